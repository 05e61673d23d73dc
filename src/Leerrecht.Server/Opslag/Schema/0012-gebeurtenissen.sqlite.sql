-- What happened in reports, handlings and cases of a child: only ever added to.

CREATE TABLE gebeurtenis (
    leerling_id TEXT NOT NULL,
    stroom_id TEXT NOT NULL,
    nummer INTEGER NOT NULL,
    soort TEXT NOT NULL,
    wat TEXT NOT NULL,
    categorie TEXT NOT NULL,
    inhoud TEXT NOT NULL,
    wanneer TEXT NOT NULL,
    wie TEXT NOT NULL,
    aanstelling_id TEXT,
    CONSTRAINT pk_gebeurtenis PRIMARY KEY (leerling_id, stroom_id, nummer)
) WITHOUT ROWID;
CREATE INDEX ix_gebeurtenis_stroom_id ON gebeurtenis (stroom_id);
