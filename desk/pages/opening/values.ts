import type { z } from 'zod';
import type { asistenciaNueva } from '../../../contracts/asistencia';
import type { expedienteNuevo } from '../../../contracts/expediente';
import type { AfiliadoHallado } from '../../data/types';

/** What is typed while the affiliate talks, in the order of the talk. */
export interface Values {
  cuenta: string;
  llamada?: string | undefined;
  numeroLlamado?: string | undefined;
  afiliado?: AfiliadoHallado | undefined;
  /** How he is being looked for; undefined once he is chosen. */
  buscado?: string | undefined;
  /** Id of whom it is for; empty: the titular. */
  beneficiario: string;
  contacto: { nombre: string; apellido: string; telefono: string };
  descripcion: string;
  ubicacion: { provincia: string; zona: string; subzona: string; direccion: string; referencias: string };
  servicios: { id: string; detalle: string }[];
  ocurrido: string;
  otrosDatos: string;
}

export const VACIO: Values = {
  cuenta: '',
  beneficiario: '',
  contacto: { nombre: '', apellido: '', telefono: '' },
  descripcion: '',
  ubicacion: { provincia: '', zona: '', subzona: '', direccion: '', referencias: '' },
  servicios: [],
  ocurrido: '',
  otrosDatos: '',
};

const filled = (texto: string): string | undefined => (texto.trim() === '' ? undefined : texto);

/** The Expediente that is asked for; its fields are called as those of the form. */
export const expedienteOf = (v: Values): Partial<z.input<typeof expedienteNuevo>> => ({
  afiliado: v.afiliado?.id,
  beneficiario: filled(v.beneficiario),
  contacto: v.contacto,
  ubicacion: { ...v.ubicacion, subzona: filled(v.ubicacion.subzona), referencias: filled(v.ubicacion.referencias) },
  descripcion: filled(v.descripcion),
  numeroLlamado: v.numeroLlamado,
  llamada: v.llamada,
});

type Asistencia = z.input<typeof asistenciaNueva>;

/** One Asistencia for each service, with what was told of it; nothing told yet is told later, on its page. */
export const asistenciasOf = ({ servicios, ocurrido, otrosDatos }: Values): Asistencia[] =>
  servicios.map(({ id, detalle }) => ({
    servicio: id,
    ...(filled(ocurrido) || filled(detalle) ? { registros: [situation(ocurrido, detalle, otrosDatos)] } : {}),
  }));

const situation = (ocurrido: string, detalle: string, otrosDatos: string) => ({
  codigo: 'situacion' as const,
  datos: {
    ...(filled(ocurrido) ? { descripcionOcurrido: ocurrido } : {}),
    ...(filled(detalle) ? { detalleFalla: detalle } : {}),
    ...(filled(otrosDatos) ? { otrosDatos } : {}),
  },
});

const CAMPO_DE_SITUACION: Readonly<Record<string, string>> = {
  descripcionOcurrido: 'ocurrido',
  otrosDatos: 'otrosDatos',
};

/** Which field of the form a complaint about the Asistencia of the service `i` is about. */
export function fieldOfAsistencia(path: string, i: number): string {
  const campo = path.split('.').at(-1) ?? '';
  return campo === 'detalleFalla' ? `servicios.${i}.detalle` : (CAMPO_DE_SITUACION[campo] ?? 'servicios');
}
