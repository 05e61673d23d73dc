-- A word of a name stands with the gemeente where the child lives: leerplicht finds its residents without passing all other children of that name.
-- Word and gemeente are written together with the child.
CREATE TABLE leerling_zoekwoord_nieuw (
    leerling_id TEXT NOT NULL,
    woord TEXT NOT NULL,
    gemeente TEXT NOT NULL,
    CONSTRAINT pk_leerling_zoekwoord PRIMARY KEY (leerling_id, woord)
) WITHOUT ROWID;
INSERT INTO leerling_zoekwoord_nieuw (leerling_id, woord, gemeente)
SELECT zoek.leerling_id, zoek.woord, leerling.gemeente FROM leerling_zoekwoord zoek JOIN leerling ON leerling.id = zoek.leerling_id;
DROP TABLE leerling_zoekwoord;
ALTER TABLE leerling_zoekwoord_nieuw RENAME TO leerling_zoekwoord;
CREATE INDEX ix_leerling_zoekwoord_gemeente_woord_leerling_id ON leerling_zoekwoord (gemeente, woord, leerling_id);
PRAGMA analysis_limit = 1000;
ANALYZE leerling_zoekwoord;
