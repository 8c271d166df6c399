import type { PorqueDeApi } from '../../contracts/porque';
import { leeCalidad } from '../../contracts/permissions';
import { numeroDeCaso, tipoDeCaso } from '../../contracts/temporal';
import type { Alerta, Asistencia as FilaAsistencia } from '../../prisma/generated/client';
import { hora, iso } from '../../procedure/instante';
import * as procedimiento from '../../procedure/porque';
import type { Corrida } from '../../procedure/porque';
import { conCambios } from '../../procedure/reglas';
import type { Escalera, Prioridad, Reglas } from '../../procedure/reglas';
import { definicion } from '../../procedure/registros/catalogo';
import { nombreDeRol } from '../../procedure/roles';
import type { Rol } from '../../procedure/roles';
import { ahora } from '../clock';
import type { Context } from '../context';
import { noEncontrado } from '../problem';
import { hechoDe, leeHechos, nombresDe, personaDe, tituloDeHecho } from './hechos';
import type { HechoLeido } from './hechos';
import { filaDeReglas, reglasDe, valorDescrito } from './reglas';
import { aIso, aIsoONull, CORRIDA, corridaDe, PENDIENTE } from './rows';
import type { FilaCorrida } from './rows';

type Asistencia = Pick<FilaAsistencia, 'expediente' | 'n' | 'abiertaEn'>;
type Nombres = ReadonlyMap<string, string>;
type Fila = FilaCorrida & { registro_id: string | null };

/** Everything that is known of a Pendiente, gathered to be told. */
interface Material {
  fila: Fila;
  corrida: Corrida;
  hechos: HechoLeido[];
  alertas: Alerta[];
  asistencias: Asistencia[];
  nombres: Nombres;
  reglas: Reglas;
  prioridad: Prioridad | null;
  /** When its case was opened. */
  abiertoEl: Date;
}

/**
 * Why the Pendiente is there. Its row keeps instants: who and what moved it is derived from the bitácora.
 * @throws ApiError NO_ENCONTRADO, also to who may not see its case.
 */
export async function leePorque(ctx: Context, id: string, rol: Rol): Promise<PorqueDeApi> {
  const { prisma } = ctx;
  const [fila] = await prisma.$queryRaw<Fila[]>`
    SELECT ${PENDIENTE}, ${CORRIDA}, p.registro_id FROM pendiente p WHERE p.id = ${id}`;
  if (!fila || (fila.n < 0 && !leeCalidad(rol))) throw noEncontrado(`el pendiente ${id}`);
  const [hechos, alertas, asistencias, caso] = await Promise.all([
    leeHechos(prisma, fila),
    prisma.alerta.findMany({ where: { pendienteId: id }, orderBy: [{ instante: 'asc' }, { nivel: 'asc' }] }),
    prisma.asistencia.findMany({
      where: { expediente: fila.expediente },
      select: { expediente: true, n: true, abiertaEn: true },
      orderBy: { n: 'asc' },
    }),
    casoDe(ctx, fila),
  ]);
  const version = await filaDeReglas(prisma, caso.reglasVersion);
  const propias = caso.reglasPropias ?? null;
  const guardadas = reglasDe(version);
  const material: Material = {
    fila,
    corrida: corridaDelProcedimiento(fila),
    hechos,
    alertas,
    asistencias,
    nombres: await nombresDe(prisma, [
      ...hechos.map((h) => h.usuario),
      ...alertas.map((a) => a.dueno),
      fila.acusado_por,
    ]),
    reglas: propias === null ? guardadas : conCambios(guardadas, propias),
    prioridad: (caso.prioridad ?? null) as Prioridad | null,
    abiertoEl: caso.abiertoEl,
  };
  const { vigenteDesde, motivo } = version;
  const sinDerivar: string[] = [];
  return {
    ...corridaDe(fila),
    numero: numeroDeCaso(fila),
    vencido: fila.cerrado_en === null && new Date(fila.vence_en) <= (await ahora(ctx)),
    clausulaDicha: procedimiento.clausulaDe(fila.clausula),
    origen: origenDe(fila.reloj),
    inicio: inicioDe(material, sinDerivar),
    reglas: {
      version: version.version,
      vigenteDesde: aIso(vigenteDesde),
      motivo,
      propias: propias !== null,
      valores: valoresDe(material),
    },
    movimientos: movimientosDe(material, sinDerivar),
    niveles: nivelesDe(material),
    cumplen: procedimiento.cumplen(fila.reloj).map((codigo) => ({ codigo, titulo: definicion(codigo).titulo })),
    fin: finDe(material, sinDerivar),
    sinDerivar,
  };
}

