-- CreateTable
CREATE TABLE "cuestionario" (
    "version" SERIAL NOT NULL,
    "motivo" TEXT NOT NULL,
    "autor" TEXT NOT NULL,
    "creado_en" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "cuestionario_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "pregunta_encuesta" (
    "version" INTEGER NOT NULL,
    "numero" INTEGER NOT NULL,
    "texto" TEXT NOT NULL,
    "minimo" INTEGER NOT NULL,
    "maximo" INTEGER NOT NULL,

    CONSTRAINT "pregunta_encuesta_pkey" PRIMARY KEY ("version","numero")
);

-- CreateTable
CREATE TABLE "respuesta_encuesta" (
    "expediente" INTEGER NOT NULL,
    "n" INTEGER NOT NULL,
    "pregunta" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "digito" INTEGER NOT NULL,
    "canal" TEXT NOT NULL,
    "usuario" TEXT NOT NULL,
    "en" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "respuesta_encuesta_pkey" PRIMARY KEY ("expediente","n","pregunta")
);

-- CreateTable
CREATE TABLE "precio_referencia" (
    "id" SERIAL NOT NULL,
    "servicio_id" TEXT NOT NULL,
    "zona_id" TEXT,
    "centavos" BIGINT,
    "motivo" TEXT NOT NULL,
    "autor" TEXT NOT NULL,
    "creado_en" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "precio_referencia_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "precio_referencia_servicio_id_creado_en_idx" ON "precio_referencia"("servicio_id", "creado_en" DESC);

-- AddForeignKey
ALTER TABLE "pregunta_encuesta" ADD CONSTRAINT "pregunta_encuesta_version_fkey" FOREIGN KEY ("version") REFERENCES "cuestionario"("version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "respuesta_encuesta" ADD CONSTRAINT "respuesta_encuesta_version_pregunta_fkey" FOREIGN KEY ("version", "pregunta") REFERENCES "pregunta_encuesta"("version", "numero") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "precio_referencia" ADD CONSTRAINT "precio_referencia_servicio_id_fkey" FOREIGN KEY ("servicio_id") REFERENCES "servicio"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "precio_referencia" ADD CONSTRAINT "precio_referencia_zona_id_fkey" FOREIGN KEY ("zona_id") REFERENCES "zona"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What ended, newest first (B-C), and what the same service cost in the same zone (AM-39). The status is in no predicate:
-- it changes with nearly every step, and each change would then touch every index of the row.
CREATE INDEX asistencia_terminada ON asistencia (terminada_en DESC, expediente DESC, n DESC) WHERE terminada_en IS NOT NULL;
CREATE INDEX asistencia_terminada_de ON asistencia (servicio_id, zona_id, terminada_en) WHERE terminada_en IS NOT NULL;
-- Who declared himself conforme in a period: the people a survey could have been derived to.
CREATE INDEX bitacora_conformidad ON bitacora (registrado_en) WHERE codigo = 'conformidad';

-- Facts that somebody said or decided: added to, never changed.
CREATE OR REPLACE FUNCTION solo_agregar() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'la tabla % solo admite agregar', TG_TABLE_NAME;
END $$;
CREATE TRIGGER cuestionario_solo_agregar BEFORE UPDATE OR DELETE ON cuestionario FOR EACH ROW EXECUTE FUNCTION solo_agregar();
CREATE TRIGGER pregunta_encuesta_solo_agregar BEFORE UPDATE OR DELETE ON pregunta_encuesta FOR EACH ROW EXECUTE FUNCTION solo_agregar();
CREATE TRIGGER respuesta_encuesta_solo_agregar BEFORE UPDATE OR DELETE ON respuesta_encuesta FOR EACH ROW EXECUTE FUNCTION solo_agregar();
CREATE TRIGGER precio_referencia_solo_agregar BEFORE UPDATE OR DELETE ON precio_referencia FOR EACH ROW EXECUTE FUNCTION solo_agregar();

-- A code of six digits that no Asistencia has, nor any Expediente of these weeks as its number: both open a survey (AM-33).
CREATE OR REPLACE FUNCTION codigo_de_encuesta() RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  codigo int;
  ultimo bigint;
BEGIN
  SELECT last_value INTO ultimo FROM expediente_numero_seq;
  LOOP
    codigo := floor(random() * 1000000)::int;
    EXIT WHEN codigo NOT BETWEEN ultimo - 100000 AND ultimo + 100000
      AND NOT EXISTS (SELECT 1 FROM asistencia WHERE codigo_encuesta = lpad(codigo::text, 6, '0'));
  END LOOP;
  RETURN lpad(codigo::text, 6, '0');
END $$;
