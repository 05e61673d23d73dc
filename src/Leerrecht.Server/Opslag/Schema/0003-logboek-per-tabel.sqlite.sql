-- What was written last to a table: asked on every page, to know whether what is kept in memory still holds.
CREATE INDEX ix_logboek_wat_wanneer ON logboek (wat, wanneer);
