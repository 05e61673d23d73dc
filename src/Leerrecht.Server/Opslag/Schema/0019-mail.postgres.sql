-- When somebody wants mail, and of what urgent things this person was told.

CREATE TABLE mailvoorkeur (
    medewerker_id uuid NOT NULL,
    om integer,
    spoed boolean NOT NULL,
    samengevat_op date,
    CONSTRAINT pk_mailvoorkeur PRIMARY KEY (medewerker_id)
);

CREATE TABLE attendering (
    leerling_id uuid NOT NULL,
    medewerker_id uuid NOT NULL,
    afdruk text NOT NULL,
    CONSTRAINT pk_attendering PRIMARY KEY (leerling_id, medewerker_id, afdruk)
);
CREATE INDEX ix_attendering_medewerker_id ON attendering (medewerker_id);
