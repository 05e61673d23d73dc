-- The cases in which an organisation takes part, for its list.

CREATE INDEX ix_dossierdeelnemer_organisatie_id ON dossierdeelnemer (organisatie_id);
