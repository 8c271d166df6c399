/** The cases themselves, as they look when they have ended. */
export const FILAS_DE_CASOS = [
  `INSERT INTO expediente (numero, abierto_en, cerrado_en, status, cerrando, coordinador, afiliado_id, cuenta_id, zona_id, contacto_nombre, contacto_apellido, contacto_telefono,
     direccion, estado, transicion, reglas_version, arrancado, insertado_en)
   SELECT expediente, abierto, fin + d_cierra, 'CERRADO', true, quien, afiliado_id, cuenta_id, zona_id, 'Contacto', 'Prueba', '+54' || 2920000000 + expediente, 'Calle ' || expediente,
     jsonb_build_object('acepta', jsonb_build_array('comentario'), 'rechaza', '{}'::jsonb, 'status', 'CERRADO', 'coordinador', quien), 2, 1, true, abierto FROM pasado`,
  `INSERT INTO asistencia (expediente, n, abierta_en, terminada_en, servicio_id, zona_id, afiliado_id, etapa, status, status_proveedor, categoria, prioridad, coordinador, proveedor_id,
     no_conforme, motivo_fin, estado, transicion, reglas_version, arrancado, insertado_en)
   SELECT expediente, 1, abierto, fin, servicio_id, zona_id, afiliado_id, 'finalizada', CASE WHEN cancela THEN 'CANCELADO_POSTERIOR' ELSE 'CONCLUIDA' END,
     CASE WHEN cancela THEN 'PROVEEDOR_CANCELADO' ELSE 'PROVEEDOR_CONCLUIDO' END, 'COBERTURA', prioridad, quien, proveedor, NOT cancela AND conforme = 'NO_CONFORME',
     CASE WHEN cancela THEN 'AFILIADO_CANCELA' ELSE 'CONCLUIDA' END,
     jsonb_build_object('acepta', jsonb_build_array('comentario'), 'hitos', jsonb_build_object('arribo', arribo, 'contacto', contacto, 'termino', termino), 'costo', costo,
       'compromiso', jsonb_build_object('eta', hasta2), 'costos', jsonb_build_array(jsonb_build_object('centavos', costo, 'paga', 'COBERTURA')),
       'conformidad', jsonb_build_object('intentos', 1, 'resultado', conforme), 'posiciones', jsonb_build_array(jsonb_build_object('proveedor', proveedor, 'posicion', 1, 'intentos', 1, 'estado', 'ACEPTO'))),
     20, 1, true, abierto FROM pasado`,
];

/** Of arrival, the first and the one in its place; of the end of the work. What was cut off is settled as a cancellation settles it. */
export const PROMESAS = `
  INSERT INTO promesa (id, expediente, n, de, sobre, proveedor, desde, hasta, dada_en, usuario, estado, tarde, resuelta_en)
  SELECT expediente || '-1:P' || p.numero, expediente, 1, 'PROVEEDOR', p.sobre, p.proveedor, p.desde, p.hasta, p.dada, quien,
    CASE WHEN p.movida IS NULL AND p.hecho > fin THEN CASE WHEN fin > p.hasta THEN 'INCUMPLIDA' ELSE 'REEMPLAZADA' END
      WHEN p.movida IS NOT NULL THEN CASE WHEN pierde THEN 'INCUMPLIDA' ELSE 'REEMPLAZADA' END WHEN p.hecho <= p.hasta THEN 'CUMPLIDA' ELSE 'INCUMPLIDA' END,
    least(coalesce(p.movida, p.hecho), fin) > p.hasta, least(coalesce(p.movida, p.hecho), fin)
  FROM pasado, LATERAL (VALUES
    (1, 'LLEGADA', primero, desde1, hasta1, asignado, movio, arribo),
    (2, 'LLEGADA', proveedor, desde2, hasta2, movio, NULL::timestamptz, arribo),
    (3, 'TERMINO', proveedor, NULL, estimado, autorizo, NULL, termino)
  ) p (numero, sobre, proveedor, desde, hasta, dada, movida, hecho)
  WHERE p.dada < fin`;

