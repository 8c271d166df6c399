import type { ClientBase } from 'pg';
import { sinAcentos, sinSeparadores } from '../prisma/expressions';
import { ZONA } from '../procedure/instante';

interface Aplicacion {
  cuenta: string;
  /** Who is not in the file becomes NO_ACTIVO… */
  bajas: boolean;
  /** …of this plan alone, when the file says no plan of its own. */
  deUnPlan: string | null;
  /** The file has beneficiaries to say. */
  conBeneficiarios: boolean;
}

/** How many rows of a table became what. */
export interface Recuento {
  creados: number;
  actualizados: number;
  sinCambios: number;
  bajas: number;
}
export interface Resultado {
  afiliados: Recuento;
  beneficiarios: Recuento;
}

/** Applies the staged rows, in the caller's transaction. */
export async function aplica(client: ClientBase, como: Aplicacion): Promise<Resultado> {
  const cuantas = async (sql: string, datos: unknown[]): Promise<number> =>
    (await client.query(sql, datos)).rowCount ?? 0;
  const { cuenta, bajas, deUnPlan, conBeneficiarios } = como;
  await cuantas(CORRIGE_DOCUMENTO, [cuenta]);
  const afiliados = {
    actualizados: await cuantas(ACTUALIZA, [cuenta]),
    creados: await cuantas(CREA, [cuenta]),
    bajas: bajas ? await cuantas(DA_DE_BAJA, [cuenta, deUnPlan]) : 0,
  };
  const beneficiarios = {
    actualizados: await cuantas(ACTUALIZA_BENEFICIARIOS, [cuenta]),
    creados: await cuantas(CREA_BENEFICIARIOS, [cuenta]),
    bajas: bajas && conBeneficiarios ? await cuantas(DA_DE_BAJA_BENEFICIARIOS, [cuenta, deUnPlan]) : 0,
  };
  const { rows } = await client.query<{ titulares: number; otros: number }>(
    'SELECT count(*) FILTER (WHERE titular IS NULL)::int AS titulares, count(titular)::int AS otros FROM importacion_fila',
  );
  return {
    afiliados: conSinCambios(afiliados, rows[0]?.titulares ?? 0),
    beneficiarios: conSinCambios(beneficiarios, rows[0]?.otros ?? 0),
  };
}

const conSinCambios = (c: Omit<Recuento, 'sinCambios'>, filas: number): Recuento => ({
  ...c,
  sinCambios: filas - c.creados - c.actualizados,
});

/**
 * A person of the account with another document, the same validator and the same name is the same person, his document
 * put right: if the file knows nobody under the old one, nor the account under the new one.
 */
const CORRIGE_DOCUMENTO = `
  WITH parecido AS (
    SELECT f.documento, a.id, count(*) OVER (PARTITION BY a.id) AS filas, count(*) OVER (PARTITION BY f.documento) AS personas
    FROM importacion_fila f JOIN cuenta c ON c.id = $1 AND c.campo_validador <> 'DOCUMENTO'
    JOIN afiliado a ON a.cuenta_id = c.id AND ${sinSeparadores('a.validador')} = ${sinSeparadores('f.validador')}
      AND a.nombre_buscado = ${sinAcentos("f.apellido || ' ' || f.nombre")}
    WHERE f.titular IS NULL
      AND NOT EXISTS (SELECT 1 FROM afiliado x WHERE x.cuenta_id = $1 AND x.documento = f.documento)
      AND NOT EXISTS (SELECT 1 FROM importacion_fila g WHERE g.titular IS NULL AND g.documento = a.documento)
  ), mismo AS (
    SELECT * FROM parecido WHERE filas = 1 AND personas = 1
  ), marcado AS (
    UPDATE importacion_fila f SET corregido = true FROM mismo m WHERE f.titular IS NULL AND f.documento = m.documento
  )
  UPDATE afiliado a SET documento = m.documento FROM mismo m WHERE a.id = m.id`;

