-- What may stand on the list of today is found for a child in the index alone; the proof of a signal is read for those shown.
CREATE INDEX ix_signaal_leerling_id_bereikt_op_uiterlijk_eind_soort_bestemd_voor ON signaal (leerling_id, bereikt_op, uiterlijk, eind, soort, bestemd_voor) WHERE status = 'geldig' AND soort <> 'aanwezigheid-laag';
CREATE INDEX ix_signaal_leerling_id ON signaal (leerling_id) WHERE status = 'geldig' AND eind IS NULL;

-- Who is in reach is found in the index alone.
DROP INDEX ix_leerling_gemeente;
CREATE INDEX ix_leerling_gemeente_id ON leerling (gemeente, id);
DROP INDEX ix_inschrijving_vestiging;
CREATE INDEX ix_inschrijving_vestiging_begin_eind_leerling_id ON inschrijving (vestiging, begin, eind, leerling_id) WHERE bekend_tot IS NULL;
PRAGMA analysis_limit = 1000;
ANALYZE signaal;
ANALYZE leerling;
ANALYZE inschrijving;
