import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../data/http';
import type { PruebaDeCanal } from '../../data/types';
import { ActionButton } from '../../ui/action-button';
import { Pair, Tag } from '../../ui/cell';

interface Props {
  path: string;
  etiqueta: string;
  /** What it means that nothing failed. */
  llego: string;
  porQueNo: string | undefined;
}

/** Sends a message that asks nothing, and says what became of it. */
export function TryButton({ path, etiqueta, llego, porQueNo }: Props) {
  const client = useQueryClient();
  const prueba = useMutation({
    mutationFn: () => call<PruebaDeCanal>('POST', path),
    // One that answers 410 has been turned off by it.
    onSettled: () => client.invalidateQueries({ queryKey: ['webhooks'] }),
  });
  return (
    <Pair>
      <span role="status">{prueba.isPending ? null : <Outcome {...prueba} dicho={llego} />}</span>
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
    </Pair>
  );
}

interface OutcomeProps {
  data: PruebaDeCanal | undefined;
  error: Error | null;
  dicho: string;
}
function Outcome({ data, error, dicho }: OutcomeProps) {
  const motivo = error?.message ?? data?.motivo;
  if (motivo)
    return (
      <Tag tono="rojo" comoEsta>
        No llegó: {motivo}
      </Tag>
    );
  return data ? (
    <Tag tono="verde" comoEsta>
      ✓ {dicho}
    </Tag>
  ) : null;
}
