-- Whom the family calls, as somebody who takes part, and the household that running cases share.

ALTER TABLE dossier ADD COLUMN contact_aanstelling_id TEXT NULL;
ALTER TABLE dossier ADD COLUMN gezin_id TEXT NULL;
CREATE INDEX ix_dossier_gezin_id ON dossier (gezin_id);
