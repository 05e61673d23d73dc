-- When somebody wants mail, and of what urgent things this person was told.

CREATE TABLE mailvoorkeur (
    medewerker_id TEXT NOT NULL CONSTRAINT pk_mailvoorkeur PRIMARY KEY,
    om INTEGER,
    spoed INTEGER NOT NULL,
    samengevat_op TEXT
);

CREATE TABLE attendering (
    leerling_id TEXT NOT NULL,
    medewerker_id TEXT NOT NULL,
    afdruk TEXT NOT NULL,
    CONSTRAINT pk_attendering PRIMARY KEY (leerling_id, medewerker_id, afdruk)
) WITHOUT ROWID;
CREATE INDEX ix_attendering_medewerker_id ON attendering (medewerker_id);
