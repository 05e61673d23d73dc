-- Attempts to open a file for a vital interest that found no child.

CREATE TABLE vitaal_belang_poging (
    id uuid NOT NULL,
    aanstelling_id uuid NOT NULL,
    wanneer timestamp with time zone NOT NULL,
    reden text NOT NULL,
    CONSTRAINT pk_vitaal_belang_poging PRIMARY KEY (id)
);
CREATE INDEX ix_vitaal_belang_poging_aanstelling_id_wanneer ON vitaal_belang_poging (aanstelling_id, wanneer);
