import { iso } from '../instante';
import type { Instante } from '../instante';
import type { Codigo } from '../registros/catalogo';
import type { CasoAsistencia } from './caso';
import { vacios } from './closing';
import type { Compromiso } from './estado';
import { repartoDe } from './precio';

const opcionalIso = (instante: Instante | undefined): string | null => (instante === undefined ? null : iso(instante));

const compromisoIso = (c: Compromiso | undefined): Record<string, string> | null => {
  if (!c) return null;
  return 'eta' in c ? { eta: iso(c.eta) } : { desde: iso(c.desde), hasta: iso(c.hasta) };
};

/** What people are shown of an Asistencia, by key: only keys that changed are written. */
export function visible(caso: CasoAsistencia, acepta: readonly Codigo[]): Record<string, unknown> {
  return {
    etapa: caso.etapa,
    status: caso.status,
    statusProveedor: caso.statusProveedor,
    categoria: caso.categoria ?? null,
    prioridad: caso.prioridad ?? null,
    coordinador: caso.coordinador,
    proveedor: caso.proveedor ?? null,
    vencidos: caso.agenda.vencidos().length,
    nivelEscalada: caso.agenda.nivel(),
    proximoVencimiento: opcionalIso(caso.agenda.proximoVencimiento()),
    terminadaEn: opcionalIso(caso.terminadaEn),
    motivoFin: caso.motivoFin ?? null,
    noConforme: caso.conformidad.resultado === 'NO_CONFORME',
    acepta,
    rechaza: rechazos(caso, acepta),
    afiliadoStatus: caso.afiliadoStatus,
    aperturaCompleta: caso.aperturaCompleta,
    consentimiento: caso.consentimiento ?? null,
    disponibilidad: caso.disponibilidad,
    cotizaciones: caso.cotizaciones,
    conexionOfrecida: caso.conexionOfrecida ?? null,
    conexionAceptada: caso.conexionAceptada ?? null,
    excepcion: caso.excepcion ?? null,
    garantia: caso.entrada.garantia ?? null,
    posicion: caso.status === 'EN_BUSQUEDA' ? (caso.hoja?.turno() ?? null) : null,
    posiciones: caso.hoja?.posiciones ?? [],
    excluidos: [...caso.excluidos],
    zonas: caso.zonas,
    compromiso: compromisoIso(caso.compromiso),
    propuesta: compromisoIso(caso.propuesta),
    hitos: {
      arribo: opcionalIso(caso.hitos.arribo),
      contacto: opcionalIso(caso.hitos.contacto),
      termino: opcionalIso(caso.hitos.termino),
    },
    costo: caso.costo ?? null,
    limite: caso.limite ?? null,
    reparto: caso.costo === undefined ? null : repartoDe(caso, caso.costo, caso.limite ?? null),
    costos: caso.costos,
    reembolso: caso.reembolso ?? null,
    conformidad: caso.conformidad,
    encuestaDerivada: caso.encuestaDerivada,
    falta: caso.etapa === 'cierre' ? caso.falta() : [],
    vacios: caso.etapa === 'cierre' ? vacios(caso) : [],
  };
}

/** Why codes with words of their own are refused now: the API and the desk say the same. */
function rechazos(caso: CasoAsistencia, acepta: readonly Codigo[]): Record<string, unknown> {
  const propios: Codigo[] = [
    'autorizacion',
    'conclusion',
    'excepcion-solicitada',
    'proveedor-no-responde',
    'proveedor-declina',
    'proveedor-salteado',
    'proveedor-acepta',
  ];
  return Object.fromEntries(
    propios
      .filter((codigo) => !acepta.includes(codigo))
      .flatMap((codigo) => {
        const rechazo = caso.rechazoPropio(codigo);
        return rechazo ? [[codigo, rechazo]] : [];
      }),
  );
}
