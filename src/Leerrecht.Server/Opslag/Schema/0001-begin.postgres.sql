-- The register, PostgreSQL. Words that are looked up compare by code point (COLLATE "C"): equal on every machine, and ranges use the index.

CREATE TABLE aanbod (
    leerling_id uuid NOT NULL,
    begin date NOT NULL,
    soort text NOT NULL,
    nummer integer NOT NULL,
    versie integer NOT NULL,
    eind date,
    plaats_beschikbaar boolean NOT NULL,
    bekend_van timestamp with time zone NOT NULL,
    bekend_tot timestamp with time zone,
    aanlevering_id uuid NOT NULL,
    beeindigd_door uuid,
    CONSTRAINT pk_aanbod PRIMARY KEY (leerling_id, begin, soort, nummer, versie)
);

CREATE TABLE aanlevering (
    id uuid NOT NULL,
    bestand text NOT NULL,
    soort text NOT NULL,
    sha256 text NOT NULL,
    wanneer timestamp with time zone NOT NULL,
    door text NOT NULL,
    status text NOT NULL,
    reden text COLLATE "C",
    gelezen integer NOT NULL,
    nieuw integer NOT NULL,
    gewijzigd integer NOT NULL,
    ongewijzigd integer NOT NULL,
    geweigerd integer NOT NULL,
    signalen_nieuw integer NOT NULL,
    signalen_verplaatst integer NOT NULL,
    signalen_ingetrokken integer NOT NULL,
    CONSTRAINT pk_aanlevering PRIMARY KEY (id)
);

CREATE TABLE afwezigheid (
    leerling_id uuid NOT NULL,
    sleutel text COLLATE "C" NOT NULL,
    versie integer NOT NULL,
    vestiging text COLLATE "C" NOT NULL,
    van date NOT NULL,
    tot date,
    hele_dag boolean NOT NULL,
    tijd text,
    minuten integer NOT NULL,
    lesuren_honderdsten integer NOT NULL,
    reden text COLLATE "C" NOT NULL,
    bekend_van timestamp with time zone NOT NULL,
    bekend_tot timestamp with time zone,
    aanlevering_id uuid NOT NULL,
    beeindigd_door uuid,
    regel integer NOT NULL,
    CONSTRAINT pk_afwezigheid PRIMARY KEY (leerling_id, sleutel, versie)
);

CREATE TABLE beoordeeld (
    id integer NOT NULL,
    tot date NOT NULL,
    CONSTRAINT pk_beoordeeld PRIMARY KEY (id)
);

CREATE TABLE gemeente (
    code text COLLATE "C" NOT NULL,
    vakantieregio text NOT NULL,
    naam text,
    bron text NOT NULL,
    CONSTRAINT pk_gemeente PRIMARY KEY (code)
);

CREATE TABLE inschrijving (
    leerling_id uuid NOT NULL,
    vestiging text COLLATE "C" NOT NULL,
    begin date NOT NULL,
    nummer integer NOT NULL,
    versie integer NOT NULL,
    eind date,
    volgorde integer NOT NULL,
    bekend_van timestamp with time zone NOT NULL,
    bekend_tot timestamp with time zone,
    aanlevering_id uuid NOT NULL,
    beeindigd_door uuid,
    CONSTRAINT pk_inschrijving PRIMARY KEY (leerling_id, vestiging, begin, nummer, versie)
);

CREATE TABLE kalenderrij (
    id uuid NOT NULL,
    gebied text NOT NULL,
    van date NOT NULL,
    tot date NOT NULL,
    soort text NOT NULL,
    naam text,
    bron text NOT NULL,
    CONSTRAINT pk_kalenderrij PRIMARY KEY (id)
);

CREATE TABLE leerling (
    id uuid NOT NULL,
    sleutel text COLLATE "C" NOT NULL,
    geboortedatum date NOT NULL,
    gemeente text NOT NULL,
    postcode text,
    naam text,
    zoeknaam text COLLATE "C",
    groep text,
    startkwalificatie_op date,
    kwalificatieplicht_vrij boolean NOT NULL,
    adres_in_onderzoek boolean NOT NULL,
    wacht_op_mbo boolean NOT NULL,
    ingeschreven_brp_op date,
    uitgeschreven_brp_op date,
    bekend_van timestamp with time zone NOT NULL,
    aanlevering_id uuid NOT NULL,
    CONSTRAINT pk_leerling PRIMARY KEY (id)
);

CREATE TABLE leerling_eerder (
    leerling_id uuid NOT NULL,
    versie integer NOT NULL,
    geboortedatum date NOT NULL,
    gemeente text NOT NULL,
    postcode text,
    naam text,
    groep text,
    startkwalificatie_op date,
    kwalificatieplicht_vrij boolean NOT NULL,
    adres_in_onderzoek boolean NOT NULL,
    wacht_op_mbo boolean NOT NULL,
    ingeschreven_brp_op date,
    uitgeschreven_brp_op date,
    bekend_van timestamp with time zone NOT NULL,
    bekend_tot timestamp with time zone NOT NULL,
    aanlevering_id uuid NOT NULL,
    beeindigd_door uuid NOT NULL,
    CONSTRAINT pk_leerling_eerder PRIMARY KEY (leerling_id, versie)
);

