import { Group, Text, Title } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useRouteContext } from '@tanstack/react-router';
import { useState } from 'react';
import { nombreDeRol } from '../../../procedure/roles';
import { porQueNoPuede } from '../../data/allowed';
import { ahora } from '../../data/clock';
import { guardias, webhooks } from '../../data/alert-queries';
import type { Webhook, WebhookCreado } from '../../data/types';
import { hora } from '../../format';
import { ActionButton } from '../../ui/action-button';
import { Line, Tag } from '../../ui/cell';
import { columnHelper } from '../../ui/data-table';
import { ListTable } from '../../ui/list-table';
import { namesOf } from './duty';
import { NewWebhook } from './new-webhook';
import { WebhookActions } from './webhook-actions';
import { WebhookSecret } from './webhook-secret';

const col = columnHelper<Webhook>();
const COLUMNAS = [
  col.accessor('rol', { header: 'Lo que le suene a', cell: ({ row }) => <Whose webhook={row.original} /> }),
  col.accessor('url', { header: 'Dirección', cell: ({ getValue }) => <Line title={getValue()}>{getValue()}</Line> }),
  col.accessor('apagadoPor', { header: 'Estado', cell: ({ row }) => <Standing webhook={row.original} /> }),
  col.display({ id: 'acciones', header: '', cell: ({ row }) => <WebhookActions webhook={row.original} /> }),
];

/** The programs that are told, each signed with a secret of its own. */
export function Webhooks() {
  const { quien } = useRouteContext({ from: '/mesa' });
  const leidos = useInfiniteQuery(webhooks);
  const [agrega, setAgrega] = useState(false);
  const [creado, setCreado] = useState<WebhookCreado>();
  return (
    <section aria-label="Webhooks">
      <Group justify="space-between">
        <div>
          <Title order={2} size="h5">
            Webhooks
          </Title>
          <Text size="sm" c="dimmed">
            Programas a los que se avisa. Si una persona no tiene uno, se avisa al de su rol.
          </Text>
        </div>
        <ActionButton size="xs" porQueNo={porQueNoPuede(quien.rol, 'POST /webhooks')} onClick={() => setAgrega(true)}>
          Agregar webhook
        </ActionButton>
      </Group>
      <ListTable
        etiqueta="Webhooks"
        de={leidos}
        columnas={COLUMNAS}
        id={(w: Webhook) => w.id}
        anchos={['17%', '28%', '17%', '38%']}
        vacia="No se avisa a ningún programa."
        alto="calc(45vh - 140px)"
      />
      {agrega ? <NewWebhook alCerrar={() => setAgrega(false)} alCrear={setCreado} /> : null}
      {creado ? <WebhookSecret webhook={creado} alCerrar={() => setCreado(undefined)} /> : null}
    </section>
  );
}

function Whose({ webhook: { usuario, rol } }: { webhook: Webhook }) {
  const { data } = useQuery(guardias());
  if (rol !== null) return <Line>{`Cualquier ${nombreDeRol(rol)}`}</Line>;
  return <Line>{data && usuario !== null ? (namesOf(data).get(usuario) ?? usuario) : null}</Line>;
}

function Standing({ webhook: { apagadoPor, anteriorHasta } }: { webhook: Webhook }) {
  if (apagadoPor !== null) return <Tag tono="rojo" comoEsta>{`Apagado: ${apagadoPor}`}</Tag>;
  if (anteriorHasta === null || Date.parse(anteriorHasta) <= ahora()) return <>Activo</>;
  return <span title="Firma con los dos secretos">Dos secretos hasta el {hora(anteriorHasta)}</span>;
}
