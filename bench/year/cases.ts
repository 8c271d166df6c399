import type { Past } from './fill';

/** Accounts, plans, affiliates and coordinators of the made-up past; a second call adds nothing. */
export const MUNDO = [
  `INSERT INTO cuenta (id, nombre) SELECT 'bench-' || i, 'Cuenta de prueba ' || i FROM generate_series(1, 8) i ON CONFLICT DO NOTHING`,
  `INSERT INTO plan (id, cuenta_id, nombre) SELECT 'bench-' || i, 'bench-' || i, 'Integral' FROM generate_series(1, 8) i ON CONFLICT DO NOTHING`,
  `INSERT INTO afiliado (id, cuenta_id, plan_id, nombre, apellido, documento, status, plan_desde)
   SELECT 'bench-' || i, 'bench-' || 1 + i % 8, 'bench-' || 1 + i % 8, 'Persona ' || i, 'Prueba', (60000000 + i)::text, 'ACTIVO', '2020-01-01'
   FROM generate_series(1, 30000) i ON CONFLICT DO NOTHING`,
  `INSERT INTO usuario (usuario, nombre, rol, clave, activo)
   SELECT 'bench-' || i, 'Coordina ' || i, 'coordinador', 'no se puede entrar', false FROM generate_series(1, 40) i ON CONFLICT DO NOTHING`,
  `CREATE TEMP TABLE plaza AS SELECT row_number() OVER () AS numero, servicio_id, zona_id, array_agg(proveedor_id ORDER BY posicion) AS proveedores
   FROM posicion GROUP BY servicio_id, zona_id`,
];

/** Between `desde` and `hasta` minutes, short times more often than long ones. */
const tras = (desde: number, hasta: number): string =>
  `(${desde} + ${hasta - desde} * power(random(), 2.5)) * interval '1 minute'`;
const suerte = (parte: number): string => `random() < ${parte}`;

/**
 * What happened to each case, one row with all its instants. Cases are made in the order they were opened, as they come in
 * life: so the tables are laid out as they would be. Some are reprogrammed (half
 * of them when it was late already), some lose their first provider, some are cancelled on the way: `fin` cuts off what
 * comes after it.
 */
export const CASOS = (hechos: number, cuantos: number, { casos, hasta, dias }: Past): string => `
  DROP TABLE IF EXISTS pasado;
  CREATE TEMP TABLE pasado AS
  WITH azar AS (
    SELECT i, timestamptz '${hasta}' - (${casos - hechos} - i + random()) / ${casos} * interval '${dias} days' AS abierto, random() AS p, 1 + floor(random() * (SELECT count(*) FROM plaza))::int AS plaza,
      1 + floor(random() * 30000)::int AS afiliado, 1 + floor(random() * 40)::int AS coordinador, ${suerte(0.06)} AS reprograma, ${suerte(0.5)} AS ya_tarde,
      ${suerte(0.04)} AS pierde, ${suerte(0.07)} AS cancela, ${suerte(0.08)} AS excede, random() AS conforme, floor(power(random(), 3) * 3)::int AS sin_respuesta,
      floor(power(random(), 4) * 3)::int AS declinan, 500000 + floor(random() * 6000000)::bigint AS costo,
      ${tras(1, 16)} AS d_apertura, ${tras(1, 30)} AS d_asignar, ${tras(1, 25)} AS d_confirmar, ${tras(-40, 110)} AS d_arribo, ${tras(2, 25)} AS d_contacto,
      ${tras(5, 60)} AS d_diagnostico, ${tras(1, 12)} AS d_autoriza, ${tras(20, 150)} AS d_trabajo, ${tras(-20, 60)} AS d_estimado, ${tras(5, 200)} AS d_costos,
      ${tras(1, 90)} AS d_conforme, ${tras(1, 60)} AS d_concluye, ${tras(5, 100)} AS d_cierra, ${tras(60, 1500)} AS d_turno
    FROM generate_series(1, ${cuantos}) i
  ), asignado AS (
    SELECT a.*, abierto + d_apertura AS listo, abierto + d_apertura + d_asignar AS asignado, CASE WHEN p < 0.6 THEN 'PROGRAMADO' WHEN p < 0.95 THEN 'EMERGENCIA' ELSE 'VITAL' END AS prioridad,
      z.servicio_id, z.zona_id, z.proveedores[1] AS primero, z.proveedores[1 + (i % cardinality(z.proveedores))] AS segundo
    FROM azar a JOIN plaza z ON z.numero = a.plaza
  ), citado AS (
    SELECT *, CASE WHEN prioridad = 'PROGRAMADO' THEN date_trunc('hour', asignado + d_turno + interval '2 hours') END AS desde1,
      CASE WHEN prioridad = 'PROGRAMADO' THEN date_trunc('hour', asignado + d_turno + interval '4 hours') ELSE asignado + interval '1 minute' * (20 + 40 * p) END AS hasta1
    FROM asignado
  ), movido AS (
    SELECT *, CASE WHEN reprograma OR pierde THEN CASE WHEN ya_tarde THEN hasta1 + interval '20 minutes' ELSE hasta1 - (hasta1 - asignado) / 3 END END AS movio
    FROM citado
  ), dicho AS (
    SELECT *, CASE WHEN movio IS NULL THEN desde1 ELSE desde1 + interval '150 minutes' END AS desde2, CASE WHEN movio IS NULL THEN hasta1 ELSE hasta1 + interval '150 minutes' END AS hasta2
    FROM movido
  ), ido AS (
    SELECT *, greatest(asignado + interval '5 minutes', movio + interval '5 minutes', hasta2 - interval '60 minutes' + d_arribo) AS arribo FROM dicho
  )
  SELECT nextval('expediente_numero_seq')::int AS expediente, 'bench-' || afiliado AS afiliado_id, 'bench-' || 1 + afiliado % 8 AS cuenta_id, 'bench-' || coordinador AS quien,
    abierto, listo, asignado, asignado + d_confirmar AS confirmo, prioridad, servicio_id, zona_id, primero, CASE WHEN pierde THEN segundo ELSE primero END AS proveedor,
    desde1, hasta1, movio, desde2, hasta2, pierde, sin_respuesta, declinan, excede, costo, arribo, arribo + d_contacto AS contacto, arribo + d_contacto + d_diagnostico AS diagnostico,
    arribo + d_contacto + d_diagnostico + d_autoriza AS autorizo, arribo + d_contacto + d_diagnostico + d_autoriza + d_trabajo - d_estimado AS estimado,
    arribo + d_contacto + d_diagnostico + d_autoriza + d_trabajo AS termino, arribo + d_contacto + d_diagnostico + d_autoriza + d_trabajo + d_costos AS costos,
    arribo + d_contacto + d_diagnostico + d_autoriza + d_trabajo + d_costos + d_conforme AS hablo,
    CASE WHEN conforme < 0.9 THEN 'CONFORME' WHEN conforme < 0.95 THEN 'NO_CONFORME' ELSE 'SIN_CONTACTO' END AS conforme,
    arribo + d_contacto + d_diagnostico + d_autoriza + d_trabajo + d_costos + d_conforme + d_concluye AS concluyo, d_cierra,
    CASE WHEN cancela THEN asignado + (arribo - asignado) * p ELSE arribo + d_contacto + d_diagnostico + d_autoriza + d_trabajo + d_costos + d_conforme + d_concluye END AS fin, cancela
  FROM ido;
  ANALYZE pasado`;
