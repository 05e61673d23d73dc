-- The case of a child as it stands; what happened is in gebeurtenis. Who leads is never empty, and of a child one case at most is not closed.

CREATE TABLE dossier (
    leerling_id TEXT NOT NULL,
    id TEXT NOT NULL,
    stand TEXT NOT NULL,
    aanleiding TEXT NOT NULL,
    geopend TEXT NOT NULL,
    eerste_actie_voor TEXT NOT NULL,
    model TEXT NOT NULL,
    trede INTEGER NOT NULL,
    trede_sinds TEXT NOT NULL,
    termijn TEXT NOT NULL,
    termijn_tot TEXT,
    vanzelf_op TEXT,
    opschalen_aan_id TEXT,
    bewaken_op TEXT,
    regie_aanstelling_id TEXT NOT NULL,
    regie_organisatie_id TEXT NOT NULL,
    regie TEXT NOT NULL,
    gevraagd_aanstelling_id TEXT,
    gevraagd TEXT,
    gevraagd_op TEXT,
    contactpersoon TEXT NOT NULL,
    plan_versie INTEGER NOT NULL,
    evaluatie_op TEXT,
    kind_gesproken TEXT,
    overleg_gehouden TEXT,
    aanbod TEXT NOT NULL,
    plaats_uiterlijk TEXT,
    uitkomst TEXT,
    gesloten_op TEXT,
    nazorg_op TEXT,
    nagezien INTEGER NOT NULL,
    geevalueerd INTEGER NOT NULL,
    CONSTRAINT pk_dossier PRIMARY KEY (leerling_id, id)
) WITHOUT ROWID;
CREATE UNIQUE INDEX ix_dossier_leerling_id ON dossier (leerling_id) WHERE gesloten_op IS NULL;
CREATE INDEX ix_dossier_regie_aanstelling_id_gesloten_op ON dossier (regie_aanstelling_id, gesloten_op);
CREATE INDEX ix_dossier_regie_organisatie_id_gesloten_op ON dossier (regie_organisatie_id, gesloten_op);
CREATE INDEX ix_dossier_gevraagd_aanstelling_id ON dossier (gevraagd_aanstelling_id);
CREATE INDEX ix_dossier_opschalen_aan_id ON dossier (opschalen_aan_id);
CREATE INDEX ix_dossier_bewaken_op ON dossier (bewaken_op);
CREATE INDEX ix_dossier_nazorg_op_nagezien ON dossier (nazorg_op, nagezien);

CREATE TABLE dossieractie (
    leerling_id TEXT NOT NULL,
    dossier_id TEXT NOT NULL,
    id TEXT NOT NULL,
    wat TEXT NOT NULL,
    eigenaar TEXT NOT NULL,
    aanstelling_id TEXT,
    uiterlijk TEXT NOT NULL,
    klaar TEXT,
    CONSTRAINT pk_dossieractie PRIMARY KEY (leerling_id, dossier_id, id)
) WITHOUT ROWID;
CREATE INDEX ix_dossieractie_aanstelling_id_klaar_uiterlijk ON dossieractie (aanstelling_id, klaar, uiterlijk);

CREATE TABLE dossierdeelnemer (
    leerling_id TEXT NOT NULL,
    dossier_id TEXT NOT NULL,
    aanstelling_id TEXT NOT NULL,
    organisatie_id TEXT NOT NULL,
    naam TEXT NOT NULL,
    partij TEXT NOT NULL,
    sinds TEXT NOT NULL,
    vervanger_id TEXT,
    vervangen_tot TEXT,
    CONSTRAINT pk_dossierdeelnemer PRIMARY KEY (leerling_id, dossier_id, aanstelling_id)
) WITHOUT ROWID;
CREATE INDEX ix_dossierdeelnemer_aanstelling_id ON dossierdeelnemer (aanstelling_id);
CREATE INDEX ix_dossierdeelnemer_vervanger_id ON dossierdeelnemer (vervanger_id);

CREATE TABLE dossieroverleg (
    leerling_id TEXT NOT NULL,
    dossier_id TEXT NOT NULL,
    id TEXT NOT NULL,
    soort TEXT NOT NULL,
    wanneer TEXT NOT NULL,
    CONSTRAINT pk_dossieroverleg PRIMARY KEY (leerling_id, dossier_id, id)
) WITHOUT ROWID;
CREATE INDEX ix_dossieroverleg_wanneer ON dossieroverleg (wanneer);
