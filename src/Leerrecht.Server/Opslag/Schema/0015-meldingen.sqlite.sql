-- Reports of absence and leerplicht's handling of them, as they stand; what happened to them is in gebeurtenis.

CREATE TABLE verzuimmelding (
    leerling_id TEXT NOT NULL,
    id TEXT NOT NULL,
    signaal_id TEXT,
    soort TEXT NOT NULL,
    status TEXT NOT NULL,
    vestiging TEXT NOT NULL,
    gemeente TEXT NOT NULL,
    begin TEXT NOT NULL,
    eind TEXT,
    gemeld_op TEXT NOT NULL,
    uiterlijk TEXT,
    behandelaar TEXT,
    afgehandeld_op TEXT,
    CONSTRAINT pk_verzuimmelding PRIMARY KEY (leerling_id, id)
) WITHOUT ROWID;
CREATE UNIQUE INDEX ix_verzuimmelding_id ON verzuimmelding (id);
CREATE UNIQUE INDEX ix_verzuimmelding_signaal_id ON verzuimmelding (signaal_id) WHERE status <> 'ingetrokken';
CREATE INDEX ix_verzuimmelding_vestiging_status_gemeld_op ON verzuimmelding (vestiging, status, gemeld_op);
CREATE INDEX ix_verzuimmelding_gemeente_status_gemeld_op ON verzuimmelding (gemeente, status, gemeld_op);

CREATE TABLE behandeling (
    leerling_id TEXT NOT NULL,
    id TEXT NOT NULL,
    melding_id TEXT NOT NULL,
    laatste TEXT NOT NULL,
    volgende TEXT,
    behandelaar TEXT NOT NULL,
    CONSTRAINT pk_behandeling PRIMARY KEY (leerling_id, id)
) WITHOUT ROWID;
CREATE UNIQUE INDEX ix_behandeling_melding_id ON behandeling (melding_id);
CREATE INDEX ix_behandeling_volgende ON behandeling (volgende);
