import { Alert, Paper, Title } from '@mantine/core';
import { definicion, esCodigo } from '../../../procedure/registros/catalogo';
import { porQueNoAcepta } from '../../data/accepted';
import type { Expediente } from '../../data/types';
import { RegistroForm } from '../../forms/registro-form';
import { NewAsistencia } from './new-asistencia';
import { usePlace } from './place';

/** At the right: what one is filling in; the Expediente stays readable beside it. */
export function Side({ e }: { e: Expediente }) {
  const { search, quien, closePanel } = usePlace();
  const { registro, nueva, pendiente } = search;
  if (nueva !== undefined) return <NewAsistencia key={nueva} e={e} deGarantia={nueva === 'garantia'} />;
  if (!esCodigo(registro)) return null;
  const porQueNo = porQueNoAcepta(registro, e, quien.rol, 'expediente');
  const { titulo } = definicion(registro);
  return (
    <Paper withBorder p="sm" component="section" aria-label={`Registrar: ${titulo}`} style={{ alignSelf: 'start' }}>
      <Title order={2} size="h5" mb="xs">
        {titulo}
      </Title>
      {porQueNo === undefined ? null : (
        <Alert color="yellow" title="No se puede registrar ahora" mb="xs" role="status">
          {porQueNo}. Lo escrito se conserva.
        </Alert>
      )}
      <RegistroForm
        key={registro + (pendiente ?? '')}
        codigo={registro}
        destino={{ tipo: 'expediente', expediente: e.numero, n: 0 }}
        caso={{ pendientes: e.pendientes }}
        inicial={pendiente === undefined ? undefined : { pendiente }}
        porQueNo={porQueNo}
        alTerminar={closePanel}
      />
    </Paper>
  );
}
