-- Reports of absence and leerplicht's handling of them, as they stand; what happened to them is in gebeurtenis.

CREATE TABLE verzuimmelding (
    leerling_id uuid NOT NULL,
    id uuid NOT NULL,
    signaal_id uuid,
    soort text NOT NULL,
    status text NOT NULL,
    vestiging text NOT NULL,
    gemeente text NOT NULL,
    begin date NOT NULL,
    eind date,
    gemeld_op date NOT NULL,
    uiterlijk date,
    behandelaar text,
    afgehandeld_op date,
    CONSTRAINT pk_verzuimmelding PRIMARY KEY (leerling_id, id)
);
CREATE UNIQUE INDEX ix_verzuimmelding_id ON verzuimmelding (id);
CREATE UNIQUE INDEX ix_verzuimmelding_signaal_id ON verzuimmelding (signaal_id) WHERE status <> 'ingetrokken';
CREATE INDEX ix_verzuimmelding_vestiging_status_gemeld_op ON verzuimmelding (vestiging, status, gemeld_op);
CREATE INDEX ix_verzuimmelding_gemeente_status_gemeld_op ON verzuimmelding (gemeente, status, gemeld_op);

CREATE TABLE behandeling (
    leerling_id uuid NOT NULL,
    id uuid NOT NULL,
    melding_id uuid NOT NULL,
    laatste text NOT NULL,
    volgende date,
    behandelaar text NOT NULL,
    CONSTRAINT pk_behandeling PRIMARY KEY (leerling_id, id)
);
CREATE UNIQUE INDEX ix_behandeling_melding_id ON behandeling (melding_id);
CREATE INDEX ix_behandeling_volgende ON behandeling (volgende);
