import { Alert, Box, Group, Paper, Text, Title } from '@mantine/core';
import { definicion, esCodigo } from '../../../procedure/registros/catalogo';
import type { Codigo } from '../../../procedure/registros/catalogo';
import { porQueNoAcepta } from '../../data/accepted';
import type { Asiento, Asistencia } from '../../data/types';
import { RegistroForm } from '../../forms/registro-form';
import { knownOf } from './initial';
import { Latest } from './latest';
import { usePlace } from './place';
import { ScriptCard } from './script-card';
import { scriptsFor } from './scripts';
import { useKeys } from '../../ui/keys';

interface Props {
  caso: Asistencia;
  bitacora: readonly Asiento[];
}

/** At the right: the form one is filling in, or what was registered last. The case stays readable beside it. */
export function Side(props: Props) {
  const { search } = usePlace();
  const { registro } = search;
  if (registro === undefined || !esCodigo(registro)) return <Latest {...props} />;
  const deQuien = [registro, search.proveedor, search.pendiente, search.a].join(':');
  return <FormPanel key={deQuien} codigo={registro} {...props} />;
}

function FormPanel({ codigo, caso, bitacora }: Props & { codigo: Codigo }) {
  const { search, quien, closeForm } = usePlace();
  const { titulo, clausula } = definicion(codigo);
  // Also from outside the form; a card above it takes its own Esc.
  useKeys([['Escape', () => search.reloj === undefined && closeForm()]]);
  const guiones = scriptsFor(codigo, caso);
  const porQueNo = porQueNoAcepta(codigo, caso, quien.rol);
  return (
    <Paper withBorder p="sm" component="section" aria-label={`Registrar: ${titulo}`}>
      <Group justify="space-between" wrap="nowrap" mb="xs">
        <Title order={2} size="h5">
          {titulo}
        </Title>
        <Text size="xs">{clausula}</Text>
      </Group>
      <Box mb={guiones.length > 0 ? 'xs' : 0}>
        <ScriptCard guiones={guiones} datos={[]} />
      </Box>
      {porQueNo === undefined ? null : (
        <Alert color="yellow" title="No se puede registrar ahora" mb="xs" role="status">
          {porQueNo}. Lo escrito se conserva.
        </Alert>
      )}
      <RegistroForm
        codigo={codigo}
        destino={{ tipo: 'asistencia', expediente: caso.expediente, n: caso.n }}
        caso={caso}
        inicial={knownOf(codigo, caso, bitacora, search)}
        porQueNo={porQueNo}
        alTerminar={closeForm}
      />
    </Paper>
  );
}
