-- Messages of schools about suspensions and removals: where they stand, derived from what happened.

CREATE TABLE kennisgeving (
    leerling_id TEXT NOT NULL,
    id TEXT NOT NULL,
    soort TEXT NOT NULL,
    vestiging TEXT NOT NULL,
    van TEXT NOT NULL,
    uiterlijk TEXT,
    verzonden_op TEXT,
    CONSTRAINT pk_kennisgeving PRIMARY KEY (leerling_id, id)
) WITHOUT ROWID;
CREATE INDEX ix_kennisgeving_vestiging_uiterlijk ON kennisgeving (vestiging, uiterlijk);
