import type { Ringing } from './ringing';

/** Absent on http pages that are not this PC's own. */
export const canNotify = (): boolean => 'Notification' in window && window.isSecureContext;
export const notifyAllowed = (): boolean => canNotify() && Notification.permission === 'granted';
export const askToNotify = async (): Promise<boolean> =>
  canNotify() && (await Notification.requestPermission()) === 'granted';

const abiertas = new Map<string, Notification>();

/** One for each thing that rings; no personal data, since it stays on the screen's lock and in the system's list. */
export function showNotification({ pendiente, vital }: Ringing, open: () => void): void {
  const notificacion = new Notification(`${vital ? 'VITAL · ' : ''}${pendiente.titulo}`, {
    body: `Asistencia ${pendiente.caso.numero}`,
    tag: pendiente.id,
    requireInteraction: vital,
    lang: 'es-AR',
  });
  notificacion.addEventListener('click', () => {
    window.focus();
    open();
    notificacion.close();
  });
  abiertas.set(pendiente.id, notificacion);
}

/** What rings no more, because somebody took care of it, leaves the screen. */
export function closeOtherNotifications(suenan: readonly Ringing[]): void {
  for (const [id, notificacion] of abiertas) {
    if (suenan.some((s) => s.pendiente.id === id)) continue;
    notificacion.close();
    abiertas.delete(id);
  }
}

/** A drill reaches outside the tab as an alert would; of several tabs it is shown once. @returns what takes it away. */
export function notifyDrill(prueba: string): () => void {
  const notificacion = new Notification('Prueba de alcance: ¿le llega este aviso?', {
    body: 'Responda en la mesa',
    tag: prueba,
    lang: 'es-AR',
  });
  notificacion.addEventListener('click', () => {
    window.focus();
    notificacion.close();
  });
  return () => notificacion.close();
}
