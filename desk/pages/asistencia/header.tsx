import { Anchor, Badge, Group, Text, Tooltip } from '@mantine/core';
import { Link, useRouteContext } from '@tanstack/react-router';
import { supervisa } from '../../../contracts/permissions';
import { valorDe } from '../../../procedure/registros/etiquetas';
import type { Asistencia, Expediente } from '../../data/types';
import { nombreCompleto } from '../../format';
import { Prioridad, Status, Vencidos } from '../../ui/badges';
import { Colleague } from '../../ui/colleague';
import { Phone } from '../../ui/phone';

/** Whose the case is and how it stands, in two lines. */
export function CaseHeader({ caso, expediente }: { caso: Asistencia; expediente: Expediente | undefined }) {
  const { quien } = useRouteContext({ from: '/mesa' });
  return (
    <Group gap="md" mb={6}>
      {expediente ? <Affiliate expediente={expediente} /> : null}
      <Text size="sm">
        {caso.zona.zona}, {caso.zona.provincia}
      </Text>
      <Text size="sm">
        A cargo de{' '}
        <b>
          <Colleague usuario={caso.coordinador} />
        </b>
      </Text>
      {/* Who coordinates needs no technical view. */}
      {supervisa(quien.rol) ? (
        <Tooltip label="La vista técnica del caso: cada paso que dio, tal como lo ejecutó el sistema">
          <Anchor size="sm" href={caso.temporalUi} target="_blank" rel="noreferrer">
            Temporal UI
          </Anchor>
        </Tooltip>
      ) : null}
    </Group>
  );
}

/** The statuses of the case, beside its number. */
export function CaseBadges({ caso }: { caso: Asistencia }) {
  return (
    <Group gap={6} wrap="nowrap">
      <Prioridad prioridad={caso.prioridad} />
      <Status status={caso.status} />
      <Badge color="gray" variant="light" size="sm" tt="none">
        {providerStatus(caso)}
      </Badge>
      {caso.categoria ? (
        <Badge color="violet" variant="light" size="sm" tt="none">
          {valorDe(caso.categoria)}
        </Badge>
      ) : null}
      {caso.noConforme ? (
        <Badge color="red" variant="outline" size="sm" tt="none">
          No conforme
        </Badge>
      ) : null}
      <Vencidos n={caso.vencidos} />
    </Group>
  );
}

/** Two of the four codes name the provider themselves. */
const providerStatus = ({ statusProveedor }: Asistencia): string =>
  `proveedor ${valorDe(statusProveedor).replace(/^proveedor /, '')}`;

function Affiliate({ expediente }: { expediente: Expediente }) {
  const { afiliado, contacto, cuenta, numero } = expediente;
  return (
    <>
      <Text size="sm">
        <Anchor component={Link} to={`/expedientes/${numero}`} fw={600} inherit>
          {nombreCompleto(afiliado)}
        </Anchor>{' '}
        · {cuenta.nombre}
      </Text>
      <Text size="sm">
        {nombreCompleto(contacto) === nombreCompleto(afiliado) ? 'Tel.' : `Contacto: ${nombreCompleto(contacto)}`}{' '}
        <Phone telefono={contacto.telefono} de={nombreCompleto(contacto)} inherit />
      </Text>
    </>
  );
}
