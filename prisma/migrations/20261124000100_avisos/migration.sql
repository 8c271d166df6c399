-- Who is reached by what sounds: duty lists, where people are told, and what became of every message (ADR 11).

CREATE TABLE turno (
  id text PRIMARY KEY,
  usuario text NOT NULL REFERENCES usuario (usuario) ON DELETE RESTRICT ON UPDATE CASCADE,
  dias int[] CHECK (coalesce(cardinality(dias), 0) > 0),
  desde text NOT NULL,
  hasta text NOT NULL
);
CREATE INDEX turno_usuario_idx ON turno (usuario);

CREATE TABLE ausencia (
  id text PRIMARY KEY,
  usuario text NOT NULL REFERENCES usuario (usuario) ON DELETE RESTRICT ON UPDATE CASCADE,
  desde timestamptz(3) NOT NULL,
  hasta timestamptz(3) NOT NULL CHECK (desde < hasta),
  motivo text
);
CREATE INDEX ausencia_hasta_idx ON ausencia (hasta);

CREATE TABLE relevo (
  id text PRIMARY KEY,
  de text NOT NULL REFERENCES usuario (usuario) ON DELETE RESTRICT ON UPDATE CASCADE,
  a text NOT NULL REFERENCES usuario (usuario) ON DELETE RESTRICT ON UPDATE CASCADE,
  desde timestamptz(3) NOT NULL,
  hasta timestamptz(3) NOT NULL CHECK (desde < hasta),
  CHECK (de <> a)
);
CREATE INDEX relevo_hasta_idx ON relevo (hasta);

CREATE TABLE contacto (
  usuario text PRIMARY KEY REFERENCES usuario (usuario) ON DELETE RESTRICT ON UPDATE CASCADE,
  correo text NOT NULL
);

-- Of one person or of a whole role. The secret before the last rotation signs too until its end.
CREATE TABLE webhook (
  id text PRIMARY KEY,
  usuario text REFERENCES usuario (usuario) ON DELETE RESTRICT ON UPDATE CASCADE,
  rol text,
  url text NOT NULL,
  secreto text NOT NULL,
  secreto_anterior text,
  anterior_hasta timestamptz(3),
  apagado_por text,
  creado_en timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CHECK ((usuario IS NULL) <> (rol IS NULL))
);
CREATE UNIQUE INDEX webhook_de ON webhook (usuario, rol) NULLS NOT DISTINCT;

-- Who has a stream of news open now. After a crash nobody does.
CREATE UNLOGGED TABLE conexion (
  usuario text PRIMARY KEY,
  visto_en timestamptz(3) NOT NULL
);

-- How a sounding was shared out: DUENO | RELEVO | ROL, to whom it was meant for; SIGUIENTE, to the level `pasada_a` because
-- nobody could be reached; NADIE, not yet anybody; CESADA, it had stopped before.
ALTER TABLE alerta ADD COLUMN repartida_en timestamptz(3), ADD COLUMN reparto text, ADD COLUMN pasada_a text;
-- What has stopped needs no telling.
UPDATE alerta SET repartida_en = coalesce(cesada_en, instante), reparto = 'CESADA' WHERE estado <> 'SONANDO';
CREATE INDEX alerta_por_repartir ON alerta (instante, id) WHERE repartida_en IS NULL;
CREATE INDEX "alerta_instante_id_idx" ON alerta (instante DESC, id DESC);

CREATE FUNCTION avisa_alerta() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('alertas', '');
  RETURN NULL;
END $$;
CREATE TRIGGER alerta_suena AFTER INSERT ON alerta FOR EACH ROW EXECUTE FUNCTION avisa_alerta();

-- One telling of one sounding, to one person (or to the webhook of a role, «rol:supervisor») by one channel.
CREATE TABLE entrega (
  alerta_id text NOT NULL REFERENCES alerta (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  destinatario text NOT NULL,
  canal text NOT NULL CHECK (canal IN ('escritorio', 'correo', 'webhook')),
  orden int NOT NULL,
  desde timestamptz(3) NOT NULL,
  estado text NOT NULL DEFAULT 'PENDIENTE' CHECK (estado IN ('PENDIENTE', 'EN_CURSO', 'ENTREGADA', 'FALLIDA', 'OMITIDA')),
  motivo text,
  mensaje text,
  intentos int NOT NULL DEFAULT 0,
  enviada_en timestamptz(3),
  resuelta_en timestamptz(3),
  PRIMARY KEY (alerta_id, destinatario, canal)
);
-- `desde` of a failed one is its next try; none has `resuelta_en`.
CREATE INDEX entrega_por_hacer ON entrega (destinatario, canal, desde) WHERE resuelta_en IS NULL;
CREATE INDEX "entrega_destinatario_idx" ON entrega (destinatario);

-- A link in a mail: only the hash of its token is kept.
CREATE TABLE enlace_acuse (
  huella text PRIMARY KEY,
  usuario text NOT NULL REFERENCES usuario (usuario) ON DELETE RESTRICT ON UPDATE CASCADE,
  alerta_id text NOT NULL REFERENCES alerta (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  vence_en timestamptz(3) NOT NULL,
  usado_en timestamptz(3)
);
CREATE INDEX enlace_acuse_vence ON enlace_acuse (vence_en);

-- A drill: does everybody on duty answer, by each of his channels?
CREATE TABLE prueba_de_alcance (
  id text PRIMARY KEY,
  pedida_por text,
  pedida_en timestamptz(3) NOT NULL,
  vence_en timestamptz(3) NOT NULL,
  terminada_en timestamptz(3)
);
CREATE INDEX "prueba_de_alcance_pedida_en_id_idx" ON prueba_de_alcance (pedida_en DESC, id DESC);

CREATE TABLE prueba_pedido (
  prueba_id text NOT NULL REFERENCES prueba_de_alcance (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  usuario text NOT NULL REFERENCES usuario (usuario) ON DELETE RESTRICT ON UPDATE CASCADE,
  canal text NOT NULL CHECK (canal IN ('escritorio', 'correo', 'webhook')),
  huella text UNIQUE,
  estado text NOT NULL DEFAULT 'PENDIENTE' CHECK (estado IN ('PENDIENTE', 'ENTREGADA', 'FALLIDA')),
  motivo text,
  enviada_en timestamptz(3),
  respondida_en timestamptz(3),
  PRIMARY KEY (prueba_id, usuario, canal)
);
