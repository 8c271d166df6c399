-- A shift handed over in one act: what the giver offers stays his, and rings him, until the receiver accepts it.
CREATE TABLE traspaso (
  id text PRIMARY KEY,
  de text NOT NULL,
  a text NOT NULL,
  nota text,
  estado text NOT NULL DEFAULT 'PROPUESTO' CHECK (estado IN ('PROPUESTO', 'ACEPTADO', 'RECHAZADO', 'RETIRADO')),
  motivo text,
  propuesto_en timestamptz(3) NOT NULL,
  resuelto_en timestamptz(3),
  huella text NOT NULL,
  CHECK (de <> a),
  CHECK ((estado = 'PROPUESTO') = (resuelto_en IS NULL))
);
CREATE UNIQUE INDEX traspaso_propuesto_de ON traspaso (de) WHERE estado = 'PROPUESTO';
CREATE INDEX "traspaso_propuesto_en_id_idx" ON traspaso (propuesto_en DESC, id DESC);

CREATE TABLE traspaso_caso (
  traspaso_id text NOT NULL REFERENCES traspaso (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  expediente int NOT NULL,
  n int NOT NULL,
  resultado text CHECK (resultado IN ('TRANSFERIDO', 'TERMINADO', 'MOVIDO')),
  registro_id text,
  PRIMARY KEY (traspaso_id, expediente, n),
  CHECK ((resultado = 'TRANSFERIDO') = (registro_id IS NOT NULL))
);

-- Who has which case on his screen now. After a crash nobody does, so nothing is written ahead for it.
CREATE UNLOGGED TABLE presencia (
  expediente int NOT NULL,
  n int NOT NULL,
  usuario text NOT NULL,
  editando text,
  desde timestamptz(3) NOT NULL,
  visto_en timestamptz(3) NOT NULL,
  PRIMARY KEY (expediente, n, usuario)
);

-- When a registro was settled, by the database's clock: beside its receipt it shows how long a case took to judge it.
-- Whoever settles it, the case or the API, need not know.
ALTER TABLE registro ADD COLUMN resuelto_en timestamptz(3);
CREATE FUNCTION anota_resuelto() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.resuelto_en := date_trunc('milliseconds', clock_timestamp());
  RETURN NEW;
END $$;
CREATE TRIGGER registro_llega_resuelto BEFORE INSERT ON registro FOR EACH ROW
  WHEN (NEW.estado <> 'RECIBIDO') EXECUTE FUNCTION anota_resuelto();
CREATE TRIGGER registro_se_resuelve BEFORE UPDATE OF estado ON registro FOR EACH ROW
  WHEN (OLD.estado = 'RECIBIDO' AND NEW.estado <> 'RECIBIDO') EXECUTE FUNCTION anota_resuelto();
