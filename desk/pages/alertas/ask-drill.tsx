import { Alert, Button, Group, List, Modal, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { nombreDeCanal } from '../../../procedure/reglas-descripcion';
import { nombreDeRol } from '../../../procedure/roles';
import { call } from '../../data/http';
import { proximaPrueba } from '../../data/alert-queries';
import type { ProximaPrueba, PruebaDeAlcance } from '../../data/types';
import { ActionButton } from '../../ui/action-button';
import { Failure, Read } from '../../ui/read';
import { useReturnFocus } from '../../ui/return-focus';

interface Props {
  alCerrar: () => void;
  /** The drill that began. */
  alPedir: (id: string) => void;
}

/** Whom it would reach now, before it is asked of them. */
export function AskDrill({ alCerrar, alPedir }: Props) {
  useReturnFocus();
  const client = useQueryClient();
  const leida = useQuery({ ...proximaPrueba, refetchOnMount: 'always' });
  const pide = useMutation({
    mutationFn: () => call<PruebaDeAlcance>('POST', '/pruebas-de-alcance'),
    onSuccess: ({ id }) => {
      void client.invalidateQueries({ queryKey: ['pruebas'] });
      alCerrar();
      alPedir(id);
    },
  });
  const nadie = leida.data?.alcanza.length === 0 ? 'No hay nadie de guardia a quien pedirle' : undefined;
  return (
    <Modal
      opened
      onClose={alCerrar}
      size={560}
      title="Pedir una prueba de alcance"
      closeButtonProps={{ 'aria-label': 'Cerrar' }}
    >
      <Stack gap="sm">
        {pide.error ? <Failure error={pide.error} /> : null}
        <Read de={leida}>{(proxima) => <Reached proxima={proxima} />}</Read>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={alCerrar}>
            Cancelar
          </Button>
          <ActionButton
            loading={pide.isPending}
            porQueNo={leida.data === undefined ? 'Todavía se está leyendo a quiénes' : nadie}
            onClick={() => pide.mutate()}
          >
            Pedir ahora
          </ActionButton>
        </Group>
      </Stack>
    </Modal>
  );
}

function Reached({ proxima: { alcanza, minutos } }: { proxima: ProximaPrueba }) {
  if (alcanza.length === 0)
    return (
      <Alert color="red" title="Nadie está de guardia">
        Una alerta de este momento no le llegaría a nadie.
      </Alert>
    );
  return (
    <>
      <Text size="sm">
        {alcanza.length === 1
          ? 'Se le pide a la única persona de guardia que responda'
          : `Se les pide a ${alcanza.length} personas de guardia que respondan`}{' '}
        por cada canal, en {minutos} minutos.
      </Text>
      <List size="sm" spacing={4}>
        {alcanza.map(({ usuario, nombre, rol, canales }) => (
          <List.Item key={usuario}>
            <b>{nombre}</b>, {nombreDeRol(rol)}: {canales.map(nombreDeCanal).join(', ')}
            {canales.includes('correo') ? '' : ' (no tiene dirección de correo)'}
          </List.Item>
        ))}
      </List>
    </>
  );
}
