-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "usuario" (
    "usuario" TEXT NOT NULL,
    "nombre" TEXT NOT NULL,
    "rol" TEXT NOT NULL,
    "clave" TEXT NOT NULL,
    "activo" BOOLEAN NOT NULL DEFAULT true,
    "creado_en" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "usuario_pkey" PRIMARY KEY ("usuario")
);

-- CreateTable
CREATE TABLE "sesion" (
    "huella" TEXT NOT NULL,
    "usuario" TEXT NOT NULL,
    "creada_en" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "vence_en" TIMESTAMPTZ(3) NOT NULL,
    "revocada_en" TIMESTAMPTZ(3),

    CONSTRAINT "sesion_pkey" PRIMARY KEY ("huella")
);

-- CreateTable
CREATE TABLE "cuenta" (
    "id" TEXT NOT NULL,
    "nombre" TEXT NOT NULL,
    "numero_llamado" TEXT,
    "campo_validador" TEXT NOT NULL DEFAULT 'DOCUMENTO',

    CONSTRAINT "cuenta_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan" (
    "id" TEXT NOT NULL,
    "cuenta_id" TEXT NOT NULL,
    "nombre" TEXT NOT NULL,
    "periodo_meses" INTEGER NOT NULL DEFAULT 12,

    CONSTRAINT "plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "servicio" (
    "id" TEXT NOT NULL,
    "tipo" TEXT NOT NULL,
    "nombre" TEXT NOT NULL,
    "encuesta" BOOLEAN NOT NULL DEFAULT false,
    "minutos_diagnostico" INTEGER,
    "primero_proveedor" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "servicio_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_servicio" (
    "plan_id" TEXT NOT NULL,
    "servicio_id" TEXT NOT NULL,
    "monto_maximo" BIGINT,
    "eventos_maximos" INTEGER,

    CONSTRAINT "plan_servicio_pkey" PRIMARY KEY ("plan_id","servicio_id")
);

-- CreateTable
CREATE TABLE "zona" (
    "id" TEXT NOT NULL,
    "provincia" TEXT NOT NULL,
    "zona" TEXT NOT NULL,
    "departamento" TEXT NOT NULL,

    CONSTRAINT "zona_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "afiliado" (
    "id" TEXT NOT NULL,
    "cuenta_id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "nombre" TEXT NOT NULL,
    "apellido" TEXT NOT NULL,
    "documento" TEXT NOT NULL,
    "validador" TEXT,
    "telefono1" TEXT,
    "telefono2" TEXT,
    "email" TEXT,
    "status" TEXT NOT NULL,
    "plan_desde" DATE NOT NULL,
    "manual" BOOLEAN NOT NULL DEFAULT false,
    "creado_en" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "afiliado_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proveedor" (
    "id" TEXT NOT NULL,
    "nombre" TEXT NOT NULL,
    "razon_social" TEXT,
    "status" TEXT NOT NULL DEFAULT 'ACTIVO',
    "condicion" TEXT NOT NULL DEFAULT 'EXTERNO',
    "telefono" TEXT,
    "email" TEXT,
    "web" TEXT,

    CONSTRAINT "proveedor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "posicion" (
    "servicio_id" TEXT NOT NULL,
    "zona_id" TEXT NOT NULL,
    "posicion" INTEGER NOT NULL,
    "proveedor_id" TEXT NOT NULL,

    CONSTRAINT "posicion_pkey" PRIMARY KEY ("servicio_id","zona_id","posicion")
);

-- CreateTable
CREATE TABLE "reglas" (
    "version" SERIAL NOT NULL,
    "vigente_desde" TIMESTAMPTZ(3) NOT NULL,
    "contenido" JSONB NOT NULL,
    "motivo" TEXT NOT NULL,
    "autor" TEXT NOT NULL,
    "creada_en" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reglas_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "expediente" (
    "numero" SERIAL NOT NULL,
    "abierto_en" TIMESTAMPTZ(3) NOT NULL,
    "cerrado_en" TIMESTAMPTZ(3),
    "status" TEXT NOT NULL DEFAULT 'ABIERTO',
    "cerrando" BOOLEAN NOT NULL DEFAULT false,
    "coordinador" TEXT NOT NULL,
    "afiliado_id" TEXT NOT NULL,
    "cuenta_id" TEXT NOT NULL,
    "zona_id" TEXT NOT NULL,
    "contacto_nombre" TEXT NOT NULL,
    "contacto_apellido" TEXT NOT NULL,
    "contacto_telefono" TEXT NOT NULL,
    "descripcion" TEXT NOT NULL DEFAULT '',
    "subzona" TEXT,
    "direccion" TEXT NOT NULL,
    "referencias" TEXT NOT NULL DEFAULT '',
    "numero_llamado" TEXT,
    "estado" JSONB NOT NULL DEFAULT '{}',
    "transicion" INTEGER NOT NULL DEFAULT 0,
    "reglas_version" INTEGER NOT NULL,
    "clave" TEXT,
    "huella" TEXT,
    "arrancado" BOOLEAN NOT NULL DEFAULT false,
    "insertado_en" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "expediente_pkey" PRIMARY KEY ("numero")
);

-- CreateTable
CREATE TABLE "asistencia" (
    "expediente" INTEGER NOT NULL,
    "n" INTEGER NOT NULL,
    "abierta_en" TIMESTAMPTZ(3) NOT NULL,
    "terminada_en" TIMESTAMPTZ(3),
    "servicio_id" TEXT NOT NULL,
    "zona_id" TEXT NOT NULL,
    "afiliado_id" TEXT NOT NULL,
    "etapa" TEXT NOT NULL DEFAULT 'apertura',
    "status" TEXT NOT NULL DEFAULT 'EN_APERTURA',
    "status_proveedor" TEXT NOT NULL DEFAULT 'SIN_ASIGNAR',
    "categoria" TEXT,
    "prioridad" TEXT,
    "coordinador" TEXT NOT NULL,
    "proveedor_id" TEXT,
    "vencidos" INTEGER NOT NULL DEFAULT 0,
    "nivel_escalada" INTEGER NOT NULL DEFAULT 0,
    "proximo_vencimiento" TIMESTAMPTZ(3),
    "no_conforme" BOOLEAN NOT NULL DEFAULT false,
    "codigo_encuesta" TEXT,
    "estado" JSONB NOT NULL DEFAULT '{}',
    "transicion" INTEGER NOT NULL DEFAULT 0,
    "reglas_version" INTEGER NOT NULL,
    "reglas_propias" JSONB,
    "clave" TEXT,
    "huella" TEXT,
    "arrancado" BOOLEAN NOT NULL DEFAULT false,
    "insertado_en" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "asistencia_pkey" PRIMARY KEY ("expediente","n")
);

-- CreateTable
CREATE TABLE "registro" (
    "id" TEXT NOT NULL,
    "expediente" INTEGER NOT NULL,
    "n" INTEGER NOT NULL,
    "codigo" TEXT NOT NULL,
    "datos" JSONB NOT NULL,
    "comentario" TEXT,
    "persona" TEXT,
    "ocurrido_en" TIMESTAMPTZ(3),
    "recibido_en" TIMESTAMPTZ(3) NOT NULL,
    "usuario" TEXT,
    "rol" TEXT,
    "huella" TEXT NOT NULL,
    "estado" TEXT NOT NULL DEFAULT 'RECIBIDO',
    "rechazo" JSONB,
    "transicion" INTEGER,
    "envios" INTEGER NOT NULL DEFAULT 0,
    "enviar_en" TIMESTAMPTZ(3),

    CONSTRAINT "registro_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bitacora" (
    "expediente" INTEGER NOT NULL,
    "n" INTEGER NOT NULL,
    "transicion" INTEGER NOT NULL,
    "orden" INTEGER NOT NULL,
    "tipo" TEXT NOT NULL,
    "subtipo" TEXT NOT NULL,
    "es_hito" BOOLEAN NOT NULL,
    "ocurrido_en" TIMESTAMPTZ(3) NOT NULL,
    "registrado_en" TIMESTAMPTZ(3) NOT NULL,
    "registro_id" TEXT,
    "codigo" TEXT NOT NULL,
    "usuario" TEXT,
    "rol" TEXT,
    "datos" JSONB NOT NULL,
    "etapa" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "status_proveedor" TEXT NOT NULL,

    CONSTRAINT "bitacora_pkey" PRIMARY KEY ("expediente","n","transicion","orden")
);

-- CreateTable
CREATE TABLE "pendiente" (
    "id" TEXT NOT NULL,
    "expediente" INTEGER NOT NULL,
    "n" INTEGER NOT NULL,
    "reloj" TEXT NOT NULL,
    "clausula" TEXT NOT NULL,
    "titulo" TEXT,
    "abierto_en" TIMESTAMPTZ(3) NOT NULL,
    "vence_en" TIMESTAMPTZ(3) NOT NULL,
    "formula" JSONB NOT NULL,
    "dueno" TEXT NOT NULL,
    "escalera" TEXT NOT NULL,
    "nivel" INTEGER NOT NULL DEFAULT 0,
    "acusado_por" TEXT,
    "acusado_en" TIMESTAMPTZ(3),
    "cerrado_en" TIMESTAMPTZ(3),
    "resultado" TEXT,
    "cerrado_por" TEXT,
    "cambios" JSONB NOT NULL DEFAULT '[]',
    "registro_id" TEXT,

    CONSTRAINT "pendiente_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alerta" (
    "id" TEXT NOT NULL,
    "pendiente_id" TEXT NOT NULL,
    "expediente" INTEGER NOT NULL,
    "n" INTEGER NOT NULL,
    "reloj" TEXT NOT NULL,
    "nivel" INTEGER NOT NULL,
    "rol" TEXT NOT NULL,
    "dueno" TEXT,
    "instante" TIMESTAMPTZ(3) NOT NULL,
    "estado" TEXT NOT NULL DEFAULT 'SONANDO',
    "cesada_en" TIMESTAMPTZ(3),

    CONSTRAINT "alerta_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "promesa" (
    "id" TEXT NOT NULL,
    "expediente" INTEGER NOT NULL,
    "n" INTEGER NOT NULL,
    "de" TEXT NOT NULL,
    "sobre" TEXT NOT NULL,
    "proveedor" TEXT NOT NULL,
    "desde" TIMESTAMPTZ(3),
    "hasta" TIMESTAMPTZ(3) NOT NULL,
    "dada_en" TIMESTAMPTZ(3) NOT NULL,
    "registro_id" TEXT,
    "usuario" TEXT,
    "estado" TEXT NOT NULL DEFAULT 'VIGENTE',
    "tarde" BOOLEAN NOT NULL DEFAULT false,
    "resuelta_en" TIMESTAMPTZ(3),

    CONSTRAINT "promesa_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reserva" (
    "expediente" INTEGER NOT NULL,
    "n" INTEGER NOT NULL,
    "afiliado_id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "servicio_id" TEXT NOT NULL,
    "periodo" DATE NOT NULL,
    "monto" BIGINT NOT NULL DEFAULT 0,
    "estado" TEXT NOT NULL,

    CONSTRAINT "reserva_pkey" PRIMARY KEY ("expediente","n")
);

-- CreateTable
CREATE TABLE "historial_coordinador" (
    "id" BIGSERIAL NOT NULL,
    "expediente" INTEGER NOT NULL,
    "n" INTEGER NOT NULL,
    "de" TEXT NOT NULL,
    "a" TEXT NOT NULL,
    "en" TIMESTAMPTZ(3) NOT NULL,
    "por" TEXT,

    CONSTRAINT "historial_coordinador_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "novedad" (
    "id" BIGSERIAL NOT NULL,
    "tx" BIGINT NOT NULL,
    "en" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expediente" INTEGER NOT NULL,
    "n" INTEGER NOT NULL,
    "transicion" INTEGER NOT NULL,
    "tipo" TEXT NOT NULL,
    "registros" TEXT[],

    CONSTRAINT "novedad_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "sesion_usuario_idx" ON "sesion"("usuario");

-- CreateIndex
CREATE UNIQUE INDEX "cuenta_numero_llamado_key" ON "cuenta"("numero_llamado");

-- CreateIndex
CREATE INDEX "zona_provincia_idx" ON "zona"("provincia");

-- CreateIndex
CREATE INDEX "afiliado_documento_idx" ON "afiliado"("documento");

-- CreateIndex
CREATE INDEX "afiliado_validador_idx" ON "afiliado"("validador");

-- CreateIndex
CREATE INDEX "afiliado_apellido_nombre_idx" ON "afiliado"("apellido", "nombre");

-- CreateIndex
CREATE INDEX "posicion_proveedor_id_idx" ON "posicion"("proveedor_id");

-- CreateIndex
CREATE UNIQUE INDEX "posicion_servicio_id_zona_id_proveedor_id_key" ON "posicion"("servicio_id", "zona_id", "proveedor_id");

-- CreateIndex
CREATE UNIQUE INDEX "expediente_clave_key" ON "expediente"("clave");

-- CreateIndex
CREATE INDEX "expediente_status_coordinador_idx" ON "expediente"("status", "coordinador");

-- CreateIndex
CREATE INDEX "expediente_abierto_en_numero_idx" ON "expediente"("abierto_en" DESC, "numero" DESC);

-- CreateIndex
CREATE INDEX "expediente_afiliado_id_idx" ON "expediente"("afiliado_id");

-- CreateIndex
CREATE UNIQUE INDEX "asistencia_codigo_encuesta_key" ON "asistencia"("codigo_encuesta");

-- CreateIndex
CREATE UNIQUE INDEX "asistencia_clave_key" ON "asistencia"("clave");

-- CreateIndex
CREATE INDEX "asistencia_afiliado_id_idx" ON "asistencia"("afiliado_id");

-- CreateIndex
CREATE INDEX "asistencia_servicio_id_zona_id_idx" ON "asistencia"("servicio_id", "zona_id");

-- CreateIndex
CREATE INDEX "registro_expediente_n_idx" ON "registro"("expediente", "n");

-- CreateIndex
CREATE INDEX "bitacora_registro_id_idx" ON "bitacora"("registro_id");

-- CreateIndex
CREATE INDEX "pendiente_expediente_n_idx" ON "pendiente"("expediente", "n");

-- CreateIndex
CREATE INDEX "alerta_expediente_n_idx" ON "alerta"("expediente", "n");

-- CreateIndex
CREATE INDEX "alerta_pendiente_id_idx" ON "alerta"("pendiente_id");

-- CreateIndex
CREATE INDEX "promesa_expediente_n_idx" ON "promesa"("expediente", "n");

-- CreateIndex
CREATE INDEX "reserva_afiliado_id_plan_id_servicio_id_periodo_idx" ON "reserva"("afiliado_id", "plan_id", "servicio_id", "periodo");

-- CreateIndex
CREATE INDEX "historial_coordinador_expediente_n_idx" ON "historial_coordinador"("expediente", "n");

-- CreateIndex
CREATE INDEX "novedad_tx_id_idx" ON "novedad"("tx", "id");

-- AddForeignKey
ALTER TABLE "sesion" ADD CONSTRAINT "sesion_usuario_fkey" FOREIGN KEY ("usuario") REFERENCES "usuario"("usuario") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_cuenta_id_fkey" FOREIGN KEY ("cuenta_id") REFERENCES "cuenta"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_servicio" ADD CONSTRAINT "plan_servicio_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_servicio" ADD CONSTRAINT "plan_servicio_servicio_id_fkey" FOREIGN KEY ("servicio_id") REFERENCES "servicio"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "afiliado" ADD CONSTRAINT "afiliado_cuenta_id_fkey" FOREIGN KEY ("cuenta_id") REFERENCES "cuenta"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "afiliado" ADD CONSTRAINT "afiliado_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "posicion" ADD CONSTRAINT "posicion_servicio_id_fkey" FOREIGN KEY ("servicio_id") REFERENCES "servicio"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "posicion" ADD CONSTRAINT "posicion_zona_id_fkey" FOREIGN KEY ("zona_id") REFERENCES "zona"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "posicion" ADD CONSTRAINT "posicion_proveedor_id_fkey" FOREIGN KEY ("proveedor_id") REFERENCES "proveedor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "expediente" ADD CONSTRAINT "expediente_afiliado_id_fkey" FOREIGN KEY ("afiliado_id") REFERENCES "afiliado"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "asistencia" ADD CONSTRAINT "asistencia_expediente_fkey" FOREIGN KEY ("expediente") REFERENCES "expediente"("numero") ON DELETE RESTRICT ON UPDATE CASCADE;
