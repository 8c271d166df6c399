import type { ClientBase } from 'pg';
import { abreAsistencia } from '../../procedure/asistencia/asistencia';
import { aplicaConRespuestas } from '../../procedure/con-respuestas';
import { abreExpediente } from '../../procedure/expediente/expediente';
import { deIso } from '../../procedure/instante';
import { REGLAS_PREDETERMINADAS } from '../../procedure/reglas';
import type { Codigo } from '../../procedure/registros/catalogo';
import type { Story } from '../../procedure/story';
import type { Entrada, Respuestas, Transicion } from '../../procedure/transicion';
import { insertRows } from './insert';

/** Cases of before, as the screen «Asistencias ya brindadas» shows them: not covered, the conexión declined. */
const IMPORTADAS = [
  { numero: 100_001, dia: '2013-01-28', servicio: 'VIAL/REMOLQUE GRUA' },
  { numero: 100_002, dia: '2013-01-28', servicio: 'HOGAR/VIDRIOS' },
  { numero: 100_003, dia: '2013-02-28', servicio: 'VIAL/REMOLQUE GRUA' },
];
const USUARIO = 'importado';
const ACTOR = { usuario: USUARIO, rol: 'coordinador' };
const AFILIADO = { afiliado: 'afiliado-001', cuenta: 'mutual-rio-manso', zona: 'RIO NEGRO/VIEDMA' };
const MONTO = { centavos: 1_000_000, moneda: 'ARS' };
const INFORMADO = { motivoInformado: true, formasDePagoInformadas: true, garantiaInformada: true };

const registros: [Codigo, Record<string, unknown>][] = [
  ['cobertura', { cubierta: false }],
  ['cotizacion', { proveedor: 'importado', monto: MONTO, sobre: 'SERVICIO' }],
  ['conexion-ofrecida', { acepta: false, monto: MONTO, ...INFORMADO }],
];

/** The story itself tells what they left behind, so they read like any other closed case. They have no workflow. */
export async function importaAsistencias(client: ClientBase): Promise<void> {
  for (const { numero, dia, servicio } of IMPORTADAS) {
    const abiertoEn = `${dia}T03:00:00.000Z`;
    await insertRows(client, 'expediente', [filaExpediente(numero, abiertoEn)]);
    await insertRows(client, 'asistencia', [filaAsistencia(numero, abiertoEn, servicio)]);
    await asienta(client, numero, 1, asistenciaPasada(numero, abiertoEn, servicio));
    await asienta(client, numero, 0, expedientePasado(numero, abiertoEn));
  }
}

const comun = (abiertoEn: string) => ({
  coordinador: USUARIO,
  reglas_version: 1,
  arrancado: true,
  insertado_en: abiertoEn,
});
const filaExpediente = (numero: number, abiertoEn: string) => ({
  ...comun(abiertoEn),
  numero,
  abierto_en: abiertoEn,
  cerrando: true,
  afiliado_id: AFILIADO.afiliado,
  cuenta_id: AFILIADO.cuenta,
  zona_id: AFILIADO.zona,
  contacto_nombre: 'Abril',
  contacto_apellido: 'Almonacid Prueba',
  contacto_telefono: '+542920555001',
  direccion: 'sin datos',
});
const filaAsistencia = (expediente: number, abiertaEn: string, servicio: string) => ({
  ...comun(abiertaEn),
  expediente,
  n: 1,
  abierta_en: abiertaEn,
  servicio_id: servicio,
  zona_id: AFILIADO.zona,
  afiliado_id: AFILIADO.afiliado,
});

const entrada = (expediente: number) => ({
  version: 1 as const,
  expediente,
  afiliadoStatus: 'ACTIVO' as const,
  coordinador: USUARIO,
  reglas: REGLAS_PREDETERMINADAS,
  reglasVersion: 1,
  ...AFILIADO,
});

function asistenciaPasada(expediente: number, abiertaEn: string, servicio: string): Transicion[] {
  const perfil = { encuesta: false, primeroProveedor: false };
  const story = abreAsistencia({ ...entrada(expediente), n: 1, abiertaEn, servicio, perfil });
  const entradas = registros.map(([codigo, datos]) => registro(expediente, abiertaEn, codigo, datos));
  return [...story.abre(), ...entradas.flatMap((e) => aplica(story, e, deIso(abiertaEn)))];
}

function expedientePasado(expediente: number, abiertoEn: string): Transicion[] {
  const story = abreExpediente({ ...entrada(expediente), abiertoEn });
  return [
    ...story.abre(),
    ...aplica(story, registro(expediente, abiertoEn, 'cierre-expediente', {}), deIso(abiertoEn)),
  ];
}

const registro = (expediente: number, recibidoEn: string, codigo: Codigo, datos: Record<string, unknown>): Entrada => ({
  tipo: 'registro',
  registro: { id: `importado-${expediente}-${codigo}`, codigo, recibidoEn, actor: ACTOR, datos },
});

const RESPUESTA: Respuestas['existe'] & Respuestas['asistencias-abiertas'] = { existe: true, abiertas: [] };
const aplica = (story: Story, e: Entrada, ahora: number): Transicion[] =>
  aplicaConRespuestas(story, e, ahora, () => RESPUESTA);

async function asienta(client: ClientBase, expediente: number, n: number, transiciones: Transicion[]): Promise<void> {
  await client.query('select asentar($1::jsonb)', [JSON.stringify({ expediente, n, transiciones })]);
}
