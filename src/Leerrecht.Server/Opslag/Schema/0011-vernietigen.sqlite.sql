-- Destruction of data: lists that one proposes and another approves, what may not be destroyed, and the proof of what was.

CREATE TABLE vernietigingslijst (
    id TEXT NOT NULL CONSTRAINT pk_vernietigingslijst PRIMARY KEY,
    voorgesteld_op TEXT NOT NULL,
    voorgesteld_door TEXT NOT NULL,
    voorgesteld_door_id TEXT NOT NULL,
    convenant TEXT NOT NULL,
    goedgekeurd_op TEXT,
    goedgekeurd_door TEXT
);

CREATE TABLE vernietigingsregel (
    leerling_id TEXT NOT NULL,
    lijst_id TEXT NOT NULL,
    categorie TEXT NOT NULL,
    regel TEXT,
    sinds TEXT NOT NULL,
    CONSTRAINT pk_vernietigingsregel PRIMARY KEY (leerling_id, lijst_id, categorie)
) WITHOUT ROWID;
CREATE INDEX ix_vernietigingsregel_lijst_id ON vernietigingsregel (lijst_id);

CREATE TABLE bewaarplicht (
    leerling_id TEXT NOT NULL,
    id TEXT NOT NULL,
    reden TEXT NOT NULL,
    van TEXT NOT NULL,
    tot TEXT NOT NULL,
    door TEXT NOT NULL,
    CONSTRAINT pk_bewaarplicht PRIMARY KEY (leerling_id, id)
) WITHOUT ROWID;

CREATE TABLE vernietigingsbewijs (
    id TEXT NOT NULL CONSTRAINT pk_vernietigingsbewijs PRIMARY KEY,
    lijst_id TEXT NOT NULL,
    sleutel TEXT NOT NULL,
    kind TEXT NOT NULL,
    categorie TEXT NOT NULL,
    regel TEXT,
    tabellen TEXT NOT NULL,
    vernietigd_op TEXT NOT NULL,
    goedgekeurd_door TEXT NOT NULL,
    logboek INTEGER NOT NULL,
    logboek_hash TEXT NOT NULL
);
CREATE INDEX ix_vernietigingsbewijs_lijst_id ON vernietigingsbewijs (lijst_id);
CREATE INDEX ix_vernietigingsbewijs_kind ON vernietigingsbewijs (kind);
