-- Leerplicht's inquiries into children that are enrolled nowhere: where they stand, derived from what happened.

CREATE TABLE absoluutonderzoek (
    leerling_id TEXT NOT NULL,
    id TEXT NOT NULL,
    sinds TEXT NOT NULL,
    stap TEXT,
    uiterlijk TEXT,
    brief_op TEXT,
    einde TEXT,
    afgesloten_op TEXT,
    CONSTRAINT pk_absoluutonderzoek PRIMARY KEY (leerling_id, id)
) WITHOUT ROWID;
CREATE UNIQUE INDEX ix_absoluutonderzoek_leerling_id ON absoluutonderzoek (leerling_id) WHERE afgesloten_op IS NULL;
