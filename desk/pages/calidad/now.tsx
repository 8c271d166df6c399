import { Group, Stack, Title } from '@mantine/core';
import { getRouteApi, useRouteContext } from '@tanstack/react-router';
import { definicion, esCodigo } from '../../../procedure/registros/catalogo';
import type { Codigo } from '../../../procedure/registros/catalogo';
import { porQueNoAcepta } from '../../data/accepted';
import type { CasoDeCalidad } from '../../data/types';
import { RegistroPanel } from '../../forms/registro-panel';
import { ActionButton } from '../../ui/action-button';
import { Due } from './due';
import { useKeys } from '../../ui/keys';

const ruta = getRouteApi('/mesa/calidad/$numero/$n');

/** The treatment, in its order: keys 1 to 4. */
const TRATAMIENTO: readonly Codigo[] = ['calidad-tomada', 'calidad-tratada', 'calidad-respondida', 'calidad-cerrada'];
const DEMAS: readonly Codigo[] = ['comentario', 'pendiente-manual', 'pendiente-hecho', 'transferencia'];

/** What is due, what can be registered, and the form of what is being registered. */
export function Now({ caso }: { caso: CasoDeCalidad }) {
  const { quien } = useRouteContext({ from: '/mesa' });
  const { registro } = ruta.useSearch();
  const navigate = ruta.useNavigate();
  const whyNot = (codigo: Codigo): string | undefined => porQueNoAcepta(codigo, caso, quien.rol, 'calidad');
  const open = (codigo: Codigo | undefined): void =>
    void navigate({ search: codigo === undefined ? {} : { registro: codigo }, replace: true });
  useKeys(
    TRATAMIENTO.map((codigo, i) => [
      String(i + 1),
      () => {
        if (whyNot(codigo) === undefined) open(codigo);
      },
    ]),
  );
  const abierto = registro !== undefined && esCodigo(registro) ? registro : undefined;
  return (
    <Stack gap="md" component="section" aria-label="Qué hacer ahora">
      <Title order={2} size="h5">
        Qué hacer ahora
      </Title>
      <Due caso={caso} />
      <Group gap="xs">
        {TRATAMIENTO.map((codigo, i) => (
          <ActionButton
            key={codigo}
            size="xs"
            tecla={String(i + 1)}
            porQueNo={whyNot(codigo)}
            onClick={() => open(codigo)}
          >
            {definicion(codigo).titulo}
          </ActionButton>
        ))}
      </Group>
      <Group gap="xs">
        {DEMAS.map((codigo) => (
          <ActionButton key={codigo} size="xs" variant="default" porQueNo={whyNot(codigo)} onClick={() => open(codigo)}>
            {definicion(codigo).titulo}
          </ActionButton>
        ))}
      </Group>
      {abierto ? (
        <RegistroPanel
          key={abierto}
          codigo={abierto}
          destino={{ tipo: 'calidad', expediente: caso.expediente, n: -caso.n }}
          caso={{ pendientes: caso.pendientes }}
          porQueNo={whyNot(abierto)}
          alTerminar={() => open(undefined)}
        />
      ) : null}
    </Stack>
  );
}
