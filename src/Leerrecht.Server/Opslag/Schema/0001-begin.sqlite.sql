-- The register, SQLite. Tables of facts are stored in the order of their key (WITHOUT ROWID): the facts of a pupil lie together.
-- Guid, date and instant are text: 'XXXXXXXX-…' in capitals, 'yyyy-MM-dd', 'yyyy-MM-dd HH:mm:ss.ffffff' (UTC).

CREATE TABLE aanbod (
    leerling_id TEXT NOT NULL,
    begin TEXT NOT NULL,
    soort TEXT NOT NULL,
    nummer INTEGER NOT NULL,
    versie INTEGER NOT NULL,
    eind TEXT,
    plaats_beschikbaar INTEGER NOT NULL,
    bekend_van TEXT NOT NULL,
    bekend_tot TEXT,
    aanlevering_id TEXT NOT NULL,
    beeindigd_door TEXT,
    CONSTRAINT pk_aanbod PRIMARY KEY (leerling_id, begin, soort, nummer, versie)
) WITHOUT ROWID;

CREATE TABLE aanlevering (
    id TEXT NOT NULL CONSTRAINT pk_aanlevering PRIMARY KEY,
    bestand TEXT NOT NULL,
    soort TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    wanneer TEXT NOT NULL,
    door TEXT NOT NULL,
    status TEXT NOT NULL,
    reden TEXT,
    gelezen INTEGER NOT NULL,
    nieuw INTEGER NOT NULL,
    gewijzigd INTEGER NOT NULL,
    ongewijzigd INTEGER NOT NULL,
    geweigerd INTEGER NOT NULL,
    signalen_nieuw INTEGER NOT NULL,
    signalen_verplaatst INTEGER NOT NULL,
    signalen_ingetrokken INTEGER NOT NULL
);

CREATE TABLE afwezigheid (
    leerling_id TEXT NOT NULL,
    sleutel TEXT NOT NULL,
    versie INTEGER NOT NULL,
    vestiging TEXT NOT NULL,
    van TEXT NOT NULL,
    tot TEXT,
    hele_dag INTEGER NOT NULL,
    tijd TEXT,
    minuten INTEGER NOT NULL,
    lesuren_honderdsten INTEGER NOT NULL,
    reden TEXT NOT NULL,
    bekend_van TEXT NOT NULL,
    bekend_tot TEXT,
    aanlevering_id TEXT NOT NULL,
    beeindigd_door TEXT,
    regel INTEGER NOT NULL,
    CONSTRAINT pk_afwezigheid PRIMARY KEY (leerling_id, sleutel, versie)
) WITHOUT ROWID;

CREATE TABLE beoordeeld (
    id INTEGER NOT NULL CONSTRAINT pk_beoordeeld PRIMARY KEY,
    tot TEXT NOT NULL
);

CREATE TABLE gemeente (
    code TEXT NOT NULL CONSTRAINT pk_gemeente PRIMARY KEY,
    vakantieregio TEXT NOT NULL,
    naam TEXT,
    bron TEXT NOT NULL
);

CREATE TABLE inschrijving (
    leerling_id TEXT NOT NULL,
    vestiging TEXT NOT NULL,
    begin TEXT NOT NULL,
    nummer INTEGER NOT NULL,
    versie INTEGER NOT NULL,
    eind TEXT,
    volgorde INTEGER NOT NULL,
    bekend_van TEXT NOT NULL,
    bekend_tot TEXT,
    aanlevering_id TEXT NOT NULL,
    beeindigd_door TEXT,
    CONSTRAINT pk_inschrijving PRIMARY KEY (leerling_id, vestiging, begin, nummer, versie)
) WITHOUT ROWID;

CREATE TABLE kalenderrij (
    id TEXT NOT NULL CONSTRAINT pk_kalenderrij PRIMARY KEY,
    gebied TEXT NOT NULL,
    van TEXT NOT NULL,
    tot TEXT NOT NULL,
    soort TEXT NOT NULL,
    naam TEXT,
    bron TEXT NOT NULL
);

