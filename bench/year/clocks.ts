/**
 * The clocks of each case of `pasado` with what became of them, before anything cut them off. C-08 is left out. `movido`
 * is the due instant of before a reprogramming, `tarde` whether it had passed by then.
 */
export const RELOJES = `
  DROP TABLE IF EXISTS reloj_pasado;
  CREATE TEMP TABLE reloj_pasado AS
  SELECT c.expediente, r.n, r.reloj, r.clausula, c.quien, r.abre, r.vence, least(r.cierra, c.fin + r.despues) AS cierra, r.cierra > c.fin + r.despues AS cortado, r.antes, c.movio, c.prioridad,
    CASE WHEN random() < 0.6 THEN r.vence + (0.5 + 14 * power(random(), 2)) * interval '1 minute' END AS acuse
  FROM pasado c, LATERAL (VALUES
    (1, 'C-23', 'A-5.1.6', abierto, abierto + interval '10 minutes', listo, NULL::timestamptz, interval '0'),
    (1, CASE prioridad WHEN 'PROGRAMADO' THEN 'C-01' WHEN 'EMERGENCIA' THEN 'C-02' ELSE 'C-03' END,
      CASE prioridad WHEN 'PROGRAMADO' THEN 'A-5.2.2.a' WHEN 'EMERGENCIA' THEN 'A-5.2.2.b' ELSE 'A-5.2.2.c' END, listo,
      listo + CASE prioridad WHEN 'PROGRAMADO' THEN 20 WHEN 'EMERGENCIA' THEN 5 ELSE 0 END * interval '1 minute', asignado, NULL, interval '0'),
    (1, 'C-07', 'A-5.2.3.1.a', asignado, asignado + CASE prioridad WHEN 'PROGRAMADO' THEN 15 ELSE 5 END * interval '1 minute', confirmo, NULL, interval '0'),
    (1, 'C-09', 'A-5.3P.1.1.a', CASE WHEN prioridad = 'PROGRAMADO' THEN asignado END, desde2 - interval '60 minutes', arribo - interval '50 minutes', NULL, interval '0'),
    (1, 'C-10', 'A-5.3P.2.1.a', CASE WHEN prioridad = 'PROGRAMADO' THEN arribo - interval '50 minutes' END, arribo - interval '35 minutes', arribo - interval '40 minutes', NULL, interval '0'),
    (1, CASE prioridad WHEN 'PROGRAMADO' THEN 'C-11' ELSE 'C-12' END, CASE prioridad WHEN 'PROGRAMADO' THEN 'A-5.3P.3.1.b' ELSE 'A-5.3E.1.1.b' END, asignado,
      CASE prioridad WHEN 'PROGRAMADO' THEN desde2 + (hasta2 - desde2) / 2 ELSE hasta2 END, arribo, CASE WHEN movio IS NOT NULL AND NOT pierde THEN hasta1 END, interval '0'),
    (1, 'C-13', 'A-5.3P.4.1.a', arribo, arribo + interval '10 minutes', contacto, NULL, interval '0'),
    (1, 'C-14', 'A-5.4.1.1.b', contacto, contacto + interval '30 minutes', diagnostico, NULL, interval '0'),
    (1, CASE WHEN excede THEN 'C-15' ELSE 'C-26' END, CASE WHEN excede THEN 'A-5.4.2.1.b' ELSE 'A-5.4.2.1.d' END, diagnostico,
      diagnostico + CASE WHEN excede THEN 10 ELSE 5 END * interval '1 minute', autorizo, NULL, interval '0'),
    (1, 'C-16', 'A-5.4.4.1.b', autorizo, estimado, termino, NULL, interval '0'),
    (1, 'C-17', 'A-5.5.1.1.a', termino, termino + interval '2 hours', costos, NULL, interval '0'),
    (1, 'C-18', 'A-5.5.2.1.N2', termino, termino, hablo, NULL, interval '0'),
    (1, 'C-28', 'A-5.5.2.3.a', hablo, hablo + interval '30 minutes', concluyo, NULL, interval '0'),
    (0, 'C-29', 'A-5.5.2.3.c', fin, fin + interval '1 hour', fin + d_cierra, NULL, interval '10 days')
  ) r (n, reloj, clausula, abre, vence, cierra, antes, despues)
  WHERE r.abre < c.fin + r.despues;
  ANALYZE reloj_pasado`;

const ACUSADO = `acuse < cierra AND vence < cierra`;

export const PENDIENTES = `
  INSERT INTO pendiente (id, expediente, n, reloj, clausula, abierto_en, vence_en, formula, dueno, escalera, nivel, acusado_por, acusado_en, cerrado_en, resultado, cerrado_por, cambios)
  SELECT expediente || '-' || n || ':' || reloj || ':1', expediente, n, reloj, clausula, abre, vence,
    jsonb_build_object('expresion', 'hecho + minutos', 'cuenta', '08:00 + 20 min = 08:20', 'desde', floor(extract(epoch FROM abre) * 1000)), quien,
    CASE WHEN prioridad = 'VITAL' THEN 'vital' ELSE 'normal' END,
    CASE WHEN vence >= cierra THEN 0 WHEN least(cierra, acuse) - vence > interval '15 minutes' THEN 3 WHEN least(cierra, acuse) - vence > interval '5 minutes' THEN 2 ELSE 1 END,
    CASE WHEN ${ACUSADO} THEN quien END, CASE WHEN ${ACUSADO} THEN acuse END, cierra,
    CASE WHEN cortado THEN 'CANCELADO' WHEN cierra <= vence THEN 'CUMPLIDO' ELSE 'INCUMPLIDO' END, CASE WHEN NOT cortado THEN 'bench-' || expediente || '-' || n || '-' || reloj END,
    CASE WHEN antes IS NULL THEN '[]' ELSE jsonb_build_array(jsonb_build_object('venceEn', antes, 'hasta', movio)) END
  FROM reloj_pasado`;

/** Levels sound until somebody acknowledges or the clock ends. */
export const ALERTAS = `
  INSERT INTO alerta (id, pendiente_id, expediente, n, reloj, nivel, rol, dueno, instante, estado, cesada_en)
  SELECT expediente || '-' || n || ':' || reloj || ':1/1/' || e.nivel, expediente || '-' || n || ':' || reloj || ':1', expediente, n, reloj, e.nivel, e.rol,
    CASE WHEN e.nivel = 1 THEN quien END, vence + e.minutos * interval '1 minute', CASE WHEN ${ACUSADO} THEN 'ACUSADA' ELSE 'CESADA' END, least(cierra, acuse)
  FROM reloj_pasado, (VALUES (1, 'coordinador', 0), (2, 'supervisor', 5), (3, 'jefe-operaciones', 15)) e (nivel, rol, minutos)
  WHERE vence + e.minutos * interval '1 minute' < least(cierra, acuse)`;