interface Caso {
  reglasVersion: number;
  reglasPropias?: unknown;
  prioridad?: string | null;
  abiertoEl: Date;
}

async function casoDe({ prisma }: Context, { expediente, n }: Fila): Promise<Caso> {
  const asistencia =
    n === 0 ? null : await prisma.asistencia.findUnique({ where: { expediente_n: { expediente, n: Math.abs(n) } } });
  const { reglasPropias, prioridad } = asistencia ?? {};
  switch (tipoDeCaso({ n })) {
    case 'expediente': {
      const fila = await prisma.expediente.findUniqueOrThrow({ where: { numero: expediente } });
      return { reglasVersion: fila.reglasVersion, abiertoEl: fila.abiertoEn };
    }
    case 'asistencia':
      if (!asistencia) throw noEncontrado(`la asistencia ${numeroDeCaso({ expediente, n })}`);
      return {
        reglasVersion: asistencia.reglasVersion,
        reglasPropias,
        prioridad: prioridad ?? null,
        abiertoEl: asistencia.abiertaEn,
      };
    case 'calidad': {
      const fila = await prisma.calidad.findUniqueOrThrow({ where: { expediente_n: { expediente, n } } });
      return { reglasVersion: fila.reglasVersion, reglasPropias, abiertoEl: fila.abiertaEn };
    }
  }
}

const corridaDelProcedimiento = (f: Fila): Corrida => ({
  n: f.n,
  reloj: f.reloj,
  abierto: new Date(f.abierto_en).getTime(),
  vence: new Date(f.vence_en).getTime(),
  cerrado: f.cerrado_en === null ? null : new Date(f.cerrado_en).getTime(),
  resultado: f.resultado,
  cerradoPor: f.cerrado_por,
  registroId: f.registro_id,
  expresion: f.formula.expresion,
});

function origenDe(reloj: string): PorqueDeApi['origen'] {
  const { origen, dicho } = procedimiento.origenDe(reloj);
  return { tipo: origen, dicho };
}

/** «Ana García (coordinador) registró «Proveedor acepta» a las 08:10». */
function dicho(h: HechoLeido, { nombres, corrida, fila }: Material): string {
  const quien = personaDe(h.usuario, nombres)?.nombre ?? 'El sistema';
  const como = h.rol === null ? '' : ` (${nombreDeRol(h.rol)})`;
  const donde = h.n === fila.n ? '' : ` en ${numeroDeCaso({ expediente: fila.expediente, n: h.n })}`;
  return `${quien}${como} registró «${tituloDeHecho(h)}»${donde} a las ${hora(h.instante, corrida.abierto)}`;
}

function inicioDe(m: Material, sinDerivar: string[]): PorqueDeApi['inicio'] {
  const { corrida, hechos, fila, nombres, abiertoEl } = m;
  const h = procedimiento.abridor(corrida, hechos);
  const en = aIso(fila.abierto_en);
  if (h) return { dicho: `${dicho(h, m)}${espera(corrida, h)}`, en, hecho: hechoDe(h, fila.expediente, nombres) };
  if (abiertoEl.getTime() === corrida.abierto)
    return { dicho: `Se abrió ${numeroDeCaso(fila)} a las ${hora(corrida.abierto)}`, en, hecho: null };
  sinDerivar.push('Qué registro lo abrió');
  return { dicho: `Se abrió a las ${hora(corrida.abierto)}`, en, hecho: null };
}

/** A clock that opened at an instant of its own says so. */
const espera = ({ abierto, reloj }: Corrida, h: HechoLeido): string =>
  procedimiento.esperaSuHora(reloj) ? `; se abrió por sí solo a las ${hora(abierto, h.instante)}` : '';

