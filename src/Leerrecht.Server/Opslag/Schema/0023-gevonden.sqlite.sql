-- A search by name reads the children from the index of the words, without the table.
DROP INDEX ix_leerling_zoekwoord_woord;
CREATE INDEX ix_leerling_zoekwoord_woord_leerling_id ON leerling_zoekwoord (woord, leerling_id);

-- What somebody did last: whom the gemeente may call is proposed from it.
CREATE INDEX ix_gebeurtenis_aanstelling_id_wanneer ON gebeurtenis (aanstelling_id, wanneer);
