import { deRol } from '../../../procedure/reparto';
import type { Canal } from '../../../procedure/reglas';
import { nombreDeCanal } from '../../../procedure/reglas-descripcion';
import { nombreDeRol, ROLES_DE_CASOS } from '../../../procedure/roles';
import type { AlertaContada, InformeDeAlcance } from '../../data/types';
import { capital } from '../../format';

export type Delivery = AlertaContada['entregas'][number];

/** «Correo» */
export const channelName = (canal: Canal): string => capital(nombreDeCanal(canal));

export const RESULTADO: Readonly<Record<Delivery['resultado'], string>> = {
  PENDIENTE: 'Por salir',
  EN_CURSO: 'Saliendo',
  ENTREGADA: '✓ Llegó',
  FALLIDA: '✗ Falló',
  OMITIDA: 'No hizo falta',
};

/** What the list may be narrowed to. */
export const RESULTADOS = [
  { value: 'NO_LLEGO', label: 'A nadie le llegó' },
  { value: 'NADIE', label: 'No había a quién avisar' },
  { value: 'FALLIDA', label: 'Algún canal falló' },
  { value: 'ENTREGADA', label: 'Llegó' },
  { value: 'PENDIENTE', label: 'Por salir' },
  { value: 'EN_CURSO', label: 'Saliendo' },
  { value: 'OMITIDA', label: 'No hizo falta' },
] as const;

export const webhookDeRol = (rol: string): { value: string; label: string } => ({
  value: deRol(rol),
  label: `Webhook de ${nombreDeRol(rol)}`,
});

/** «Ana García», «Webhook de supervisor». */
export const nombreDeDestinatario = ({ nombre, destinatario }: Pick<Delivery, 'nombre' | 'destinatario'>): string =>
  nombre ?? ROLES_DE_CASOS.map(webhookDeRol).find((w) => w.value === destinatario)?.label ?? destinatario;

/** «40 s», «3,5 s», «12 min», «2 h 5 min». */
export function duracionDe(segundos: number): string {
  if (segundos < 10) return `${segundos.toLocaleString('es-AR', { maximumFractionDigits: 1 })} s`;
  if (segundos < 60) return `${Math.round(segundos)} s`;
  const minutos = Math.round(segundos / 60);
  if (minutos < 60) return `${minutos} min`;
  return `${Math.floor(minutos / 60)} h ${minutos % 60} min`;
}

type Asked = InformeDeAlcance['detalle'][number]['canales'][number];

/** What one channel of a drill came to: «✓ a los 40 s», «✗ sin sesión». */
export function dichoDePedido({ resultado, motivo, segundos, respondidaEn }: Asked): string {
  if (respondidaEn !== null) return segundos === null ? '✓ Respondió' : `✓ a los ${duracionDe(segundos)}`;
  if (resultado === 'FALLIDA') return `✗ ${motivo ?? 'Falló'}`;
  return resultado === 'ENTREGADA' ? 'Salió; sin respuesta' : 'Saliendo';
}