CREATE TABLE leerling (
    id TEXT NOT NULL CONSTRAINT pk_leerling PRIMARY KEY,
    sleutel TEXT NOT NULL,
    geboortedatum TEXT NOT NULL,
    gemeente TEXT NOT NULL,
    postcode TEXT,
    naam TEXT,
    zoeknaam TEXT,
    groep TEXT,
    startkwalificatie_op TEXT,
    kwalificatieplicht_vrij INTEGER NOT NULL,
    adres_in_onderzoek INTEGER NOT NULL,
    wacht_op_mbo INTEGER NOT NULL,
    ingeschreven_brp_op TEXT,
    uitgeschreven_brp_op TEXT,
    bekend_van TEXT NOT NULL,
    aanlevering_id TEXT NOT NULL
);

CREATE TABLE leerling_eerder (
    leerling_id TEXT NOT NULL,
    versie INTEGER NOT NULL,
    geboortedatum TEXT NOT NULL,
    gemeente TEXT NOT NULL,
    postcode TEXT,
    naam TEXT,
    groep TEXT,
    startkwalificatie_op TEXT,
    kwalificatieplicht_vrij INTEGER NOT NULL,
    adres_in_onderzoek INTEGER NOT NULL,
    wacht_op_mbo INTEGER NOT NULL,
    ingeschreven_brp_op TEXT,
    uitgeschreven_brp_op TEXT,
    bekend_van TEXT NOT NULL,
    bekend_tot TEXT NOT NULL,
    aanlevering_id TEXT NOT NULL,
    beeindigd_door TEXT NOT NULL,
    CONSTRAINT pk_leerling_eerder PRIMARY KEY (leerling_id, versie)
);

CREATE TABLE leerling_zoekwoord (
    leerling_id TEXT NOT NULL,
    woord TEXT NOT NULL,
    CONSTRAINT pk_leerling_zoekwoord PRIMARY KEY (leerling_id, woord)
) WITHOUT ROWID;

CREATE TABLE logboek (
    id TEXT NOT NULL CONSTRAINT pk_logboek PRIMARY KEY,
    wanneer TEXT NOT NULL,
    wie TEXT NOT NULL,
    daad TEXT NOT NULL,
    wat TEXT NOT NULL,
    aantal INTEGER NOT NULL
);

CREATE TABLE reden (
    vestiging TEXT NOT NULL,
    code TEXT NOT NULL,
    soort TEXT NOT NULL,
    CONSTRAINT pk_reden PRIMARY KEY (vestiging, code)
);

CREATE TABLE regelset (
    geldig_van TEXT NOT NULL CONSTRAINT pk_regelset PRIMARY KEY,
    inhoud TEXT NOT NULL
);

CREATE TABLE signaal (
    leerling_id TEXT NOT NULL,
    id TEXT NOT NULL,
    soort TEXT NOT NULL,
    vestiging TEXT,
    begin TEXT NOT NULL,
    eind TEXT,
    bereikt_op TEXT NOT NULL,
    omvang_honderdsten INTEGER NOT NULL,
    eenheid TEXT NOT NULL,
    uiterlijk TEXT,
    volgnummer INTEGER,
    bestemd_voor INTEGER NOT NULL,
    regelset TEXT NOT NULL,
    op_grond_van TEXT NOT NULL,
    regelwaarden TEXT NOT NULL,
    kalender TEXT NOT NULL,
    telt_mee INTEGER,
    reden_telt_niet TEXT,
    wacht_op_mbo INTEGER,
    tier INTEGER,
    status TEXT NOT NULL,
    opgevolgd_door TEXT,
    ontstaan_op TEXT NOT NULL,
    beoordeeld_op TEXT NOT NULL,
    CONSTRAINT pk_signaal PRIMARY KEY (leerling_id, id)
);

CREATE TABLE signaalwijziging (
    leerling_id TEXT NOT NULL,
    id TEXT NOT NULL,
    signaal_id TEXT NOT NULL,
    verandering TEXT NOT NULL,
    wanneer TEXT NOT NULL,
    peildatum TEXT NOT NULL,
    oorzaak TEXT NOT NULL,
    aanlevering_id TEXT,
    door TEXT NOT NULL,
    oud TEXT,
    nieuw TEXT,
    CONSTRAINT pk_signaalwijziging PRIMARY KEY (leerling_id, id)
);

CREATE TABLE te_beoordelen (
    leerling_id TEXT NOT NULL CONSTRAINT pk_te_beoordelen PRIMARY KEY,
    sinds TEXT NOT NULL,
    oorzaak TEXT NOT NULL,
    aanlevering_id TEXT
) WITHOUT ROWID;

