-- Until when a signal is in play, so that the list of today finds them in an index: of all, and per child.
ALTER TABLE signaal ADD COLUMN speelt_tot TEXT GENERATED ALWAYS AS (CASE WHEN eind IS NULL THEN '9999-12-31' WHEN uiterlijk > bereikt_op THEN uiterlijk ELSE bereikt_op END) VIRTUAL NOT NULL;
DROP INDEX ix_signaal_leerling_id_bereikt_op_uiterlijk_eind_soort_bestemd_voor;
CREATE INDEX ix_signaal_speelt_tot_leerling_id_soort_bestemd_voor_id ON signaal (speelt_tot, leerling_id, soort, bestemd_voor, id) WHERE status = 'geldig' AND soort <> 'aanwezigheid-laag';
CREATE INDEX ix_signaal_leerling_id_speelt_tot_soort_bestemd_voor_id ON signaal (leerling_id, speelt_tot, soort, bestemd_voor, id) WHERE status = 'geldig' AND soort <> 'aanwezigheid-laag';

-- The residents of a gemeente stand in the order of the list.
DROP INDEX ix_leerling_gemeente_id;
CREATE INDEX ix_leerling_gemeente_zoeknaam_sleutel_id ON leerling (gemeente, zoeknaam, sleutel, id);
PRAGMA analysis_limit = 1000;
ANALYZE signaal;
ANALYZE leerling;
