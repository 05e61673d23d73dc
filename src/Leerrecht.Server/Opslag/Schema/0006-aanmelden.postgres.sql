-- How people sign in: passwords, authenticator apps, passkeys, one-time links, recovery by two administrators, identity providers.

CREATE TABLE inlog (
    id uuid NOT NULL,
    password_hash text,
    security_stamp text NOT NULL,
    concurrency_stamp text NOT NULL,
    lockout_end timestamp with time zone,
    access_failed_count integer NOT NULL,
    totp_geheim text,
    totp_stap bigint,
    wachtwoord_op timestamp with time zone,
    laatst_op timestamp with time zone,
    CONSTRAINT pk_inlog PRIMARY KEY (id)
);

CREATE TABLE passkey (
    credential_id bytea NOT NULL,
    user_id uuid NOT NULL,
    data text NOT NULL,
    CONSTRAINT pk_passkey PRIMARY KEY (credential_id),
    CONSTRAINT fk_passkey_inlog FOREIGN KEY (user_id) REFERENCES inlog (id) ON DELETE CASCADE
);
CREATE INDEX ix_passkey_user_id ON passkey (user_id);

CREATE TABLE herstelcode (
    id uuid NOT NULL,
    medewerker_id uuid NOT NULL,
    afdruk text NOT NULL,
    CONSTRAINT pk_herstelcode PRIMARY KEY (id)
);
CREATE INDEX ix_herstelcode_medewerker_id ON herstelcode (medewerker_id);

CREATE TABLE toegangslink (
    id uuid NOT NULL,
    soort text NOT NULL,
    afdruk text NOT NULL,
    medewerker_id uuid,
    gemaakt_op timestamp with time zone NOT NULL,
    geldig_tot timestamp with time zone NOT NULL,
    vervallen_op timestamp with time zone,
    CONSTRAINT pk_toegangslink PRIMARY KEY (id)
);
CREATE UNIQUE INDEX ix_toegangslink_afdruk ON toegangslink (afdruk);
CREATE INDEX ix_toegangslink_medewerker_id ON toegangslink (medewerker_id);

CREATE TABLE herstelverzoek (
    id uuid NOT NULL,
    medewerker_id uuid NOT NULL,
    aangevraagd_door uuid NOT NULL,
    aangevraagd_op timestamp with time zone NOT NULL,
    reden text NOT NULL,
    beslist_door uuid,
    beslist_op timestamp with time zone,
    goedgekeurd boolean,
    CONSTRAINT pk_herstelverzoek PRIMARY KEY (id)
);
CREATE INDEX ix_herstelverzoek_medewerker_id ON herstelverzoek (medewerker_id);
CREATE INDEX ix_herstelverzoek_beslist_op ON herstelverzoek (beslist_op);

CREATE TABLE oidc_aanbieder (
    id uuid NOT NULL,
    organisatie_id uuid NOT NULL,
    naam text NOT NULL,
    issuer text NOT NULL,
    client_id text NOT NULL,
    client_geheim text NOT NULL,
    claim text NOT NULL,
    herkenning text NOT NULL,
    actief boolean NOT NULL,
    CONSTRAINT pk_oidc_aanbieder PRIMARY KEY (id)
);
CREATE INDEX ix_oidc_aanbieder_organisatie_id ON oidc_aanbieder (organisatie_id);

CREATE TABLE oidc_koppeling (
    aanbieder_id uuid NOT NULL,
    subject text NOT NULL,
    medewerker_id uuid NOT NULL,
    CONSTRAINT pk_oidc_koppeling PRIMARY KEY (aanbieder_id, subject),
    CONSTRAINT fk_oidc_koppeling_oidc_aanbieder FOREIGN KEY (aanbieder_id) REFERENCES oidc_aanbieder (id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX ix_oidc_koppeling_aanbieder_id_medewerker_id ON oidc_koppeling (aanbieder_id, medewerker_id);