CREATE TABLE thuiszitter (
    leerling_id TEXT NOT NULL CONSTRAINT pk_thuiszitter PRIMARY KEY,
    categorie TEXT NOT NULL,
    sector TEXT NOT NULL,
    sinds TEXT NOT NULL,
    grens_op TEXT NOT NULL,
    peildatum TEXT NOT NULL,
    dagen INTEGER NOT NULL,
    langer_dan_drie_maanden INTEGER NOT NULL,
    aanbod INTEGER NOT NULL,
    wacht_op_mbo INTEGER NOT NULL,
    gemeente TEXT NOT NULL,
    vestiging TEXT,
    bestuur TEXT,
    swv TEXT
);

CREATE TABLE vestiging (
    code TEXT NOT NULL CONSTRAINT pk_vestiging PRIMARY KEY,
    naam TEXT,
    sector TEXT NOT NULL,
    gemeente TEXT NOT NULL,
    vakantieregio TEXT NOT NULL,
    swv TEXT,
    bestuur TEXT
);

CREATE TABLE vrijstelling (
    leerling_id TEXT NOT NULL,
    soort TEXT NOT NULL,
    begin TEXT NOT NULL,
    nummer INTEGER NOT NULL,
    versie INTEGER NOT NULL,
    eind TEXT,
    permanent INTEGER NOT NULL,
    status TEXT NOT NULL,
    bekend_van TEXT NOT NULL,
    bekend_tot TEXT,
    aanlevering_id TEXT NOT NULL,
    beeindigd_door TEXT,
    CONSTRAINT pk_vrijstelling PRIMARY KEY (leerling_id, soort, begin, nummer, versie)
) WITHOUT ROWID;

CREATE TABLE aanleveringmelding (
    aanlevering_id TEXT NOT NULL,
    volgnummer INTEGER NOT NULL,
    bestand TEXT NOT NULL,
    regel INTEGER,
    kolom TEXT,
    waarde TEXT,
    ernst TEXT NOT NULL,
    code TEXT NOT NULL,
    tekst TEXT NOT NULL,
    CONSTRAINT pk_aanleveringmelding PRIMARY KEY (aanlevering_id, volgnummer),
    CONSTRAINT fk_aanleveringmelding_aanlevering FOREIGN KEY (aanlevering_id) REFERENCES aanlevering (id) ON DELETE CASCADE
);
CREATE INDEX ix_aanlevering_wanneer ON aanlevering (wanneer);
CREATE INDEX ix_afwezigheid_sleutel ON afwezigheid (sleutel) WHERE bekend_tot IS NULL;
CREATE INDEX ix_inschrijving_vestiging ON inschrijving (vestiging) WHERE bekend_tot IS NULL;
CREATE INDEX ix_kalenderrij_gebied ON kalenderrij (gebied);
CREATE INDEX ix_leerling_geboortedatum ON leerling (geboortedatum);
CREATE INDEX ix_leerling_gemeente ON leerling (gemeente);
CREATE UNIQUE INDEX ix_leerling_sleutel ON leerling (sleutel);
CREATE INDEX ix_leerling_zoeknaam ON leerling (zoeknaam);
CREATE INDEX ix_leerling_zoekwoord_woord ON leerling_zoekwoord (woord);
CREATE INDEX ix_logboek_wanneer ON logboek (wanneer);
CREATE INDEX ix_signaal_id ON signaal (id);
CREATE INDEX ix_signaal_status_uiterlijk ON signaal (status, uiterlijk);
CREATE INDEX ix_signaal_vestiging_status_bereikt_op ON signaal (vestiging, status, bereikt_op);
CREATE INDEX ix_signaalwijziging_leerling_id_signaal_id ON signaalwijziging (leerling_id, signaal_id);
CREATE INDEX ix_thuiszitter_gemeente ON thuiszitter (gemeente);
CREATE INDEX ix_thuiszitter_vestiging ON thuiszitter (vestiging);
CREATE INDEX ix_vestiging_bestuur ON vestiging (bestuur);
CREATE INDEX ix_vestiging_gemeente ON vestiging (gemeente);
CREATE INDEX ix_vestiging_swv ON vestiging (swv);
