-- What happened in reports, handlings and cases of a child: only ever added to.

CREATE TABLE gebeurtenis (
    leerling_id uuid NOT NULL,
    stroom_id uuid NOT NULL,
    nummer integer NOT NULL,
    soort text NOT NULL,
    wat text NOT NULL,
    categorie text NOT NULL,
    inhoud text NOT NULL,
    wanneer timestamp with time zone NOT NULL,
    wie text NOT NULL,
    aanstelling_id uuid,
    CONSTRAINT pk_gebeurtenis PRIMARY KEY (leerling_id, stroom_id, nummer)
);
CREATE INDEX ix_gebeurtenis_stroom_id ON gebeurtenis (stroom_id);
