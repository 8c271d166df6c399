-- What a client sends (lists of affiliates, general conditions), whom an affiliate covers, how an account is served.

-- Parts of a name are found by an index, not by reading everybody.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- AM-20: whether A VERIFICAR needs a superior's word as an inactive one does.
ALTER TABLE "cuenta" ADD COLUMN "atencion" TEXT NOT NULL DEFAULT 'AUTORIZA_VERIFICAR';

-- One affiliate per document in each account, written without dots, dashes and spaces: what an import finds him by.
-- Where two rows of before would become one, the later one keeps its row under a document that says so.
WITH leido AS (
  SELECT id, upper(translate(documento, ' .-', '')) AS documento,
    row_number() OVER (PARTITION BY cuenta_id, upper(translate(documento, ' .-', '')) ORDER BY creado_en, id) AS vez
  FROM afiliado
)
UPDATE afiliado a SET documento = CASE WHEN l.vez = 1 THEN l.documento ELSE l.documento || '/REPETIDO/' || l.vez END
FROM leido l WHERE l.id = a.id AND (l.vez > 1 OR a.documento <> l.documento);

CREATE UNIQUE INDEX "afiliado_cuenta_id_documento_key" ON "afiliado"("cuenta_id", "documento");

-- The same reading as `sinSeparadores` and `normaliza` (procedure/normaliza.ts). The name is kept as it is searched: to
-- make it anew for every row that an index brings takes longer than the search.
DROP INDEX "afiliado_validador_idx";
CREATE INDEX afiliado_validador ON afiliado (upper(translate(validador, ' .-', '')));
ALTER TABLE "afiliado" ADD COLUMN "nombre_buscado" TEXT GENERATED ALWAYS AS
  (translate(upper(apellido || ' ' || nombre), 'ÁÀÂÄÃÉÈÊËÍÌÎÏÓÒÔÖÕÚÙÛÜÑÇ', 'AAAAAEEEEIIIIOOOOOUUUUNC')) STORED;
CREATE INDEX afiliado_nombre_buscado ON afiliado USING gin (nombre_buscado gin_trgm_ops);

-- CreateTable
CREATE TABLE "beneficiario" (
    "id" TEXT NOT NULL,
    "afiliado_id" TEXT NOT NULL,
    "nombre" TEXT NOT NULL,
    "apellido" TEXT NOT NULL,
    "documento" TEXT NOT NULL,
    "parentesco" TEXT NOT NULL,
    "activo" BOOLEAN NOT NULL DEFAULT true,
    "manual" BOOLEAN NOT NULL DEFAULT false,
    "nombre_buscado" TEXT GENERATED ALWAYS AS
      (translate(upper(apellido || ' ' || nombre), 'ÁÀÂÄÃÉÈÊËÍÌÎÏÓÒÔÖÕÚÙÛÜÑÇ', 'AAAAAEEEEIIIIOOOOOUUUUNC')) STORED,

    CONSTRAINT "beneficiario_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "beneficiario_afiliado_id_documento_key" ON "beneficiario"("afiliado_id", "documento");
CREATE INDEX "beneficiario_documento_idx" ON "beneficiario"("documento");
CREATE INDEX beneficiario_nombre_buscado ON beneficiario USING gin (nombre_buscado gin_trgm_ops);
ALTER TABLE "beneficiario" ADD CONSTRAINT "beneficiario_afiliado_id_fkey" FOREIGN KEY ("afiliado_id") REFERENCES "afiliado"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "expediente" ADD COLUMN "beneficiario_id" TEXT;
ALTER TABLE "expediente" ADD CONSTRAINT "expediente_beneficiario_id_fkey" FOREIGN KEY ("beneficiario_id") REFERENCES "beneficiario"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- CreateTable
CREATE TABLE "importacion" (
    "id" TEXT NOT NULL,
    "cuenta_id" TEXT NOT NULL,
    "plan_id" TEXT,
    "archivo" TEXT,
    "usuario" TEXT NOT NULL,
    "bajas" BOOLEAN NOT NULL,
    "parcial" BOOLEAN NOT NULL,
    "simular" BOOLEAN NOT NULL,
    "estado" TEXT NOT NULL DEFAULT 'LEYENDO',
    "problema" TEXT,
    "empezada_en" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "terminada_en" TIMESTAMPTZ(3),
    "filas" INTEGER NOT NULL DEFAULT 0,
    "errores" INTEGER NOT NULL DEFAULT 0,
    "resultado" JSONB,

    CONSTRAINT "importacion_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "importacion_empezada_en_id_idx" ON "importacion"("empezada_en" DESC, "id" DESC);
CREATE INDEX importacion_en_curso ON importacion (cuenta_id) WHERE estado IN ('LEYENDO', 'APLICANDO');
ALTER TABLE "importacion" ADD CONSTRAINT "importacion_cuenta_id_fkey" FOREIGN KEY ("cuenta_id") REFERENCES "cuenta"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- CreateTable
CREATE TABLE "error_de_importacion" (
    "importacion_id" TEXT NOT NULL,
    "linea" INTEGER NOT NULL,
    "orden" INTEGER NOT NULL,
    "columna" TEXT,
    "mensaje" TEXT NOT NULL,

    CONSTRAINT "error_de_importacion_pkey" PRIMARY KEY ("importacion_id","linea","orden")
);

ALTER TABLE "error_de_importacion" ADD CONSTRAINT "error_de_importacion_importacion_id_fkey" FOREIGN KEY ("importacion_id") REFERENCES "importacion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- CreateTable
CREATE TABLE "condiciones" (
    "plan_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "vigente_desde" TIMESTAMPTZ(3) NOT NULL,
    "autor" TEXT NOT NULL,
    "creada_en" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "pdf" BYTEA NOT NULL,

    CONSTRAINT "condiciones_pkey" PRIMARY KEY ("plan_id","version")
);

ALTER TABLE "condiciones" ADD CONSTRAINT "condiciones_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was in force when a case was decided stays readable.
CREATE FUNCTION condiciones_no_cambian() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'una versión de las condiciones no se cambia: se agrega otra';
END $$;
CREATE TRIGGER condiciones_solo_agregar BEFORE UPDATE OR DELETE ON condiciones FOR EACH ROW EXECUTE FUNCTION condiciones_no_cambian();
