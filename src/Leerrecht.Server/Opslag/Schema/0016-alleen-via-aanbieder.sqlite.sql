-- Whether the people of an organisation come in through its own identity provider only.
ALTER TABLE oidc_aanbieder ADD COLUMN alleen_hier INTEGER NOT NULL DEFAULT 0;
