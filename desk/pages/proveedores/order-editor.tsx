import { Group, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouteContext } from '@tanstack/react-router';
import { useState } from 'react';
import { porQueNoPuede } from '../../data/allowed';
import { call, Problem } from '../../data/http';
import { ordenDeLlamado } from '../../data/queries';
import type { OrdenDeLlamado } from '../../data/types';
import { ActionButton } from '../../ui/action-button';
import { ChangeLog } from '../../ui/change-log';
import { notify } from '../../ui/notify';
import { Failure } from '../../ui/read';
import { AddProvider } from './add-provider';
import { OrderConflict } from './order-conflict';
import { OrderRows } from './order-rows';

export type InTurn = OrdenDeLlamado['elementos'][number]['proveedor'];

/** What is being arranged, and the order it was begun from. */
interface Edit {
  base: OrdenDeLlamado;
  lista: InTurn[];
}
const listaDe = (orden: OrdenDeLlamado): InTurn[] => orden.elementos.map((e) => e.proveedor);

/** The order arranged by hand. What somebody else saved meanwhile is shown, and nothing is overwritten unseen. */
export function OrderEditor({ orden }: { orden: OrdenDeLlamado }) {
  const { quien } = useRouteContext({ from: '/mesa' });
  const client = useQueryClient();
  const { servicio, zona } = orden;
  const { queryKey } = ordenDeLlamado(servicio, zona);
  const [edit, setEdit] = useState<Edit>();
  const lista = edit?.lista ?? listaDe(orden);
  const arrange = (nueva: InTurn[]): void => setEdit({ base: edit?.base ?? orden, lista: nueva });
  const guarda = useMutation({
    mutationFn: ({ base, lista }: Edit) =>
      call<OrdenDeLlamado>('PUT', '/posiciones', {
        body: { servicio, zona, proveedores: lista.map((p) => p.id) },
        version: base.version,
      }),
    onSuccess: (nuevo) => {
      client.setQueryData(queryKey, nuevo);
      void client.invalidateQueries({ queryKey: ['proveedores'] });
      void client.invalidateQueries({ queryKey: ['cambios'] });
      setEdit(undefined);
      void notify({ mensaje: 'Orden guardado. Las búsquedas ya empezadas siguen con el suyo.' });
    },
    onError: (error) => {
      if (error instanceof Problem && error.code === 'ORDEN_CAMBIADO') void client.invalidateQueries({ queryKey });
    },
  });
  const noPuede = porQueNoPuede(quien.rol, 'PUT /posiciones');
  const chocan = edit !== undefined && edit.base.version !== orden.version;
  return (
    <Stack gap="sm" maw={860}>
      {chocan ? (
        <OrderConflict
          antes={listaDe(edit.base)}
          ahora={listaDe(orden)}
          alTomarElDeAhora={() => setEdit(undefined)}
          alSeguirConElMio={() => setEdit({ ...edit, base: orden })}
        />
      ) : null}
      {guarda.error && !chocan ? <Failure error={guarda.error} /> : null}
      <Text size="sm" c="dimmed">
        Se llama de arriba hacia abajo. Alt+↑ y Alt+↓ mueven la fila en que está.
      </Text>
      <OrderRows lista={lista} alOrdenar={noPuede === undefined ? arrange : undefined} />
      <Group align="flex-end" justify="space-between">
        <AddProvider
          menos={lista.map((p) => p.id)}
          porQueNo={noPuede}
          alAgregar={(proveedor) => arrange([...lista, proveedor])}
        />
        <Group gap="xs">
          <ActionButton
            variant="default"
            porQueNo={edit ? undefined : 'No hay cambios'}
            onClick={() => setEdit(undefined)}
          >
            Descartar
          </ActionButton>
          <ActionButton
            loading={guarda.isPending}
            porQueNo={noPuede ?? whyNotSave(edit, chocan)}
            onClick={() => edit && guarda.mutate(edit)}
          >
            Guardar el orden
          </ActionButton>
        </Group>
      </Group>
      <ChangeLog
        maestro="POSICIONES"
        clave={`${servicio} en ${zona}`}
        nombres={new Map(lista.map((p) => [p.id, p.nombre]))}
      />
    </Stack>
  );
}

function whyNotSave(edit: Edit | undefined, chocan: boolean): string | undefined {
  if (!edit) return 'No hay cambios';
  return chocan ? 'Otro lo cambió: decida arriba con cuál seguir' : undefined;
}
