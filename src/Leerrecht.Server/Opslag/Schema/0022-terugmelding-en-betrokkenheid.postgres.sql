-- Who looked at feedback of the register that nothing could be done with; who is told of every thuiszitter, and that it was done.

ALTER TABLE terugmelding ADD COLUMN gezien_op timestamp with time zone;
ALTER TABLE terugmelding ADD COLUMN gezien_door text;

CREATE TABLE informatieplicht (
    id uuid NOT NULL,
    gemeente text,
    aan text NOT NULL,
    weg text NOT NULL,
    zijde text NOT NULL,
    van date NOT NULL,
    tot date,
    CONSTRAINT pk_informatieplicht PRIMARY KEY (id)
);

CREATE TABLE betrokkenheid (
    leerling_id uuid NOT NULL,
    id uuid NOT NULL,
    plicht_id uuid NOT NULL,
    weg text NOT NULL,
    aan text NOT NULL,
    organisatie_id uuid NOT NULL,
    op date NOT NULL,
    wie text NOT NULL,
    functie text NOT NULL,
    telefoon text NOT NULL,
    email text NOT NULL,
    CONSTRAINT pk_betrokkenheid PRIMARY KEY (leerling_id, id)
);
CREATE UNIQUE INDEX ix_betrokkenheid_leerling_id_plicht_id_op ON betrokkenheid (leerling_id, plicht_id, op);
