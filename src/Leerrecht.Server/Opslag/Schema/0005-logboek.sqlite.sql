-- The record as a chain. Nothing was released with the table before it, so its rows are not kept.

DROP TABLE logboek;

CREATE TABLE logboek (
    nummer INTEGER NOT NULL CONSTRAINT pk_logboek PRIMARY KEY,
    dag TEXT NOT NULL,
    wanneer TEXT NOT NULL,
    wie TEXT NOT NULL,
    medewerker_id TEXT,
    aanstelling_id TEXT,
    organisatie TEXT,
    rol TEXT,
    handeling TEXT NOT NULL,
    daad TEXT NOT NULL,
    uitkomst TEXT NOT NULL,
    wat TEXT,
    aantal INTEGER NOT NULL,
    kinderen BLOB,
    categorieen TEXT,
    grondslag TEXT,
    doel TEXT,
    regels TEXT,
    spoor TEXT,
    reden TEXT,
    vorige BLOB NOT NULL,
    hash BLOB NOT NULL
);
CREATE INDEX ix_logboek_wanneer ON logboek (wanneer);
CREATE INDEX ix_logboek_wie_nummer ON logboek (wie, nummer);
CREATE INDEX ix_logboek_wat_nummer ON logboek (wat, nummer) WHERE wat IS NOT NULL;
CREATE INDEX ix_logboek_uitkomst_nummer ON logboek (uitkomst, nummer) WHERE uitkomst <> 'toegestaan';

CREATE TABLE logboek_kind (
    leerling_id TEXT NOT NULL,
    nummer INTEGER NOT NULL,
    CONSTRAINT pk_logboek_kind PRIMARY KEY (leerling_id, nummer)
) WITHOUT ROWID;

CREATE TABLE logboek_stand (
    id INTEGER NOT NULL CONSTRAINT pk_logboek_stand PRIMARY KEY,
    dag TEXT,
    nummer INTEGER NOT NULL,
    hash BLOB NOT NULL
);
INSERT INTO logboek_stand (id, dag, nummer, hash) VALUES (1, NULL, 0, zeroblob(32));

CREATE TABLE logboek_dag (
    dag TEXT NOT NULL CONSTRAINT pk_logboek_dag PRIMARY KEY,
    eerste INTEGER NOT NULL,
    laatste INTEGER NOT NULL,
    aantal INTEGER NOT NULL,
    slot BLOB NOT NULL
);
