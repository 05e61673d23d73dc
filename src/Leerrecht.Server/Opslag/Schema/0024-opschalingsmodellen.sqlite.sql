-- The ladders that a region made; those that come with Leerrecht are not in the register.

CREATE TABLE opschalingsmodel (
    sleutel TEXT NOT NULL CONSTRAINT pk_opschalingsmodel PRIMARY KEY,
    naam TEXT NOT NULL,
    gemeente TEXT,
    soort TEXT,
    geldig_van TEXT NOT NULL,
    inhoud TEXT NOT NULL
);
