-- Who looked at feedback of the register that nothing could be done with; who is told of every thuiszitter, and that it was done.

ALTER TABLE terugmelding ADD COLUMN gezien_op TEXT;
ALTER TABLE terugmelding ADD COLUMN gezien_door TEXT;

CREATE TABLE informatieplicht (
    id TEXT NOT NULL CONSTRAINT pk_informatieplicht PRIMARY KEY,
    gemeente TEXT,
    aan TEXT NOT NULL,
    weg TEXT NOT NULL,
    zijde TEXT NOT NULL,
    van TEXT NOT NULL,
    tot TEXT
) WITHOUT ROWID;

CREATE TABLE betrokkenheid (
    leerling_id TEXT NOT NULL,
    id TEXT NOT NULL,
    plicht_id TEXT NOT NULL,
    weg TEXT NOT NULL,
    aan TEXT NOT NULL,
    organisatie_id TEXT NOT NULL,
    op TEXT NOT NULL,
    wie TEXT NOT NULL,
    functie TEXT NOT NULL,
    telefoon TEXT NOT NULL,
    email TEXT NOT NULL,
    CONSTRAINT pk_betrokkenheid PRIMARY KEY (leerling_id, id)
) WITHOUT ROWID;
CREATE UNIQUE INDEX ix_betrokkenheid_leerling_id_plicht_id_op ON betrokkenheid (leerling_id, plicht_id, op);