CREATE TABLE leerling_zoekwoord (
    leerling_id uuid NOT NULL,
    woord text COLLATE "C" NOT NULL,
    CONSTRAINT pk_leerling_zoekwoord PRIMARY KEY (leerling_id, woord)
);

CREATE TABLE logboek (
    id uuid NOT NULL,
    wanneer timestamp with time zone NOT NULL,
    wie text NOT NULL,
    daad text NOT NULL,
    wat text NOT NULL,
    aantal integer NOT NULL,
    CONSTRAINT pk_logboek PRIMARY KEY (id)
);

CREATE TABLE reden (
    vestiging text COLLATE "C" NOT NULL,
    code text COLLATE "C" NOT NULL,
    soort text NOT NULL,
    CONSTRAINT pk_reden PRIMARY KEY (vestiging, code)
);

CREATE TABLE regelset (
    geldig_van date NOT NULL,
    inhoud text NOT NULL,
    CONSTRAINT pk_regelset PRIMARY KEY (geldig_van)
);

CREATE TABLE signaal (
    leerling_id uuid NOT NULL,
    id uuid NOT NULL,
    soort text NOT NULL,
    vestiging text COLLATE "C",
    begin date NOT NULL,
    eind date,
    bereikt_op date NOT NULL,
    omvang_honderdsten integer NOT NULL,
    eenheid text NOT NULL,
    uiterlijk date,
    volgnummer integer,
    bestemd_voor integer NOT NULL,
    regelset date NOT NULL,
    op_grond_van text NOT NULL,
    regelwaarden text NOT NULL,
    kalender text NOT NULL,
    telt_mee boolean,
    reden_telt_niet text,
    wacht_op_mbo boolean,
    tier integer,
    status text NOT NULL,
    opgevolgd_door uuid,
    ontstaan_op timestamp with time zone NOT NULL,
    beoordeeld_op date NOT NULL,
    CONSTRAINT pk_signaal PRIMARY KEY (leerling_id, id)
);

CREATE TABLE signaalwijziging (
    leerling_id uuid NOT NULL,
    id uuid NOT NULL,
    signaal_id uuid NOT NULL,
    verandering text NOT NULL,
    wanneer timestamp with time zone NOT NULL,
    peildatum date NOT NULL,
    oorzaak text NOT NULL,
    aanlevering_id uuid,
    door text NOT NULL,
    oud text,
    nieuw text,
    CONSTRAINT pk_signaalwijziging PRIMARY KEY (leerling_id, id)
);

CREATE TABLE te_beoordelen (
    leerling_id uuid NOT NULL,
    sinds timestamp with time zone NOT NULL,
    oorzaak text NOT NULL,
    aanlevering_id uuid,
    CONSTRAINT pk_te_beoordelen PRIMARY KEY (leerling_id)
);

CREATE TABLE thuiszitter (
    leerling_id uuid NOT NULL,
    categorie text NOT NULL,
    sector text NOT NULL,
    sinds date NOT NULL,
    grens_op date NOT NULL,
    peildatum date NOT NULL,
    dagen integer NOT NULL,
    langer_dan_drie_maanden boolean NOT NULL,
    aanbod boolean NOT NULL,
    wacht_op_mbo boolean NOT NULL,
    gemeente text NOT NULL,
    vestiging text COLLATE "C",
    bestuur text,
    swv text,
    CONSTRAINT pk_thuiszitter PRIMARY KEY (leerling_id)
);

CREATE TABLE vestiging (
    code text COLLATE "C" NOT NULL,
    naam text,
    sector text NOT NULL,
    gemeente text NOT NULL,
    vakantieregio text NOT NULL,
    swv text,
    bestuur text,
    CONSTRAINT pk_vestiging PRIMARY KEY (code)
);

CREATE TABLE vrijstelling (
    leerling_id uuid NOT NULL,
    soort text NOT NULL,
    begin date NOT NULL,
    nummer integer NOT NULL,
    versie integer NOT NULL,
    eind date,
    permanent boolean NOT NULL,
    status text NOT NULL,
    bekend_van timestamp with time zone NOT NULL,
    bekend_tot timestamp with time zone,
    aanlevering_id uuid NOT NULL,
    beeindigd_door uuid,
    CONSTRAINT pk_vrijstelling PRIMARY KEY (leerling_id, soort, begin, nummer, versie)
);

CREATE TABLE aanleveringmelding (
    aanlevering_id uuid NOT NULL,
    volgnummer integer NOT NULL,
    bestand text NOT NULL,
    regel integer,
    kolom text,
    waarde text,
    ernst text NOT NULL,
    code text COLLATE "C" NOT NULL,
    tekst text NOT NULL,
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
