-- Attempts to open a file for a vital interest that found no child; burgerservicenummers, encrypted, apart from all else.

CREATE TABLE vitaal_belang_poging (
    id TEXT NOT NULL CONSTRAINT pk_vitaal_belang_poging PRIMARY KEY,
    aanstelling_id TEXT NOT NULL,
    wanneer TEXT NOT NULL,
    reden TEXT NOT NULL
);
CREATE INDEX ix_vitaal_belang_poging_aanstelling_id_wanneer ON vitaal_belang_poging (aanstelling_id, wanneer);

CREATE TABLE leerling_bsn (
    leerling_id TEXT NOT NULL CONSTRAINT pk_leerling_bsn PRIMARY KEY,
    sleutel TEXT NOT NULL,
    versleuteld TEXT NOT NULL,
    zoek TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX ix_leerling_bsn_zoek ON leerling_bsn (zoek);
