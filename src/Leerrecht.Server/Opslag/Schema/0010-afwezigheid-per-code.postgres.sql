-- How often a school uses a code, counted without reading the absences themselves.
CREATE INDEX ix_afwezigheid_vestiging_reden_van_bekend_tot ON afwezigheid (vestiging, reden, van, bekend_tot) WHERE bekend_tot IS NULL;
