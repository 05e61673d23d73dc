-- What must reach somebody outside, what registers told, and up to where their lists were read.

CREATE TABLE bericht (
    id uuid NOT NULL,
    leerling_id uuid,
    stroom text NOT NULL,
    volgnummer bigint NOT NULL,
    soort text NOT NULL,
    organisatie_id uuid NOT NULL,
    verwijzing uuid,
    inhoud text,
    aangemaakt timestamp with time zone NOT NULL,
    pogingen integer NOT NULL,
    volgende_poging timestamp with time zone,
    bezig_tot timestamp with time zone,
    bezorgd_op timestamp with time zone,
    ontvangstnummer text,
    fout text,
    geweigerd_op timestamp with time zone,
    vervallen_op timestamp with time zone,
    CONSTRAINT pk_bericht PRIMARY KEY (id)
);
CREATE INDEX ix_bericht_leerling_id ON bericht (leerling_id);
CREATE INDEX ix_bericht_stroom_volgnummer ON bericht (stroom, volgnummer);
CREATE INDEX ix_bericht_volgende_poging ON bericht (volgende_poging) WHERE volgende_poging IS NOT NULL;
CREATE INDEX ix_bericht_organisatie_id ON bericht (organisatie_id) WHERE bezorgd_op IS NULL AND vervallen_op IS NULL;
CREATE INDEX ix_bericht_verwijzing ON bericht (verwijzing) WHERE verwijzing IS NOT NULL;
CREATE INDEX ix_bericht_ontvangstnummer ON bericht (ontvangstnummer) WHERE ontvangstnummer IS NOT NULL;

CREATE TABLE terugmelding (
    nummer bigint NOT NULL,
    leerling_id uuid,
    kenmerk uuid NOT NULL,
    ontvangen_op timestamp with time zone NOT NULL,
    inhoud text,
    verwerkt_op timestamp with time zone,
    fout text,
    CONSTRAINT pk_terugmelding PRIMARY KEY (nummer)
);
CREATE INDEX ix_terugmelding_leerling_id ON terugmelding (leerling_id);
CREATE INDEX ix_terugmelding_ontvangen_op ON terugmelding (ontvangen_op) WHERE verwerkt_op IS NULL;

CREATE TABLE registerplaats (
    naam text NOT NULL,
    plaats text NOT NULL,
    CONSTRAINT pk_registerplaats PRIMARY KEY (naam)
);
