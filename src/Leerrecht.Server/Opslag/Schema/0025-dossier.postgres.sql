-- The case of a child as it stands; what happened is in gebeurtenis. Who leads is never empty, and of a child one case at most is not closed.

CREATE TABLE dossier (
    leerling_id uuid NOT NULL,
    id uuid NOT NULL,
    stand text NOT NULL,
    aanleiding text NOT NULL,
    geopend timestamp with time zone NOT NULL,
    eerste_actie_voor timestamp with time zone NOT NULL,
    model text NOT NULL,
    trede integer NOT NULL,
    trede_sinds date NOT NULL,
    termijn text NOT NULL,
    termijn_tot date,
    vanzelf_op date,
    opschalen_aan_id uuid,
    bewaken_op date,
    regie_aanstelling_id uuid NOT NULL,
    regie_organisatie_id uuid NOT NULL,
    regie text NOT NULL,
    gevraagd_aanstelling_id uuid,
    gevraagd text,
    gevraagd_op date,
    contactpersoon text NOT NULL,
    plan_versie integer NOT NULL,
    evaluatie_op date,
    kind_gesproken date,
    overleg_gehouden date,
    aanbod text NOT NULL,
    plaats_uiterlijk date,
    uitkomst text,
    gesloten_op date,
    nazorg_op date,
    nagezien boolean NOT NULL,
    geevalueerd boolean NOT NULL,
    CONSTRAINT pk_dossier PRIMARY KEY (leerling_id, id)
);
CREATE UNIQUE INDEX ix_dossier_leerling_id ON dossier (leerling_id) WHERE gesloten_op IS NULL;
CREATE INDEX ix_dossier_regie_aanstelling_id_gesloten_op ON dossier (regie_aanstelling_id, gesloten_op);
CREATE INDEX ix_dossier_regie_organisatie_id_gesloten_op ON dossier (regie_organisatie_id, gesloten_op);
CREATE INDEX ix_dossier_gevraagd_aanstelling_id ON dossier (gevraagd_aanstelling_id);
CREATE INDEX ix_dossier_opschalen_aan_id ON dossier (opschalen_aan_id);
CREATE INDEX ix_dossier_bewaken_op ON dossier (bewaken_op);
CREATE INDEX ix_dossier_nazorg_op_nagezien ON dossier (nazorg_op, nagezien);

CREATE TABLE dossieractie (
    leerling_id uuid NOT NULL,
    dossier_id uuid NOT NULL,
    id uuid NOT NULL,
    wat text NOT NULL,
    eigenaar text NOT NULL,
    aanstelling_id uuid,
    uiterlijk date NOT NULL,
    klaar date,
    CONSTRAINT pk_dossieractie PRIMARY KEY (leerling_id, dossier_id, id)
);
CREATE INDEX ix_dossieractie_aanstelling_id_klaar_uiterlijk ON dossieractie (aanstelling_id, klaar, uiterlijk);

CREATE TABLE dossierdeelnemer (
    leerling_id uuid NOT NULL,
    dossier_id uuid NOT NULL,
    aanstelling_id uuid NOT NULL,
    organisatie_id uuid NOT NULL,
    naam text NOT NULL,
    partij text NOT NULL,
    sinds date NOT NULL,
    vervanger_id uuid,
    vervangen_tot date,
    CONSTRAINT pk_dossierdeelnemer PRIMARY KEY (leerling_id, dossier_id, aanstelling_id)
);
CREATE INDEX ix_dossierdeelnemer_aanstelling_id ON dossierdeelnemer (aanstelling_id);
CREATE INDEX ix_dossierdeelnemer_vervanger_id ON dossierdeelnemer (vervanger_id);

CREATE TABLE dossieroverleg (
    leerling_id uuid NOT NULL,
    dossier_id uuid NOT NULL,
    id uuid NOT NULL,
    soort text NOT NULL,
    wanneer timestamp with time zone NOT NULL,
    CONSTRAINT pk_dossieroverleg PRIMARY KEY (leerling_id, dossier_id, id)
);
CREATE INDEX ix_dossieroverleg_wanneer ON dossieroverleg (wanneer);