/** Every entry of the log until the end, numbered as they fell. */
export const BITACORA = `
  INSERT INTO bitacora (expediente, n, transicion, orden, tipo, subtipo, es_hito, ocurrido_en, registrado_en, registro_id, codigo, usuario, rol, datos, etapa, status, status_proveedor)
  SELECT expediente, 1, row_number() OVER (PARTITION BY expediente ORDER BY b.en, b.orden), 1, b.tipo, b.subtipo, b.hito, b.en, b.en, 'bench-' || expediente || '-' || b.orden, b.codigo, quien,
    'coordinador', b.datos, 'monitoreo', 'CONFIRMADA', 'ASIGNADO'
  FROM pasado, LATERAL (
    VALUES (1, abierto, '1 APERTURA', 'INDAGACION DE SITUACION', 'situacion', false, '{}'::jsonb),
      (2, abierto + interval '30 seconds', '1 APERTURA', 'EVALUACION DE COBERTURA', 'cobertura', false, '{"cubierta": true}'),
      (3, listo - interval '20 seconds', '1 APERTURA', 'AUTORIZACION DE DATOS', 'consentimiento', false, '{"autoriza": true}'),
      (4, listo, '1 APERTURA', 'CAMBIO DE PRIORIDAD', 'prioridad', false, jsonb_build_object('prioridad', prioridad)),
      (30, asignado, '2 ASIGNACION PROVEEDOR', 'ASIGNACION AUTOMATICA', 'proveedor-acepta', false, jsonb_build_object('proveedor', primero, 'eta', hasta1)),
      (31, confirmo, '2 ASIGNACION PROVEEDOR', 'CONFIRMACION AL AFILIADO PVD ASIGNADO Y HORARIO', 'afiliado-confirma', false, '{"informado": ["HORARIO", "NUMERO", "PROVEEDOR"]}'),
      (32, movio, '3 MONITOREOS', 'PROVEEDOR CANCELADO', CASE WHEN pierde THEN 'proveedor-cancelado' ELSE 'reprogramacion' END, false, '{}'),
      (33, CASE WHEN pierde THEN movio END, '2 ASIGNACION PROVEEDOR', 'ASIGNACION AUTOMATICA', 'proveedor-acepta', false, jsonb_build_object('proveedor', proveedor, 'eta', hasta2)),
      (34, arribo - interval '50 minutes', '3 MONITOREOS', 'SALIENTE PROVEEDOR', 'proveedor-cumple', false, '{"sentido": "SALIENTE"}'),
      (35, arribo - interval '40 minutes', '3 MONITOREOS', 'SALIENTE AFILIADO', 'afiliado-informado', false, '{"sentido": "SALIENTE"}'),
      (36, arribo, '3 MONITOREOS', '_REGISTRO DEL TIEMPO DE ARRIBO DEL PVD', 'arribo', true, '{}'),
      (37, contacto, '3 MONITOREOS', '_REGISTRO DEL TIEMPO DE CONTACTO PVD - AFILIADO', 'contacto', true, '{"conferencia": false}'),
      (38, diagnostico, '4 PRESTACION DEL SERVICIO', 'LLAMADA PROVEEDOR POR DIAGNOSTICO Y COSTO', 'diagnostico', false,
        jsonb_build_object('costo', jsonb_build_object('centavos', costo, 'moneda', 'ARS'), 'calculado', jsonb_build_object('costo', costo, 'excedente', CASE WHEN excede THEN costo / 4 ELSE 0 END))),
      (39, autorizo, '4 PRESTACION DEL SERVICIO', 'AUTORIZACION AL PROVEEDOR', 'autorizacion', false, jsonb_build_object('terminoEstimado', estimado)),
      (40, termino, '4 PRESTACION DEL SERVICIO', '_REGISTRO TIEMPO DE TERMINO DEL SERVICIO', 'termino', true, '{}'),
      (41, costos, '5 CIERRE', 'CARGA DE COSTOS', 'costos', false, jsonb_build_object('lineas', jsonb_build_array(jsonb_build_object('monto', jsonb_build_object('centavos', costo, 'moneda', 'ARS'), 'paga', 'COBERTURA')))),
      (42, hablo, '5 CIERRE', 'LLAMADA AL AFILIADO POR CONFORMIDAD', 'conformidad', false, jsonb_build_object('resultado', conforme)),
      (43, concluyo, '5 CIERRE', 'CONCLUIDA', 'conclusion', false, '{}'),
      (44, CASE WHEN cancela THEN fin END, '3 MONITOREOS', 'CANCELACION', 'afiliado-cancela', false, '{"causa": "AFILIADO"}')
    UNION ALL SELECT 4 + k, listo + (asignado - listo) * k / 20, '2 ASIGNACION PROVEEDOR', 'PROVEEDOR NO RESPONDE', 'proveedor-no-responde', false, jsonb_build_object('proveedor', primero)
      FROM generate_series(1, 2 * sin_respuesta) k
    UNION ALL SELECT 20 + k, listo + (asignado - listo) * (10 + k) / 20, '2 ASIGNACION PROVEEDOR', 'PROVEEDOR SIN DISPONIBILIDAD', 'proveedor-declina', false, jsonb_build_object('proveedor', proveedor)
      FROM generate_series(1, declinan) k
  ) b (orden, en, tipo, subtipo, codigo, hito, datos)
  WHERE b.en <= fin`;

/** What was typed with each entry of this batch. */
export const REGISTROS = `
  INSERT INTO registro (id, expediente, n, codigo, datos, comentario, recibido_en, usuario, rol, huella, estado, transicion)
  SELECT b.registro_id, b.expediente, b.n, b.codigo, b.datos, 'Se habló y se anotó lo dicho', b.registrado_en, b.usuario, b.rol, '', 'ASENTADO', b.transicion
  FROM bitacora b JOIN pasado c ON c.expediente = b.expediente`;
