-- Which steps of the procedure a service does not have (A-7.R01, AM-26), how long it takes when nobody estimates it, and
-- how many days its work is guaranteed (AM-43).
ALTER TABLE servicio
  ADD COLUMN sin_pasos text[] DEFAULT '{}'
    CHECK (sin_pasos <@ ARRAY['CONFIRMACION', 'ARRIBO', 'CONTACTO', 'DIAGNOSTICO', 'CONFORMIDAD']),
  ADD COLUMN minutos_servicio int CHECK (minutos_servicio > 0),
  ADD COLUMN garantia_dias int NOT NULL DEFAULT 90 CHECK (garantia_dias >= 0);
UPDATE servicio SET sin_pasos = '{ARRIBO,CONTACTO,DIAGNOSTICO}', minutos_servicio = 30 WHERE id = 'LEGAL/CONSULTORIA LEGAL TELEFONICA';
-- Every request has an Expediente, also one for what nobody sells (B-C, AM-36). An empty table is the seed's to fill.
INSERT INTO servicio (id, tipo, nombre)
SELECT 'OTRO/FUERA DE MATRIZ', 'OTRO', 'FUERA DE MATRIZ' WHERE EXISTS (SELECT 1 FROM servicio)
ON CONFLICT DO NOTHING;

-- Distances by road that operations typed: where a search goes on when a zone has nobody left (AM-12). One row serves both ways.
CREATE TABLE zona_vecina (
  zona_id text NOT NULL REFERENCES zona (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  vecina_id text NOT NULL REFERENCES zona (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  km int NOT NULL CHECK (km > 0),
  PRIMARY KEY (zona_id, vecina_id),
  CHECK (zona_id <> vecina_id)
);
CREATE INDEX zona_vecina_vecina_id_idx ON zona_vecina (vecina_id);

-- The concluded Asistencia a guarantee is claimed on, and whether it was out of time when claimed (B-P.B).
ALTER TABLE asistencia
  ADD COLUMN garantia_expediente int,
  ADD COLUMN garantia_n int,
  ADD COLUMN garantia_vence timestamptz(3),
  ADD CONSTRAINT asistencia_garantia_de FOREIGN KEY (garantia_expediente, garantia_n) REFERENCES asistencia (expediente, n);
CREATE INDEX asistencia_de_garantia ON asistencia (garantia_expediente, garantia_n) WHERE garantia_expediente IS NOT NULL;