function valoresDe({ corrida, fila, reglas, prioridad }: Material): PorqueDeApi['reglas']['valores'] {
  const rutas = procedimiento.valoresUsados(corrida, reglas, prioridad).map((ruta) => valorDescrito(reglas, ruta));
  const minutos = procedimiento.minutosDelServicio(corrida, reglas);
  const delVencimiento =
    minutos === undefined
      ? rutas
      : [
          {
            ruta: null,
            etiqueta: 'Minutos del perfil del servicio',
            unidad: 'minutos',
            clausula: fila.clausula,
            relojes: [fila.reloj],
            propuesto: true,
            valor: minutos,
            dicho: `${minutos} min`,
          },
        ];
  return [...delVencimiento, valorDescrito(reglas, `escalera.${fila.escalera as Escalera}`)];
}

function movimientosDe(m: Material, sinDerivar: string[]): PorqueDeApi['movimientos'] {
  const { fila, corrida, hechos, nombres } = m;
  return fila.cambios.map(({ venceEn, hasta }, i) => {
    const h = procedimiento.movedor(corrida, Date.parse(hasta), hechos);
    const a = fila.cambios[i + 1]?.venceEn ?? aIso(fila.vence_en);
    if (!h) sinDerivar.push(`Qué registro cambió el vencimiento a las ${hora(Date.parse(hasta), corrida.abierto)}`);
    const paso = `De ${hora(Date.parse(venceEn), corrida.abierto)} a ${hora(Date.parse(a), corrida.abierto)}`;
    return {
      de: venceEn,
      a,
      en: hasta,
      dicho: h ? `${paso}: ${dicho(h, m)}` : paso,
      hecho: h ? hechoDe(h, fila.expediente, nombres) : null,
    };
  });
}

function nivelesDe({ fila, corrida, alertas, hechos, nombres, reglas }: Material): PorqueDeApi['niveles'] {
  const sonados = alertas.map((a) => ({
    vuelta: Number(a.id.split('/').at(-2)),
    nivel: a.nivel,
    rol: a.rol,
    persona: personaDe(a.dueno, nombres),
    instante: aIso(a.instante),
    estado: a.estado as 'SONANDO' | 'ACUSADA' | 'CESADA',
    cesadaEn: aIsoONull(a.cesadaEn),
    acuse: acuseDe(a, hechos, nombres),
  }));
  if (corrida.cerrado !== null || fila.acusado_en !== null) return sonados;
  const vuelta = fila.cambios.length + 1;
  const siguientes = procedimiento
    .porSonar(corrida, fila.escalera as Escalera, fila.nivel, reglas)
    .map(({ nivel, rol, instante }) => ({
      vuelta,
      nivel,
      rol,
      persona: rol === 'coordinador' ? personaDe(fila.dueno, nombres) : null,
      instante: iso(instante),
      estado: 'POR_SONAR' as const,
      cesadaEn: null,
      acuse: null,
    }));
  return [...sonados, ...siguientes];
}

/** Who acknowledged is in the bitácora: the row of the Pendiente forgets it when its due instant changes. */
function acuseDe(a: Alerta, hechos: HechoLeido[], nombres: Nombres): PorqueDeApi['niveles'][number]['acuse'] {
  if (a.estado !== 'ACUSADA' || a.cesadaEn === null) return null;
  const en = a.cesadaEn.getTime();
  const h = hechos.findLast((uno) => uno.n === a.n && uno.codigo === 'acuse' && uno.instante === en);
  return {
    persona: personaDe(h?.usuario ?? null, nombres),
    en: aIso(a.cesadaEn),
    segundos: Math.round((en - a.instante.getTime()) / 1000),
  };
}

/** Another Asistencia was opened, and the Expediente does not wait to be closed any more (C-29). */
const abiertaHasta = ({ asistencias }: Material, cerrado: number): Asistencia | undefined =>
  asistencias.findLast((a) => a.abiertaEn.getTime() <= cerrado);

function finDe(m: Material, sinDerivar: string[]): PorqueDeApi['fin'] {
  const { fila, corrida, hechos, nombres } = m;
  if (corrida.cerrado === null) return null;
  const h = procedimiento.cerrador(corrida, hechos);
  const que = procedimiento.finDicho(corrida);
  const otra = !h && fila.reloj === 'C-29' ? abiertaHasta(m, corrida.cerrado) : undefined;
  if (otra) return { dicho: `${que}. Se abrió la asistencia ${numeroDeCaso(otra)}`, hecho: null };
  if (!h) sinDerivar.push('Qué registro lo cerró');
  return { dicho: h ? `${que}. ${dicho(h, m)}` : que, hecho: h ? hechoDe(h, fila.expediente, nombres) : null };
}
