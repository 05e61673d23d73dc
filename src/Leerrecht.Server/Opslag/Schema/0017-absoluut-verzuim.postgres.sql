-- Leerplicht's inquiries into children that are enrolled nowhere: where they stand, derived from what happened.

CREATE TABLE absoluutonderzoek (
    leerling_id uuid NOT NULL,
    id uuid NOT NULL,
    sinds date NOT NULL,
    stap text,
    uiterlijk date,
    brief_op date,
    einde text,
    afgesloten_op date,
    CONSTRAINT pk_absoluutonderzoek PRIMARY KEY (leerling_id, id)
);
CREATE UNIQUE INDEX ix_absoluutonderzoek_leerling_id ON absoluutonderzoek (leerling_id) WHERE afgesloten_op IS NULL;
