interface Notice {
  titulo?: string;
  mensaje: string;
  color?: 'green' | 'yellow' | 'red';
}

const DURA_MS = 6_000;

/** A passing word in the corner. What shows it is fetched when it is first needed. */
export async function notify({ titulo, mensaje, color = 'green' }: Notice): Promise<void> {
  const { notifications } = await import('@mantine/notifications');
  wanted();
  notifications.show({
    title: titulo,
    message: mensaje,
    color,
    autoClose: DURA_MS,
    closeButtonProps: { 'aria-label': 'Cerrar' },
    styles: { description: { color: 'var(--mantine-color-text)' } },
  });
}

let wanted: () => void = () => undefined;
/** Who shows the corner is told when it is first needed. */
export const whenWanted = (show: () => void): void => void (wanted = show);
