-- Destruction of data: lists that one proposes and another approves, what may not be destroyed, and the proof of what was.

CREATE TABLE vernietigingslijst (
    id uuid NOT NULL,
    voorgesteld_op timestamp with time zone NOT NULL,
    voorgesteld_door text NOT NULL,
    voorgesteld_door_id uuid NOT NULL,
    convenant text NOT NULL,
    goedgekeurd_op timestamp with time zone,
    goedgekeurd_door text,
    CONSTRAINT pk_vernietigingslijst PRIMARY KEY (id)
);

CREATE TABLE vernietigingsregel (
    leerling_id uuid NOT NULL,
    lijst_id uuid NOT NULL,
    categorie text NOT NULL,
    regel text,
    sinds date NOT NULL,
    CONSTRAINT pk_vernietigingsregel PRIMARY KEY (leerling_id, lijst_id, categorie)
);
CREATE INDEX ix_vernietigingsregel_lijst_id ON vernietigingsregel (lijst_id);

CREATE TABLE bewaarplicht (
    leerling_id uuid NOT NULL,
    id uuid NOT NULL,
    reden text NOT NULL,
    van date NOT NULL,
    tot date NOT NULL,
    door text NOT NULL,
    CONSTRAINT pk_bewaarplicht PRIMARY KEY (leerling_id, id)
);

CREATE TABLE vernietigingsbewijs (
    id uuid NOT NULL,
    lijst_id uuid NOT NULL,
    sleutel text NOT NULL,
    kind text COLLATE "C" NOT NULL,
    categorie text NOT NULL,
    regel text,
    tabellen text NOT NULL,
    vernietigd_op timestamp with time zone NOT NULL,
    goedgekeurd_door text NOT NULL,
    logboek bigint NOT NULL,
    logboek_hash text NOT NULL,
    CONSTRAINT pk_vernietigingsbewijs PRIMARY KEY (id)
);
CREATE INDEX ix_vernietigingsbewijs_lijst_id ON vernietigingsbewijs (lijst_id);
CREATE INDEX ix_vernietigingsbewijs_kind ON vernietigingsbewijs (kind);
