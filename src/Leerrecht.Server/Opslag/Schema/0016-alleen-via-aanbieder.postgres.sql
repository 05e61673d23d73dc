-- Whether the people of an organisation come in through its own identity provider only.
ALTER TABLE oidc_aanbieder ADD COLUMN alleen_hier boolean NOT NULL DEFAULT false;
