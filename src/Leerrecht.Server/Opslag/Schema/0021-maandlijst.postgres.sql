-- What leerplicht and samenwerkingsverband agreed about a child in their monthly talk, as it stands; what happened is in gebeurtenis.

CREATE TABLE maandafspraak (
    leerling_id uuid NOT NULL,
    id uuid NOT NULL,
    gemeente text NOT NULL,
    swv text NOT NULL,
    maand date NOT NULL,
    stap text NOT NULL,
    organisatie_id uuid NOT NULL,
    wie text NOT NULL,
    uiterlijk date NOT NULL,
    afgerond_op date,
    gelukt boolean NOT NULL,
    verslag text,
    CONSTRAINT pk_maandafspraak PRIMARY KEY (leerling_id, id)
);
CREATE INDEX ix_maandafspraak_gemeente_swv_maand ON maandafspraak (gemeente, swv, maand);
CREATE INDEX ix_maandafspraak_organisatie_id_afgerond_op ON maandafspraak (organisatie_id, afgerond_op);
