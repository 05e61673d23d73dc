-- Whom the family calls, as somebody who takes part, and the household that running cases share.

ALTER TABLE dossier ADD COLUMN contact_aanstelling_id uuid NULL;
ALTER TABLE dossier ADD COLUMN gezin_id uuid NULL;
CREATE INDEX ix_dossier_gezin_id ON dossier (gezin_id);
