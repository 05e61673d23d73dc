-- Messages of schools about suspensions and removals: where they stand, derived from what happened.

CREATE TABLE kennisgeving (
    leerling_id uuid NOT NULL,
    id uuid NOT NULL,
    soort text NOT NULL,
    vestiging text NOT NULL,
    van date NOT NULL,
    uiterlijk date,
    verzonden_op date,
    CONSTRAINT pk_kennisgeving PRIMARY KEY (leerling_id, id)
);
CREATE INDEX ix_kennisgeving_vestiging_uiterlijk ON kennisgeving (vestiging, uiterlijk);
