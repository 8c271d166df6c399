import type { EntradaAsistencia } from '../procedure/asistencia/estado';
import type { PerfilDeServicio } from '../procedure/asistencia/perfil';
import { DIA, iso } from '../procedure/instante';
import type { Instante } from '../procedure/instante';
import { normaliza } from '../procedure/normaliza';
import { ROLES } from '../procedure/roles';
import type { Consulta, Respuestas } from '../procedure/transicion';
import { causas } from '../prisma/seed/causas';
import { servicios } from '../prisma/seed/servicios';
import type { Settled } from './judge';
import type { Scenario } from './scenario';

/** Days a work is guaranteed when its service says nothing of its own (AM-43). */
const GARANTIA_DIAS = 90;
const vence = ({ caso, ahora }: Scenario): Instante =>
  ahora + (GARANTIA_DIAS - (caso.garantia?.concluidaHace ?? 0)) * DIA;

/** The API opens no claim that is out of time, unless a superior allowed it. */
export function openingOf(scenario: Scenario): Settled {
  const { garantia } = scenario.caso;
  if (!garantia || garantia.autorizada || vence(scenario) > scenario.ahora) return {};
  return { rechazo: { codigo: 'GARANTIA_VENCIDA', detalle: `venció el ${iso(vence(scenario))}` } };
}

const claimed = (scenario: Scenario): Pick<EntradaAsistencia, 'garantia'> => {
  const { caso, ahora } = scenario;
  if (!caso.garantia) return {};
  const { proveedor } = caso.garantia;
  const venceEn = vence(scenario);
  return { garantia: { expediente: 150_000, n: 1, proveedor, vence: iso(venceEn), vencida: venceEn <= ahora } };
};

function profileOf(id: string): PerfilDeServicio {
  const servicio = servicios.find((s) => s.id === id.split('/').map(normaliza).join('/'));
  if (!servicio) return { encuesta: false, primeroProveedor: false };
  const { encuesta, primero_proveedor: primeroProveedor, sin_pasos: sinPasos, minutos_servicio: minutos } = servicio;
  return { encuesta, primeroProveedor, sinPasos, ...(minutos === null ? {} : { minutosServicio: minutos }) };
}

/** What the API would start the case with. */
export const entryOf = (scenario: Scenario): EntradaAsistencia => {
  const { caso, ahora, reglas } = scenario;
  return {
    version: 2,
    expediente: 153_567,
    n: 1,
    abiertaEn: iso(ahora),
    servicio: caso.servicio,
    zona: caso.zona,
    cuenta: 'cuenta',
    afiliado: 'afiliado',
    afiliadoStatus: caso.afiliado.status,
    coordinador: 'coordinador',
    reglas,
    reglasVersion: 1,
    perfil: profileOf(caso.servicio),
    atencion: caso.atencion,
    ...claimed(scenario),
  };
};

/** What the database would say. */
export function answerTo(pregunta: Consulta, scenario: Scenario): Respuestas[keyof Respuestas] {
  const { caso, proveedores } = scenario;
  const { cobertura } = caso;
  switch (pregunta.tipo) {
    case 'reservar-evento':
      return {
        reservado:
          cobertura !== null && (cobertura.eventosMaximos === null || caso.afiliado.usos < cobertura.eventosMaximos),
      };
    case 'liberar-evento':
      return { liberado: true };
    case 'reservar-monto': {
      const restante = cobertura ? cobertura.montoMaximo : 0;
      return { alcanza: restante === null || pregunta.centavos <= restante, restante };
    }
    case 'posiciones':
      return callSheet(pregunta, scenario);
    case 'cotizacion': {
      const { referencia } = caso;
      return {
        existe: active(scenario, [pregunta.proveedor]).length > 0,
        referencia: referencia === null ? null : { centavos: referencia, origen: 'OPERACIONES', muestras: 0 },
      };
    }
    case 'condiciones': {
      const { planDesde: contratadoDesde, usos } = caso.afiliado;
      const enLaZona = active(scenario, proveedores).filter((p) => scenario.internos.includes(p)).length;
      return { contratadoDesde, usos, tecnicosInternos: enLaZona, tecnicosDelServicio: enLaZona };
    }
    case 'existe':
      return { existe: exists(pregunta, scenario) };
    case 'asistencias-abiertas':
      return { abiertas: [] };
  }
}

function exists({ que, id }: Extract<Consulta, { tipo: 'existe' }>, scenario: Scenario): boolean {
  switch (que) {
    case 'proveedor':
      return active(scenario, [id]).length > 0;
    case 'usuario':
      return ROLES.some((rol) => rol === id);
    case 'jefe-calidad':
      return id === 'jefe-calidad';
    case 'causa':
      return causas().some((causa) => causa.id === id && causa.nivel === 3);
  }
}

/** Those of the zone; in a wider search the neighbours by their distance, then the rest of the province. */
function callSheet(
  { alcance, primero }: Extract<Consulta, { tipo: 'posiciones' }>,
  scenario: Scenario,
): Respuestas['posiciones'] {
  const { caso, proveedores, otrosProveedores } = scenario;
  if (alcance === 'ZONA')
    return { proveedores: [...new Set(active(scenario, [...(primero ? [primero] : []), ...proveedores]))] };
  const vecinas = scenario.vecinas.toSorted((a, b) => a.km - b.km);
  const zonas = [{ zona: caso.zona, km: null, proveedores }, ...vecinas].map((v) => ({
    ...v,
    proveedores: active(scenario, v.proveedores).length,
  }));
  const todos = [...proveedores, ...vecinas.flatMap((v) => v.proveedores), ...otrosProveedores];
  return { proveedores: active(scenario, todos), zonas };
}

function active(scenario: Scenario, nombres: readonly string[]): string[] {
  const { proveedores, vecinas, otrosProveedores, inactivos, caso } = scenario;
  const hay = [...proveedores, ...vecinas.flatMap((v) => v.proveedores), ...otrosProveedores];
  if (caso.garantia) hay.push(caso.garantia.proveedor);
  return nombres.filter((nombre) => hay.includes(nombre) && !inactivos.includes(nombre));
}
