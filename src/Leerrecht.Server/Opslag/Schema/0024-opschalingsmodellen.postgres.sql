-- The ladders that a region made; those that come with Leerrecht are not in the register.

CREATE TABLE opschalingsmodel (
    sleutel text NOT NULL,
    naam text NOT NULL,
    gemeente text,
    soort text,
    geldig_van date NOT NULL,
    inhoud text NOT NULL,
    CONSTRAINT pk_opschalingsmodel PRIMARY KEY (sleutel)
);
