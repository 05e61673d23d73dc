-- How people sign in: passwords, authenticator apps, passkeys, one-time links, recovery by two administrators, identity providers.

CREATE TABLE inlog (
    id TEXT NOT NULL CONSTRAINT pk_inlog PRIMARY KEY,
    password_hash TEXT,
    security_stamp TEXT NOT NULL,
    concurrency_stamp TEXT NOT NULL,
    lockout_end TEXT,
    access_failed_count INTEGER NOT NULL,
    totp_geheim TEXT,
    totp_stap INTEGER,
    wachtwoord_op TEXT,
    laatst_op TEXT
);

CREATE TABLE passkey (
    credential_id BLOB NOT NULL CONSTRAINT pk_passkey PRIMARY KEY,
    user_id TEXT NOT NULL,
    data TEXT NOT NULL,
    CONSTRAINT fk_passkey_inlog FOREIGN KEY (user_id) REFERENCES inlog (id) ON DELETE CASCADE
);
CREATE INDEX ix_passkey_user_id ON passkey (user_id);

CREATE TABLE herstelcode (
    id TEXT NOT NULL CONSTRAINT pk_herstelcode PRIMARY KEY,
    medewerker_id TEXT NOT NULL,
    afdruk TEXT NOT NULL
);
CREATE INDEX ix_herstelcode_medewerker_id ON herstelcode (medewerker_id);

CREATE TABLE toegangslink (
    id TEXT NOT NULL CONSTRAINT pk_toegangslink PRIMARY KEY,
    soort TEXT NOT NULL,
    afdruk TEXT NOT NULL,
    medewerker_id TEXT,
    gemaakt_op TEXT NOT NULL,
    geldig_tot TEXT NOT NULL,
    vervallen_op TEXT
);
CREATE UNIQUE INDEX ix_toegangslink_afdruk ON toegangslink (afdruk);
CREATE INDEX ix_toegangslink_medewerker_id ON toegangslink (medewerker_id);

CREATE TABLE herstelverzoek (
    id TEXT NOT NULL CONSTRAINT pk_herstelverzoek PRIMARY KEY,
    medewerker_id TEXT NOT NULL,
    aangevraagd_door TEXT NOT NULL,
    aangevraagd_op TEXT NOT NULL,
    reden TEXT NOT NULL,
    beslist_door TEXT,
    beslist_op TEXT,
    goedgekeurd INTEGER
);
CREATE INDEX ix_herstelverzoek_medewerker_id ON herstelverzoek (medewerker_id);
CREATE INDEX ix_herstelverzoek_beslist_op ON herstelverzoek (beslist_op);

CREATE TABLE oidc_aanbieder (
    id TEXT NOT NULL CONSTRAINT pk_oidc_aanbieder PRIMARY KEY,
    organisatie_id TEXT NOT NULL,
    naam TEXT NOT NULL,
    issuer TEXT NOT NULL,
    client_id TEXT NOT NULL,
    client_geheim TEXT NOT NULL,
    claim TEXT NOT NULL,
    herkenning TEXT NOT NULL,
    actief INTEGER NOT NULL
);
CREATE INDEX ix_oidc_aanbieder_organisatie_id ON oidc_aanbieder (organisatie_id);

CREATE TABLE oidc_koppeling (
    aanbieder_id TEXT NOT NULL,
    subject TEXT NOT NULL,
    medewerker_id TEXT NOT NULL,
    CONSTRAINT pk_oidc_koppeling PRIMARY KEY (aanbieder_id, subject),
    CONSTRAINT fk_oidc_koppeling_oidc_aanbieder FOREIGN KEY (aanbieder_id) REFERENCES oidc_aanbieder (id) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE UNIQUE INDEX ix_oidc_koppeling_aanbieder_id_medewerker_id ON oidc_koppeling (aanbieder_id, medewerker_id);
