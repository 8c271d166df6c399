import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { useSegundo } from '../data/clock';
import { preferences, usePreferences } from '../data/preferences';
import { pendientes } from '../data/queries';
import type { PendienteDeAgenda } from '../data/types';
import { setRinging } from '../ui/tab-title';
import { closeOtherNotifications, notifyAllowed, showNotification } from './notification';
import { useOneTab } from './one-tab';
import { isTime, ringing } from './ringing';
import type { Ringing } from './ringing';
import { silence, sound, useSoundAllowed } from './tone';

const NADA: readonly PendienteDeAgenda[] = [];

/**
 * Sounds, notifies and counts in the tab's title what rings for whoever is logged in: by the server's clock, also
 * between one read and the next, every 30 s until somebody acknowledges it. One tab of the browser does it.
 * @returns also what is his and overdue but for others to acknowledge: that is shown only.
 */
export function useAlarm(
  rol: string,
  open: (p: PendienteDeAgenda) => void,
): { alarmas: Ringing[]; bloqueado: boolean } {
  const segundo = useSegundo();
  const { data: mios } = useQuery(pendientes({ de: 'mi' }));
  const { data: avisos } = useQuery(pendientes({ de: 'todos', suenan: true }));
  const alarmas = useMemo(
    () => ringing({ mios: mios?.elementos ?? NADA, avisos: avisos?.elementos ?? NADA, rol }, segundo),
    [mios, avisos, rol, segundo],
  );
  const suenan = useMemo(() => alarmas.filter((s) => s.mudo === undefined), [alarmas]);
  const { sonido, notificaciones } = usePreferences();
  const permitido = useSoundAllowed();
  const suya = useOneTab(permitido || !sonido || (notificaciones && notifyAllowed()));
  const oidas = useRef<ReadonlySet<string>>(new Set());
  const ultima = useRef(0);

  useEffect(() => setRinging(suenan.length), [suenan.length]);
  useEffect(() => () => setRinging(0), []);
  useEffect(() => {
    closeOtherNotifications(suenan);
    if (suenan.length === 0) silence();
    if (!suya || !isTime(suenan, oidas.current, ultima.current, segundo)) return;
    const nuevas = suenan.filter((s) => !oidas.current.has(s.clave));
    if (notificaciones && notifyAllowed()) for (const s of nuevas) showNotification(s, () => open(s.pendiente));
    if (sonido && permitido) sound({ vital: suenan.some((s) => s.vital), volumen: preferences().volumen });
    oidas.current = new Set(suenan.map((s) => s.clave));
    ultima.current = segundo;
  }, [suenan, suya, segundo, sonido, permitido, notificaciones, open]);
  return { alarmas, bloqueado: sonido && !permitido };
}
