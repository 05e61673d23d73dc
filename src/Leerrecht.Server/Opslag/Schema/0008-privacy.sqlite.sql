-- Attempts to open a file for a vital interest that found no child.

CREATE TABLE vitaal_belang_poging (
    id TEXT NOT NULL CONSTRAINT pk_vitaal_belang_poging PRIMARY KEY,
    aanstelling_id TEXT NOT NULL,
    wanneer TEXT NOT NULL,
    reden TEXT NOT NULL
);
CREATE INDEX ix_vitaal_belang_poging_aanstelling_id_wanneer ON vitaal_belang_poging (aanstelling_id, wanneer);
