-- Which school a delivery is about; none is the region.
ALTER TABLE aanlevering ADD COLUMN vestiging text;
