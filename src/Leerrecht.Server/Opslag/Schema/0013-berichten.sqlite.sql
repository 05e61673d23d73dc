-- What must reach somebody outside, what registers told, and up to where their lists were read.

CREATE TABLE bericht (
    id TEXT NOT NULL CONSTRAINT pk_bericht PRIMARY KEY,
    leerling_id TEXT,
    stroom TEXT NOT NULL,
    volgnummer INTEGER NOT NULL,
    soort TEXT NOT NULL,
    organisatie_id TEXT NOT NULL,
    verwijzing TEXT,
    inhoud TEXT,
    aangemaakt TEXT NOT NULL,
    pogingen INTEGER NOT NULL,
    volgende_poging TEXT,
    bezig_tot TEXT,
    bezorgd_op TEXT,
    ontvangstnummer TEXT,
    fout TEXT,
    geweigerd_op TEXT,
    vervallen_op TEXT
);
CREATE INDEX ix_bericht_leerling_id ON bericht (leerling_id);
CREATE INDEX ix_bericht_stroom_volgnummer ON bericht (stroom, volgnummer);
CREATE INDEX ix_bericht_volgende_poging ON bericht (volgende_poging) WHERE volgende_poging IS NOT NULL;
CREATE INDEX ix_bericht_organisatie_id ON bericht (organisatie_id) WHERE bezorgd_op IS NULL AND vervallen_op IS NULL;
CREATE INDEX ix_bericht_verwijzing ON bericht (verwijzing) WHERE verwijzing IS NOT NULL;
CREATE INDEX ix_bericht_ontvangstnummer ON bericht (ontvangstnummer) WHERE ontvangstnummer IS NOT NULL;

CREATE TABLE terugmelding (
    nummer INTEGER NOT NULL CONSTRAINT pk_terugmelding PRIMARY KEY,
    leerling_id TEXT,
    kenmerk TEXT NOT NULL,
    ontvangen_op TEXT NOT NULL,
    inhoud TEXT,
    verwerkt_op TEXT,
    fout TEXT
);
CREATE INDEX ix_terugmelding_leerling_id ON terugmelding (leerling_id);
CREATE INDEX ix_terugmelding_ontvangen_op ON terugmelding (ontvangen_op) WHERE verwerkt_op IS NULL;

CREATE TABLE registerplaats (
    naam TEXT NOT NULL CONSTRAINT pk_registerplaats PRIMARY KEY,
    plaats TEXT NOT NULL
);
