-- The fixed team of a school, and who may decide in the name of an organisation.

CREATE TABLE teamlid (
    id TEXT NOT NULL CONSTRAINT pk_teamlid PRIMARY KEY,
    organisatie_id TEXT NOT NULL,
    aanstelling_id TEXT NOT NULL,
    zijde TEXT NOT NULL,
    minuten_per_week INTEGER NOT NULL,
    van TEXT NOT NULL,
    tot TEXT,
    vervanger INTEGER NOT NULL
);
CREATE INDEX ix_teamlid_organisatie_id ON teamlid (organisatie_id);
CREATE INDEX ix_teamlid_aanstelling_id ON teamlid (aanstelling_id);

CREATE TABLE mandaat (
    id TEXT NOT NULL CONSTRAINT pk_mandaat PRIMARY KEY,
    aanstelling_id TEXT NOT NULL,
    namens_id TEXT NOT NULL,
    soort TEXT NOT NULL,
    omschrijving TEXT NOT NULL,
    van TEXT NOT NULL,
    tot TEXT,
    bron TEXT NOT NULL
);
CREATE INDEX ix_mandaat_aanstelling_id ON mandaat (aanstelling_id);
CREATE INDEX ix_mandaat_namens_id ON mandaat (namens_id);
