-- The fixed team of a school, and who may decide in the name of an organisation.

CREATE TABLE teamlid (
    id uuid NOT NULL,
    organisatie_id uuid NOT NULL,
    aanstelling_id uuid NOT NULL,
    zijde text NOT NULL,
    minuten_per_week integer NOT NULL,
    van date NOT NULL,
    tot date,
    vervanger boolean NOT NULL,
    CONSTRAINT pk_teamlid PRIMARY KEY (id)
);
CREATE INDEX ix_teamlid_organisatie_id ON teamlid (organisatie_id);
CREATE INDEX ix_teamlid_aanstelling_id ON teamlid (aanstelling_id);

CREATE TABLE mandaat (
    id uuid NOT NULL,
    aanstelling_id uuid NOT NULL,
    namens_id uuid NOT NULL,
    soort text NOT NULL,
    omschrijving text NOT NULL,
    van date NOT NULL,
    tot date,
    bron text NOT NULL,
    CONSTRAINT pk_mandaat PRIMARY KEY (id)
);
CREATE INDEX ix_mandaat_aanstelling_id ON mandaat (aanstelling_id);
CREATE INDEX ix_mandaat_namens_id ON mandaat (namens_id);
