-- Organisations that overlap, people with dated appointments, who takes part for a child, and the convenant.

CREATE TABLE organisatie (
    id uuid NOT NULL,
    soort text NOT NULL,
    code text COLLATE "C" NOT NULL,
    naam text NOT NULL,
    van date NOT NULL,
    tot date,
    CONSTRAINT pk_organisatie PRIMARY KEY (id)
);
CREATE UNIQUE INDEX ix_organisatie_soort_code ON organisatie (soort, code);

CREATE TABLE organisatierelatie (
    id uuid NOT NULL,
    van_id uuid NOT NULL,
    naar_id uuid NOT NULL,
    soort text NOT NULL,
    van date NOT NULL,
    tot date,
    CONSTRAINT pk_organisatierelatie PRIMARY KEY (id)
);
CREATE INDEX ix_organisatierelatie_van_id ON organisatierelatie (van_id);
CREATE INDEX ix_organisatierelatie_naar_id ON organisatierelatie (naar_id);

CREATE TABLE medewerker (
    id uuid NOT NULL,
    naam text NOT NULL,
    email text COLLATE "C" NOT NULL,
    telefoon text,
    demo boolean NOT NULL,
    CONSTRAINT pk_medewerker PRIMARY KEY (id)
);
CREATE UNIQUE INDEX ix_medewerker_email ON medewerker (email);

CREATE TABLE aanstelling (
    id uuid NOT NULL,
    medewerker_id uuid NOT NULL,
    organisatie_id uuid NOT NULL,
    rol text NOT NULL,
    van date NOT NULL,
    tot date,
    CONSTRAINT pk_aanstelling PRIMARY KEY (id)
);
CREATE INDEX ix_aanstelling_medewerker_id ON aanstelling (medewerker_id);
CREATE INDEX ix_aanstelling_organisatie_id ON aanstelling (organisatie_id);

CREATE TABLE deelname (
    leerling_id uuid NOT NULL,
    id uuid NOT NULL,
    organisatie_id uuid NOT NULL,
    soort text NOT NULL,
    van date NOT NULL,
    tot date,
    reden text NOT NULL,
    aanstelling_id uuid NOT NULL,
    CONSTRAINT pk_deelname PRIMARY KEY (leerling_id, id)
);
CREATE INDEX ix_deelname_organisatie_id_leerling_id ON deelname (organisatie_id, leerling_id);

CREATE TABLE vitaal_belang (
    leerling_id uuid NOT NULL,
    id uuid NOT NULL,
    aanstelling_id uuid NOT NULL,
    reden text NOT NULL,
    begin timestamp with time zone NOT NULL,
    einde timestamp with time zone NOT NULL,
    beoordelen_voor date NOT NULL,
    beoordeeld_op timestamp with time zone,
    beoordeeld_door text,
    terecht boolean,
    oordeel text,
    CONSTRAINT pk_vitaal_belang PRIMARY KEY (leerling_id, id)
);
CREATE INDEX ix_vitaal_belang_aanstelling_id_einde ON vitaal_belang (aanstelling_id, einde);
CREATE INDEX ix_vitaal_belang_beoordeeld_op ON vitaal_belang (beoordeeld_op);

CREATE TABLE convenant (
    versie text COLLATE "C" NOT NULL,
    geldig_van date NOT NULL,
    inhoud text NOT NULL,
    CONSTRAINT pk_convenant PRIMARY KEY (versie)
);
CREATE UNIQUE INDEX ix_convenant_geldig_van ON convenant (geldig_van);
