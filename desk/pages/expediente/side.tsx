import { Box } from '@mantine/core';
import { esCodigo } from '../../../procedure/registros/catalogo';
import { porQueNoAcepta } from '../../data/accepted';
import type { Expediente } from '../../data/types';
import { RegistroPanel } from '../../forms/registro-panel';
import { NewAsistencia } from './new-asistencia';
import { usePlace } from './place';

/** At the right: what one is filling in; the Expediente stays readable beside it. */
export function Side({ e }: { e: Expediente }) {
  const { search, quien, closePanel } = usePlace();
  const { registro, nueva, pendiente } = search;
  if (nueva !== undefined) return <NewAsistencia key={nueva} e={e} deGarantia={nueva === 'garantia'} />;
  if (!esCodigo(registro)) return null;
  return (
    <Box style={{ alignSelf: 'start' }}>
      <RegistroPanel
        key={registro + (pendiente ?? '')}
        codigo={registro}
        destino={{ tipo: 'expediente', expediente: e.numero, n: 0 }}
        caso={{ pendientes: e.pendientes }}
        inicial={pendiente === undefined ? undefined : { pendiente }}
        porQueNo={porQueNoAcepta(registro, e, quien.rol, 'expediente')}
        alTerminar={closePanel}
      />
    </Box>
  );
}