/** What the file leaves empty stays. Who is in it is no longer somebody registered by hand. */
const ACTUALIZA = `
  UPDATE afiliado a SET apellido = f.apellido, nombre = f.nombre, plan_id = f.plan_id, status = f.status, manual = false,
    plan_desde = coalesce(f.plan_desde, a.plan_desde), validador = coalesce(f.validador, a.validador),
    telefono1 = coalesce(f.telefono1, a.telefono1), telefono2 = coalesce(f.telefono2, a.telefono2), email = coalesce(f.email, a.email)
  FROM importacion_fila f
  WHERE f.titular IS NULL AND a.cuenta_id = $1 AND a.documento = f.documento AND (f.corregido OR
    (a.apellido, a.nombre, a.plan_id, a.status, a.manual, a.plan_desde, a.validador, a.telefono1, a.telefono2, a.email) IS DISTINCT FROM
    (f.apellido, f.nombre, f.plan_id, f.status, false, coalesce(f.plan_desde, a.plan_desde), coalesce(f.validador, a.validador),
      coalesce(f.telefono1, a.telefono1), coalesce(f.telefono2, a.telefono2), coalesce(f.email, a.email)))`;

/** Somebody registered by hand at this very moment stays as he is: the next import finds him. */
const CREA = `
  INSERT INTO afiliado (id, cuenta_id, plan_id, nombre, apellido, documento, validador, telefono1, telefono2, email, status, plan_desde)
  SELECT 'afiliado-' || gen_random_uuid(), $1, plan_id, nombre, apellido, documento, validador, telefono1, telefono2, email, status,
    coalesce(plan_desde, (now() AT TIME ZONE '${ZONA}')::date)
  FROM importacion_fila f
  WHERE titular IS NULL AND NOT EXISTS (SELECT 1 FROM afiliado a WHERE a.cuenta_id = $1 AND a.documento = f.documento)
  ON CONFLICT (cuenta_id, documento) DO NOTHING`;

const DA_DE_BAJA = `
  UPDATE afiliado a SET status = 'NO_ACTIVO'
  WHERE cuenta_id = $1 AND NOT manual AND status <> 'NO_ACTIVO' AND ($2::text IS NULL OR plan_id = $2)
    AND NOT EXISTS (SELECT 1 FROM importacion_fila f WHERE f.titular IS NULL AND f.documento = a.documento)`;

const ACTUALIZA_BENEFICIARIOS = `
  UPDATE beneficiario b SET apellido = f.apellido, nombre = f.nombre, parentesco = f.parentesco, activo = f.status = 'ACTIVO', manual = false
  FROM importacion_fila f JOIN afiliado a ON a.cuenta_id = $1 AND a.documento = f.titular
  WHERE b.afiliado_id = a.id AND b.documento = f.documento AND (b.apellido, b.nombre, b.parentesco, b.activo, b.manual) IS DISTINCT FROM
    (f.apellido, f.nombre, f.parentesco, f.status = 'ACTIVO', false)`;

const CREA_BENEFICIARIOS = `
  INSERT INTO beneficiario (id, afiliado_id, nombre, apellido, documento, parentesco, activo)
  SELECT 'beneficiario-' || gen_random_uuid(), a.id, f.nombre, f.apellido, f.documento, f.parentesco, f.status = 'ACTIVO'
  FROM importacion_fila f JOIN afiliado a ON a.cuenta_id = $1 AND a.documento = f.titular
  WHERE NOT EXISTS (SELECT 1 FROM beneficiario b WHERE b.afiliado_id = a.id AND b.documento = f.documento)
  ON CONFLICT (afiliado_id, documento) DO NOTHING`;

const DA_DE_BAJA_BENEFICIARIOS = `
  UPDATE beneficiario b SET activo = false
  FROM afiliado a
  WHERE a.id = b.afiliado_id AND a.cuenta_id = $1 AND ($2::text IS NULL OR a.plan_id = $2) AND b.activo AND NOT b.manual
    AND NOT EXISTS (SELECT 1 FROM importacion_fila f WHERE f.titular = a.documento AND f.documento = b.documento)`;
