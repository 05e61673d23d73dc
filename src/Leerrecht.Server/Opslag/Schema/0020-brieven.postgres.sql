-- What a gemeente wrote in the place of a letter as delivered; every change is a next version.

CREATE TABLE briefsjabloon (
    gemeente text NOT NULL,
    soort text NOT NULL,
    versie integer NOT NULL,
    onderwerp text NOT NULL,
    tekst text NOT NULL,
    wanneer timestamp with time zone NOT NULL,
    wie text NOT NULL,
    CONSTRAINT pk_briefsjabloon PRIMARY KEY (gemeente, soort, versie)
);
