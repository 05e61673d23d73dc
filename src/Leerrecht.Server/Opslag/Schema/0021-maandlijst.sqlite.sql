-- What leerplicht and samenwerkingsverband agreed about a child in their monthly talk, as it stands; what happened is in gebeurtenis.

CREATE TABLE maandafspraak (
    leerling_id TEXT NOT NULL,
    id TEXT NOT NULL,
    gemeente TEXT NOT NULL,
    swv TEXT NOT NULL,
    maand TEXT NOT NULL,
    stap TEXT NOT NULL,
    organisatie_id TEXT NOT NULL,
    wie TEXT NOT NULL,
    uiterlijk TEXT NOT NULL,
    afgerond_op TEXT,
    gelukt INTEGER NOT NULL,
    verslag TEXT,
    CONSTRAINT pk_maandafspraak PRIMARY KEY (leerling_id, id)
) WITHOUT ROWID;
CREATE INDEX ix_maandafspraak_gemeente_swv_maand ON maandafspraak (gemeente, swv, maand);
CREATE INDEX ix_maandafspraak_organisatie_id_afgerond_op ON maandafspraak (organisatie_id, afgerond_op);
