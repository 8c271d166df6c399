-- Why an Asistencia ended, as a code: refused requests are found by it (B-C).
ALTER TABLE asistencia ADD COLUMN motivo_fin text;
CREATE INDEX asistencia_terminada_por ON asistencia (motivo_fin, terminada_en) WHERE motivo_fin IS NOT NULL;
-- What a provider concluded in a period, for the rate of those that went wrong.
CREATE INDEX asistencia_concluida_de ON asistencia (terminada_en, proveedor_id) WHERE terminada_en IS NOT NULL;

-- Why a service was not what it should have been, in three levels. A cause is retired, never removed.
CREATE TABLE causa (
  id text PRIMARY KEY,
  nivel int NOT NULL CHECK (nivel BETWEEN 1 AND 3),
  padre text REFERENCES causa (id) ON UPDATE CASCADE ON DELETE RESTRICT,
  nombre text NOT NULL,
  activo bool NOT NULL DEFAULT true,
  CHECK ((nivel = 1) = (padre IS NULL))
);
CREATE INDEX causa_de ON causa (padre);

-- A quality case (A-5.5.2.1.c). Its n is that of its Asistencia below zero, here and in every table of cases.
CREATE TABLE calidad (
  expediente int NOT NULL,
  n int NOT NULL CHECK (n < 0),
  abierta_en timestamptz(3) NOT NULL,
  terminada_en timestamptz(3),
  servicio_id text NOT NULL,
  zona_id text NOT NULL,
  cuenta_id text NOT NULL,
  coordinador text NOT NULL,
  proveedor_id text,
  status text NOT NULL DEFAULT 'ABIERTO',
  a_cargo text,
  causa_id text,
  responsable text,
  estado jsonb NOT NULL DEFAULT '{}',
  transicion int NOT NULL DEFAULT 0,
  reglas_version int NOT NULL,
  arrancado bool NOT NULL DEFAULT false,
  insertado_en timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY (expediente, n)
);
CREATE INDEX calidad_abierta_en ON calidad (abierta_en DESC, expediente DESC, n DESC);
CREATE INDEX calidad_sin_arrancar ON calidad (insertado_en) WHERE NOT arrancado;

-- Who was not satisfied before there was a quality module is heard now; the API starts their cases.
INSERT INTO calidad (expediente, n, abierta_en, servicio_id, zona_id, cuenta_id, coordinador, proveedor_id, reglas_version)
SELECT a.expediente, -a.n, date_trunc('milliseconds', now()), a.servicio_id, a.zona_id, e.cuenta_id, a.coordinador, a.proveedor_id, a.reglas_version
FROM asistencia a JOIN expediente e ON e.numero = a.expediente WHERE a.no_conforme;

-- Writes the transitions of one case, in order, in the caller's transaction. Those already there are skipped, so a
-- repeated call changes nothing; a gap in the numbers raises. `lote`: {expediente, n, transiciones: [Transicion]}; n = 0 is
-- the Expediente, n < 0 the quality case of Asistencia −n.
CREATE OR REPLACE FUNCTION asentar(lote jsonb) RETURNS int LANGUAGE plpgsql AS $$
DECLARE
  exp int := (lote->>'expediente')::int;
  num int := (lote->>'n')::int;
  ultima int;
  mostrado jsonb;
  t jsonb;
  r jsonb;
  e jsonb;
  asentados jsonb := '[]';
  afiliado_de text;
  aviso text;
