-- Notes and documents about a child, each for a class of readers. A note is never changed; of a withdrawn document only the proof stays.

CREATE TABLE notitie (
    leerling_id uuid NOT NULL,
    id uuid NOT NULL,
    nummer integer NOT NULL,
    klasse text NOT NULL,
    categorie text NOT NULL,
    organisatie_id uuid NOT NULL,
    wie text NOT NULL,
    wanneer timestamp with time zone NOT NULL,
    tekst text NOT NULL,
    verbetert integer,
    ingetrokken_op timestamp with time zone,
    ingetrokken_door text,
    ingetrokken_reden text,
    CONSTRAINT pk_notitie PRIMARY KEY (leerling_id, id)
);
CREATE UNIQUE INDEX ix_notitie_leerling_id_nummer ON notitie (leerling_id, nummer);

CREATE TABLE document (
    leerling_id uuid NOT NULL,
    id uuid NOT NULL,
    nummer integer NOT NULL,
    klasse text NOT NULL,
    categorie text NOT NULL,
    organisatie_id uuid NOT NULL,
    wie text NOT NULL,
    wanneer timestamp with time zone NOT NULL,
    naam text NOT NULL,
    soort text NOT NULL,
    grootte integer NOT NULL,
    sha256 text NOT NULL,
    inhoud bytea,
    ingetrokken_op timestamp with time zone,
    ingetrokken_door text,
    ingetrokken_reden text,
    CONSTRAINT pk_document PRIMARY KEY (leerling_id, id)
);
CREATE UNIQUE INDEX ix_document_leerling_id_nummer ON document (leerling_id, nummer);
