import { hora } from '../../format';
import type { Asiento, Asistencia, Expediente } from '../../data/types';
import { franja, tiempo } from './said';
import { lastOf } from './steps';

type Fact = readonly [string, string | undefined];

/** What one has before one's eyes while one telephones for a clock: what to tell and what was promised. */
export function tellOf(
  reloj: string,
  {
    caso,
    expediente,
    bitacora,
  }: { caso: Asistencia; expediente: Expediente | undefined; bitacora: readonly Asiento[] },
): Fact[] {
  const acordado: Fact = ['Horario acordado', tiempo(caso.compromiso)];
  const proveedor: Fact = ['Proveedor', caso.proveedor?.nombre];
  const donde: Fact = ['Dirección', caso.consentimiento === true ? expediente?.ubicacion.direccion : undefined];
  switch (reloj) {
    case 'C-07':
      return [['Número', caso.numero], proveedor, acordado];
    case 'C-08':
    case 'C-09':
    case 'C-11':
    case 'C-12':
      return [proveedor, acordado, donde];
    case 'C-10':
    case 'C-13':
      return [proveedor, acordado];
    case 'C-24':
      return [proveedor, acordado, ['Horario nuevo, a confirmar', tiempo(caso.propuesta)]];
    case 'C-25':
      return [proveedor, acordado, ['Nueva disponibilidad', newAvailability(bitacora)]];
    case 'C-16':
      return [proveedor, ['Término estimado', promisedEnd(caso)]];
    default:
      return [];
  }
}

function newAvailability(bitacora: readonly Asiento[]): string | undefined {
  const { desde, hasta } = lastOf(bitacora, 'disponibilidad-cambiada')?.datos ?? {};
  return typeof desde === 'string' && typeof hasta === 'string' ? franja({ desde, hasta }) : undefined;
}

function promisedEnd({ promesas }: Asistencia): string | undefined {
  const vigente = promesas.findLast((p) => p.sobre === 'TERMINO' && p.estado === 'VIGENTE');
  return vigente && hora(vigente.hasta);
}
