-- What a gemeente wrote in the place of a letter as delivered; every change is a next version.

CREATE TABLE briefsjabloon (
    gemeente TEXT NOT NULL,
    soort TEXT NOT NULL,
    versie INTEGER NOT NULL,
    onderwerp TEXT NOT NULL,
    tekst TEXT NOT NULL,
    wanneer TEXT NOT NULL,
    wie TEXT NOT NULL,
    CONSTRAINT pk_briefsjabloon PRIMARY KEY (gemeente, soort, versie)
) WITHOUT ROWID;
