-- Guidance of sick pupils (M@ZL): where it stands, derived from what happened.

CREATE TABLE verzuimbegeleiding (
    leerling_id TEXT NOT NULL,
    id TEXT NOT NULL,
    vestiging TEXT NOT NULL,
    aanleiding TEXT NOT NULL,
    begonnen_op TEXT NOT NULL,
    stand TEXT NOT NULL,
    school_stap TEXT,
    school_uiterlijk TEXT,
    jgz_stap TEXT,
    jgz_uiterlijk TEXT,
    jgz_id TEXT,
    gevraagd_op TEXT,
    afgezien_op TEXT,
    afgezien_reden TEXT,
    advies_op TEXT,
    belastbaarheid TEXT,
    einde TEXT,
    afgesloten_op TEXT,
    medisch_id TEXT NOT NULL,
    notities INTEGER NOT NULL,
    CONSTRAINT pk_verzuimbegeleiding PRIMARY KEY (leerling_id, id)
) WITHOUT ROWID;
CREATE INDEX ix_verzuimbegeleiding_stand_vestiging ON verzuimbegeleiding (stand, vestiging);
CREATE INDEX ix_verzuimbegeleiding_jgz_id_stand ON verzuimbegeleiding (jgz_id, stand);
CREATE UNIQUE INDEX ix_verzuimbegeleiding_leerling_id ON verzuimbegeleiding (leerling_id) WHERE stand <> 'afgesloten';
