-- Attempts to open a file for a vital interest that found no child; burgerservicenummers, encrypted, apart from all else.

CREATE TABLE vitaal_belang_poging (
    id uuid NOT NULL,
    aanstelling_id uuid NOT NULL,
    wanneer timestamp with time zone NOT NULL,
    reden text NOT NULL,
    CONSTRAINT pk_vitaal_belang_poging PRIMARY KEY (id)
);
CREATE INDEX ix_vitaal_belang_poging_aanstelling_id_wanneer ON vitaal_belang_poging (aanstelling_id, wanneer);

CREATE TABLE leerling_bsn (
    leerling_id uuid NOT NULL,
    sleutel text COLLATE "C" NOT NULL,
    versleuteld text COLLATE "C" NOT NULL,
    zoek text COLLATE "C" NOT NULL,
    CONSTRAINT pk_leerling_bsn PRIMARY KEY (leerling_id)
);
CREATE INDEX ix_leerling_bsn_zoek ON leerling_bsn (zoek);