BEGIN
  IF num = 0 THEN
    SELECT transicion, estado, afiliado_id INTO ultima, mostrado, afiliado_de FROM expediente WHERE numero = exp FOR UPDATE;
  ELSIF num < 0 THEN
    SELECT transicion, estado INTO ultima, mostrado FROM calidad WHERE expediente = exp AND n = num FOR UPDATE;
  ELSE
    SELECT transicion, estado, afiliado_id INTO ultima, mostrado, afiliado_de FROM asistencia WHERE expediente = exp AND n = num FOR UPDATE;
  END IF;
  IF ultima IS NULL THEN
    RAISE EXCEPTION 'no existe el caso %/%', exp, num;
  END IF;

  FOR t IN SELECT * FROM jsonb_array_elements(lote->'transiciones') LOOP
    CONTINUE WHEN (t->>'numero')::int <= ultima;
    IF (t->>'numero')::int <> ultima + 1 THEN
      RAISE EXCEPTION 'hueco en %/%: la última transición es % y llegó la %', exp, num, ultima, t->>'numero';
    END IF;
    ultima := ultima + 1;
    mostrado := mostrado || (t->'caso');

    INSERT INTO bitacora (expediente, n, transicion, orden, tipo, subtipo, es_hito, ocurrido_en, registrado_en, registro_id, codigo, usuario, rol,
                          datos, etapa, status, status_proveedor)
    SELECT exp, num, ultima, orden, b->>'tipo', b->>'subtipo', (b->>'esHito')::bool, (b->>'ocurridoEn')::timestamptz, (b->>'registradoEn')::timestamptz,
           b->>'registroId', b->>'codigo', b->>'usuario', b->>'rol', b->'datos', b->>'etapa', b->>'status', b->>'statusProveedor'
    FROM jsonb_array_elements(t->'bitacora') WITH ORDINALITY AS x(b, orden);

    INSERT INTO pendiente (id, expediente, n, reloj, clausula, abierto_en, vence_en, formula, dueno, escalera, nivel, acusado_por, acusado_en,
                           cerrado_en, resultado, cerrado_por, cambios, registro_id)
    SELECT p->>'id', exp, num, p->>'reloj', p->>'clausula', (p->>'abiertoEn')::timestamptz, (p->>'venceEn')::timestamptz, p->'formula', p->>'dueno',
           p->>'escalera', (p->>'nivel')::int, p->>'acusadoPor', (p->>'acusadoEn')::timestamptz, (p->>'cerradoEn')::timestamptz, p->>'resultado',
           p->>'cerradoPor', p->'cambios', p->>'registroId'
    FROM jsonb_array_elements(t->'pendientes') AS x(p)
    ON CONFLICT (id) DO UPDATE SET vence_en = excluded.vence_en, formula = excluded.formula, dueno = excluded.dueno, escalera = excluded.escalera,
      nivel = excluded.nivel, acusado_por = excluded.acusado_por, acusado_en = excluded.acusado_en, cerrado_en = excluded.cerrado_en,
      resultado = excluded.resultado, cerrado_por = excluded.cerrado_por, cambios = excluded.cambios;

    INSERT INTO alerta (id, pendiente_id, expediente, n, reloj, nivel, rol, dueno, instante, estado, cesada_en)
    SELECT a->>'id', a->>'pendienteId', exp, num, a->>'reloj', (a->>'nivel')::int, a->>'rol', a->>'dueno', (a->>'instante')::timestamptz,
           a->>'estado', (a->>'cesadaEn')::timestamptz
    FROM jsonb_array_elements(t->'alertas') AS x(a)
    ON CONFLICT (id) DO UPDATE SET estado = excluded.estado, cesada_en = excluded.cesada_en;

    INSERT INTO promesa (id, expediente, n, de, sobre, proveedor, desde, hasta, dada_en, registro_id, usuario, estado, tarde, resuelta_en)
    SELECT p->>'id', exp, num, p->>'de', p->>'sobre', p->>'proveedor', (p->>'desde')::timestamptz, (p->>'hasta')::timestamptz,
           (p->>'dadaEn')::timestamptz, p->>'registroId', p->>'usuario', p->>'estado', (p->>'tarde')::bool, (p->>'resueltaEn')::timestamptz
    FROM jsonb_array_elements(t->'promesas') AS x(p)
    ON CONFLICT (id) DO UPDATE SET estado = excluded.estado, tarde = excluded.tarde, resuelta_en = excluded.resuelta_en;

    r := t->'registro';
    IF r IS NOT NULL THEN
      -- A row is missing only for a signal that did not come through the API.
      INSERT INTO registro (id, expediente, n, codigo, datos, recibido_en, usuario, rol, huella, estado, rechazo, transicion)
      VALUES (r->>'id', exp, num, r->>'codigo', coalesce(r->'directo'->'datos', '{}'),
              coalesce((r->'directo'->>'recibidoEn')::timestamptz, (t->>'instante')::timestamptz), r->'directo'->>'usuario', r->'directo'->>'rol', '',
              r->>'estado', r->'rechazo', ultima)
      ON CONFLICT (id) DO UPDATE SET estado = excluded.estado, rechazo = excluded.rechazo, transicion = excluded.transicion, enviar_en = NULL
        WHERE registro.expediente = exp AND registro.n = num AND registro.estado = 'RECIBIDO';
      asentados := asentados || jsonb_build_array(jsonb_build_object('id', r->>'id', 'estado', r->>'estado'));
    END IF;

    e := t->'efectos';
    IF e ? 'reserva' THEN
      UPDATE reserva SET estado = e->>'reserva', monto = coalesce((e->>'consumido')::bigint, 0) WHERE expediente = exp AND n = num;
    END IF;
    IF e ? 'afiliadoStatus' THEN
      UPDATE afiliado SET status = e->>'afiliadoStatus' WHERE id = afiliado_de;
    END IF;
    IF e ? 'coordinador' THEN
      INSERT INTO historial_coordinador (expediente, n, de, a, en, por)
      VALUES (exp, num, e->'coordinador'->>'de', e->'coordinador'->>'a', (t->>'instante')::timestamptz, t->'bitacora'->0->>'usuario');
    END IF;
    IF e ? 'calidad' THEN
      INSERT INTO calidad (expediente, n, abierta_en, servicio_id, zona_id, cuenta_id, coordinador, proveedor_id, reglas_version)
      VALUES (exp, -num, (e->'calidad'->>'abiertaEn')::timestamptz, e->'calidad'->>'servicio', e->'calidad'->>'zona', e->'calidad'->>'cuenta',
              e->'calidad'->>'coordinador', e->'calidad'->>'proveedor', (e->'calidad'->>'reglasVersion')::int)
      ON CONFLICT DO NOTHING;
    END IF;
  END LOOP;

  IF num = 0 THEN
    UPDATE expediente SET transicion = ultima, estado = mostrado, arrancado = true, status = mostrado->>'status',
      coordinador = mostrado->>'coordinador', cerrado_en = (mostrado->>'cerradoEn')::timestamptz
    WHERE numero = exp;
  ELSIF num < 0 THEN
    UPDATE calidad SET transicion = ultima, estado = mostrado, arrancado = true, status = mostrado->>'status', a_cargo = mostrado->>'aCargo',
      causa_id = mostrado->>'causa', responsable = mostrado->>'responsable', terminada_en = (mostrado->>'terminadaEn')::timestamptz
    WHERE expediente = exp AND n = num;
  ELSE
    UPDATE asistencia SET transicion = ultima, estado = mostrado, arrancado = true, etapa = mostrado->>'etapa', status = mostrado->>'status',
      status_proveedor = mostrado->>'statusProveedor', categoria = mostrado->>'categoria', prioridad = mostrado->>'prioridad',
      coordinador = mostrado->>'coordinador', proveedor_id = mostrado->>'proveedor', vencidos = (mostrado->>'vencidos')::int,
      nivel_escalada = (mostrado->>'nivelEscalada')::int, proximo_vencimiento = (mostrado->>'proximoVencimiento')::timestamptz,
      terminada_en = (mostrado->>'terminadaEn')::timestamptz, no_conforme = (mostrado->>'noConforme')::bool, motivo_fin = mostrado->>'motivoFin',
      codigo_encuesta = CASE WHEN codigo_encuesta IS NULL AND (mostrado->>'encuestaDerivada')::bool THEN codigo_de_encuesta() ELSE codigo_encuesta END
    WHERE expediente = exp AND n = num;
  END IF;

  INSERT INTO novedad (tx, expediente, n, transicion, tipo, registros)
  VALUES (pg_current_xact_id()::text::bigint, exp, num, ultima, lote->'transiciones'->-1->>'causa',
          ARRAY(SELECT x->>'id' FROM jsonb_array_elements(asentados) AS y(x)));

  aviso := jsonb_build_object('expediente', exp, 'n', num, 'transicion', ultima, 'registros', asentados)::text;
  IF octet_length(aviso) > 7900 THEN
    aviso := jsonb_build_object('expediente', exp, 'n', num, 'transicion', ultima)::text;
  END IF;
  PERFORM pg_notify('novedades', aviso);
  RETURN ultima;
END $$;
