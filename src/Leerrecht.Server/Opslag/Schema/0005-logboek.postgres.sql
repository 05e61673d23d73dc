-- The record as a chain. Nothing was released with the table before it, so its rows are not kept.

DROP TABLE logboek;

CREATE TABLE logboek (
    nummer bigint NOT NULL,
    dag date NOT NULL,
    wanneer timestamp with time zone NOT NULL,
    wie text NOT NULL,
    medewerker_id uuid,
    aanstelling_id uuid,
    organisatie text,
    rol text,
    handeling text NOT NULL,
    daad text NOT NULL,
    uitkomst text NOT NULL,
    wat text,
    aantal integer NOT NULL,
    kinderen bytea,
    categorieen text,
    grondslag text,
    doel text,
    regels text,
    spoor text,
    reden text,
    vorige bytea NOT NULL,
    hash bytea NOT NULL,
    CONSTRAINT pk_logboek PRIMARY KEY (nummer)
);
CREATE INDEX ix_logboek_wanneer ON logboek (wanneer);
CREATE INDEX ix_logboek_wie_nummer ON logboek (wie, nummer);
CREATE INDEX ix_logboek_wat_nummer ON logboek (wat, nummer) WHERE wat IS NOT NULL;
CREATE INDEX ix_logboek_uitkomst_nummer ON logboek (uitkomst, nummer) WHERE uitkomst <> 'toegestaan';

CREATE TABLE logboek_kind (
    leerling_id uuid NOT NULL,
    nummer bigint NOT NULL,
    CONSTRAINT pk_logboek_kind PRIMARY KEY (leerling_id, nummer)
);

CREATE TABLE logboek_stand (
    id integer NOT NULL,
    dag date,
    nummer bigint NOT NULL,
    hash bytea NOT NULL,
    CONSTRAINT pk_logboek_stand PRIMARY KEY (id)
);
INSERT INTO logboek_stand (id, dag, nummer, hash) VALUES (1, NULL, 0, decode(repeat('00', 32), 'hex'));

CREATE TABLE logboek_dag (
    dag date NOT NULL,
    eerste bigint NOT NULL,
    laatste bigint NOT NULL,
    aantal bigint NOT NULL,
    slot bytea NOT NULL,
    CONSTRAINT pk_logboek_dag PRIMARY KEY (dag)
);
