-- Notes and documents about a child, each for a class of readers. A note is never changed; of a withdrawn document only the proof stays.

CREATE TABLE notitie (
    leerling_id TEXT NOT NULL,
    id TEXT NOT NULL,
    nummer INTEGER NOT NULL,
    klasse TEXT NOT NULL,
    categorie TEXT NOT NULL,
    organisatie_id TEXT NOT NULL,
    wie TEXT NOT NULL,
    wanneer TEXT NOT NULL,
    tekst TEXT NOT NULL,
    verbetert INTEGER,
    ingetrokken_op TEXT,
    ingetrokken_door TEXT,
    ingetrokken_reden TEXT,
    CONSTRAINT pk_notitie PRIMARY KEY (leerling_id, id)
) WITHOUT ROWID;
CREATE UNIQUE INDEX ix_notitie_leerling_id_nummer ON notitie (leerling_id, nummer);

CREATE TABLE document (
    leerling_id TEXT NOT NULL,
    id TEXT NOT NULL,
    nummer INTEGER NOT NULL,
    klasse TEXT NOT NULL,
    categorie TEXT NOT NULL,
    organisatie_id TEXT NOT NULL,
    wie TEXT NOT NULL,
    wanneer TEXT NOT NULL,
    naam TEXT NOT NULL,
    soort TEXT NOT NULL,
    grootte INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    inhoud BLOB,
    ingetrokken_op TEXT,
    ingetrokken_door TEXT,
    ingetrokken_reden TEXT,
    CONSTRAINT pk_document PRIMARY KEY (leerling_id, id)
);
CREATE UNIQUE INDEX ix_document_leerling_id_nummer ON document (leerling_id, nummer);
