-- Organisations that overlap, people with dated appointments, who takes part for a child, and the convenant.

CREATE TABLE organisatie (
    id TEXT NOT NULL CONSTRAINT pk_organisatie PRIMARY KEY,
    soort TEXT NOT NULL,
    code TEXT NOT NULL,
    naam TEXT NOT NULL,
    van TEXT NOT NULL,
    tot TEXT
);
CREATE UNIQUE INDEX ix_organisatie_soort_code ON organisatie (soort, code);

CREATE TABLE organisatierelatie (
    id TEXT NOT NULL CONSTRAINT pk_organisatierelatie PRIMARY KEY,
    van_id TEXT NOT NULL,
    naar_id TEXT NOT NULL,
    soort TEXT NOT NULL,
    van TEXT NOT NULL,
    tot TEXT
);
CREATE INDEX ix_organisatierelatie_van_id ON organisatierelatie (van_id);
CREATE INDEX ix_organisatierelatie_naar_id ON organisatierelatie (naar_id);

CREATE TABLE medewerker (
    id TEXT NOT NULL CONSTRAINT pk_medewerker PRIMARY KEY,
    naam TEXT NOT NULL,
    email TEXT NOT NULL,
    telefoon TEXT,
    demo INTEGER NOT NULL
);
CREATE UNIQUE INDEX ix_medewerker_email ON medewerker (email);

CREATE TABLE aanstelling (
    id TEXT NOT NULL CONSTRAINT pk_aanstelling PRIMARY KEY,
    medewerker_id TEXT NOT NULL,
    organisatie_id TEXT NOT NULL,
    rol TEXT NOT NULL,
    van TEXT NOT NULL,
    tot TEXT
);
CREATE INDEX ix_aanstelling_medewerker_id ON aanstelling (medewerker_id);
CREATE INDEX ix_aanstelling_organisatie_id ON aanstelling (organisatie_id);

CREATE TABLE deelname (
    leerling_id TEXT NOT NULL,
    id TEXT NOT NULL,
    organisatie_id TEXT NOT NULL,
    soort TEXT NOT NULL,
    van TEXT NOT NULL,
    tot TEXT,
    reden TEXT NOT NULL,
    aanstelling_id TEXT NOT NULL,
    CONSTRAINT pk_deelname PRIMARY KEY (leerling_id, id)
) WITHOUT ROWID;
CREATE INDEX ix_deelname_organisatie_id_leerling_id ON deelname (organisatie_id, leerling_id);

CREATE TABLE vitaal_belang (
    leerling_id TEXT NOT NULL,
    id TEXT NOT NULL,
    aanstelling_id TEXT NOT NULL,
    reden TEXT NOT NULL,
    begin TEXT NOT NULL,
    einde TEXT NOT NULL,
    beoordelen_voor TEXT NOT NULL,
    beoordeeld_op TEXT,
    beoordeeld_door TEXT,
    terecht INTEGER,
    oordeel TEXT,
    CONSTRAINT pk_vitaal_belang PRIMARY KEY (leerling_id, id)
) WITHOUT ROWID;
CREATE INDEX ix_vitaal_belang_aanstelling_id_einde ON vitaal_belang (aanstelling_id, einde);
CREATE INDEX ix_vitaal_belang_beoordeeld_op ON vitaal_belang (beoordeeld_op);

CREATE TABLE convenant (
    versie TEXT NOT NULL CONSTRAINT pk_convenant PRIMARY KEY,
    geldig_van TEXT NOT NULL,
    inhoud TEXT NOT NULL
);
CREATE UNIQUE INDEX ix_convenant_geldig_van ON convenant (geldig_van);
