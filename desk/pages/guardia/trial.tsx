import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../data/http';
import type { PruebaDeCanal } from '../../data/types';
import { ActionButton } from '../../ui/action-button';
import { Tag } from '../../ui/cell';

/** Sends a message that asks nothing. @param path of what is tried. */
export function useTrial(path: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call<PruebaDeCanal>('POST', `${path}/prueba`),
    // One that answers 410 has been turned off by it.
    onSettled: () => client.invalidateQueries({ queryKey: ['webhooks'] }),
  });
}
type Trial = ReturnType<typeof useTrial>;

interface Props {
  prueba: Trial;
  etiqueta: string;
  porQueNo: string | undefined;
}
export const TryButton = ({ prueba, etiqueta, porQueNo }: Props) => (
  <ActionButton
    size="compact-xs"
    variant="default"
    etiqueta={etiqueta}
    porQueNo={porQueNo}
    loading={prueba.isPending}
    onClick={() => prueba.mutate()}
  >
    Probar
  </ActionButton>
);

/** What became of it. @param llego what it means that nothing failed. */
export function Outcome({ prueba: { isPending, error, data }, llego }: { prueba: Trial; llego: string }) {
  const motivo = error?.message ?? data?.motivo ?? undefined;
  const sabido = !isPending && (motivo !== undefined || data !== undefined);
  return (
    <span role="status">
      {sabido ? (
        <Tag tono={motivo === undefined ? 'verde' : 'rojo'} comoEsta>
          {motivo === undefined ? `✓ ${llego}` : `No llegó: ${motivo}`}
        </Tag>
      ) : null}
    </span>
  );
}
