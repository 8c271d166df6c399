import { Button, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { notifyAllowed, notifyDrill } from '../alarm/notification';
import { pruebasMias } from '../data/alert-queries';
import { useAlSegundo } from '../data/clock';
import { call, Problem } from '../data/http';
import { usePreferences } from '../data/preferences';
import { notify } from '../ui/notify';
import { setAsked } from '../ui/tab-title';

/** Somebody wants to know whether alerts reach this desk: said wherever one is, until one answers or it is over. */
export function ReachDrill() {
  const { data } = useQuery(pruebasMias);
  const prueba = useAlSegundo(
    (segundo) => data?.elementos.find((p) => Date.parse(p.hasta) > segundo * 1000)?.prueba ?? '',
  );
  useEffect(() => {
    setAsked(prueba !== '');
    return () => setAsked(false);
  }, [prueba]);
  const { notificaciones } = usePreferences();
  useEffect(
    () => (prueba !== '' && notificaciones && notifyAllowed() ? notifyDrill(prueba) : undefined),
    [prueba, notificaciones],
  );
  return (
    <div role="alert" style={{ flexShrink: 0 }}>
      {prueba === '' ? null : <Asked prueba={prueba} />}
    </div>
  );
}

function Asked({ prueba }: { prueba: string }) {
  const client = useQueryClient();
  const responde = useMutation({
    mutationFn: () => call('POST', `/pruebas-de-alcance/${encodeURIComponent(prueba)}/respuesta`),
    onSuccess: () => void notify({ mensaje: 'Anotado: los avisos le llegan a la mesa.' }),
    onError: (error) => {
      // Another tab of this browser was faster.
      if (error instanceof Problem && error.code === 'ENLACE_USADO') return;
      void notify({ color: 'red', titulo: 'No se pudo responder', mensaje: error.message });
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['pruebas'] }),
  });
  return (
    <div className="prueba">
      <Text size="xs" fw={600} lh={1.2}>
        Prueba de alcance:
        <br />
        ¿le llega este aviso?
      </Text>
      <Button size="compact-sm" loading={responde.isPending} onClick={() => responde.mutate()}>
        Responder
      </Button>
    </div>
  );
}
