-- Guidance of sick pupils (M@ZL): where it stands, derived from what happened.

CREATE TABLE verzuimbegeleiding (
    leerling_id uuid NOT NULL,
    id uuid NOT NULL,
    vestiging text NOT NULL,
    aanleiding text NOT NULL,
    begonnen_op date NOT NULL,
    stand text NOT NULL,
    school_stap text,
    school_uiterlijk date,
    jgz_stap text,
    jgz_uiterlijk date,
    jgz_id uuid,
    gevraagd_op date,
    afgezien_op date,
    afgezien_reden text,
    advies_op date,
    belastbaarheid text,
    einde text,
    afgesloten_op date,
    medisch_id uuid NOT NULL,
    notities integer NOT NULL,
    CONSTRAINT pk_verzuimbegeleiding PRIMARY KEY (leerling_id, id)
);
CREATE INDEX ix_verzuimbegeleiding_stand_vestiging ON verzuimbegeleiding (stand, vestiging);
CREATE INDEX ix_verzuimbegeleiding_jgz_id_stand ON verzuimbegeleiding (jgz_id, stand);
CREATE UNIQUE INDEX ix_verzuimbegeleiding_leerling_id ON verzuimbegeleiding (leerling_id) WHERE stand <> 'afgesloten';
