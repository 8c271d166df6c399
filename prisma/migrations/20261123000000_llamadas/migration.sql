-- What the exchange tells of a call (A-5.1.1), telephones found however they are written, and whatever else the list of
-- Expedientes is searched and filtered by.

-- One number is one account: those that can be read without doubt are kept in E.164, as they are now when typed.
WITH leido AS (
  SELECT id, regexp_replace(numero_llamado, '^0|[^0-9]', '', 'g') AS cifras,
    count(*) OVER (PARTITION BY right(regexp_replace(numero_llamado, '[^0-9]', '', 'g'), 10)) AS veces
  FROM cuenta WHERE numero_llamado IS NOT NULL
)
UPDATE cuenta c SET numero_llamado = '+54' || l.cifras
FROM leido l WHERE l.id = c.id AND l.veces = 1 AND c.numero_llamado !~ '\+' AND l.cifras ~ '^(11|[2368]\d)\d{8}$';

-- Told twice, when it rings and when it is answered: the same numbers and the same first ring are the same call.
CREATE TABLE llamada (
  id text PRIMARY KEY,
  numero_llamado text NOT NULL,
  numero_llamante text,
  timbre_en timestamptz(3) NOT NULL,
  atendida_en timestamptz(3) CHECK (atendida_en >= timbre_en),
  cuenta_id text REFERENCES cuenta (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  reglas_version int NOT NULL,
  vence_en timestamptz(3) NOT NULL,
  formula jsonb NOT NULL
);
CREATE UNIQUE INDEX llamada_una ON llamada (numero_llamado, numero_llamante, timbre_en) NULLS NOT DISTINCT;
CREATE INDEX llamada_timbre_en_id_idx ON llamada (timbre_en DESC, id DESC);
CREATE INDEX llamada_sonando ON llamada (timbre_en, id) WHERE atendida_en IS NULL;

ALTER TABLE expediente
  ADD COLUMN llamada_id text,
  ADD CONSTRAINT expediente_llamada_id_fkey FOREIGN KEY (llamada_id) REFERENCES llamada (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  -- As the affiliate's name is kept to be searched.
  ADD COLUMN contacto_buscado text GENERATED ALWAYS AS
    (translate(upper(contacto_apellido || ' ' || contacto_nombre), 'ÁÀÂÄÃÉÈÊËÍÌÎÏÓÒÔÖÕÚÙÛÜÑÇ', 'AAAAAEEEEIIIIOOOOOUUUUNC')) STORED;
CREATE INDEX expediente_de_llamada ON expediente (llamada_id) WHERE llamada_id IS NOT NULL;
-- Those of many people of one name are read from the index alone.
DROP INDEX expediente_afiliado_id_idx;
CREATE INDEX expediente_afiliado_id_numero_idx ON expediente (afiliado_id, numero);
CREATE INDEX expediente_de_beneficiario ON expediente (beneficiario_id, numero) WHERE beneficiario_id IS NOT NULL;
CREATE INDEX expediente_contacto_buscado ON expediente USING gin (contacto_buscado gin_trgm_ops);

-- The same reading as `colaTelefonica` (procedure/normaliza.ts).
CREATE INDEX expediente_telefono ON expediente (right(regexp_replace(contacto_telefono, '[^0-9]', '', 'g'), 10));
CREATE INDEX afiliado_telefono1 ON afiliado (right(regexp_replace(telefono1, '[^0-9]', '', 'g'), 10));
CREATE INDEX afiliado_telefono2 ON afiliado (right(regexp_replace(telefono2, '[^0-9]', '', 'g'), 10));

-- A plate is written among the other data of what happened (S5, «OtrosDatos»).
CREATE INDEX registro_otros_datos ON registro USING gin (upper(translate(datos->>'otrosDatos', ' .-', '')) gin_trgm_ops)
  WHERE codigo = 'situacion';

-- Each filter in the order of the list, so that its first page costs what the page costs.
CREATE INDEX expediente_de_cuenta ON expediente (cuenta_id, abierto_en DESC, numero DESC);
CREATE INDEX expediente_de_provincia ON expediente (split_part(zona_id, '/', 1), abierto_en DESC, numero DESC);
CREATE INDEX expediente_de_coordinador ON expediente (coordinador, abierto_en DESC, numero DESC);
CREATE INDEX asistencia_de_servicio ON asistencia (servicio_id, expediente);
CREATE INDEX asistencia_de_coordinador ON asistencia (coordinador, expediente);
-- How it ended, apart from the status, whose every change would otherwise write to the index.
ALTER TABLE asistencia ADD COLUMN status_final text GENERATED ALWAYS AS (CASE WHEN terminada_en IS NOT NULL THEN status END) STORED;
CREATE INDEX asistencia_de_status_final ON asistencia (status_final, expediente) WHERE status_final IS NOT NULL;
