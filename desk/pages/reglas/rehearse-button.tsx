import { Group, Text } from '@mantine/core';
import { mesPasado } from '../../../procedure/instante';
import { ahora } from '../../data/clock';
import { dia } from '../../format';
import { ActionButton } from '../../ui/action-button';
import { Failure } from '../../ui/read';
import { useRehearsal } from './rehearse';
import type { Draft } from './rehearse';

/** What a draft would have made sound last month, before it takes effect. */
export function RehearseButton({ borrador, porQueNo }: { borrador: Draft; porQueNo: string | undefined }) {
  const pide = useRehearsal();
  const mes = mesPasado(ahora());
  return (
    <>
      <Group gap="sm">
        <ActionButton
          variant="default"
          porQueNo={porQueNo}
          loading={pide.isPending}
          onClick={() => pide.mutate({ ...borrador, ...mes })}
        >
          Ensayar con el mes pasado
        </ActionButton>
        <Text size="sm" c="dimmed">
          Expedientes abiertos del {dia(mes.desde)} al {dia(mes.hasta)}. No guarda nada.
        </Text>
      </Group>
      {pide.error ? <Failure error={pide.error} /> : null}
    </>
  );
}
