import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { hoja as leeHoja } from '../../data/queries';
import type { Asistencia, Hoja } from '../../data/types';
import { Read } from '../../ui/read';
import { usePlace } from '../asistencia/place';
import { Briefing } from './briefing';
import { Exhausted } from './exhausted';
import { PositionTable } from './position-table';
import { Trail } from './trail';
import { TurnActions } from './turn-actions';
import { useCalls } from './use-calls';
import type { Act } from './use-calls';
import { useKeys } from '../../ui/keys';

/** The call sheet (S6): whom to call, in order, and what may be told to him. Keys C, N, D, A, S. */
export function CallSheet({ caso }: { caso: Asistencia }) {
  const leida = useQuery(leeHoja(caso.expediente, caso.n));
  return <Read de={leida}>{(hoja) => <Sheet caso={caso} hoja={hoja} />}</Read>;
}

function Sheet({ caso, hoja }: { caso: Asistencia; hoja: Hoja }) {
  const { openForm } = usePlace();
  // The case itself is what moves on first; the sheet is read again behind it.
  const turno = hoja.posiciones.find((p) => p.proveedor === caso.posicion);
  const agotada = caso.status === 'EN_BUSQUEDA' && caso.posicion === null;
  const llamados = useCalls(caso, turno);
  const { llamar, noResponde, declina, acepta, saltear } = llamados.actos;
  useKeys([
    ['C', once(llamar)],
    ['N', once(noResponde)],
    ['D', once(declina)],
    ['A', once(acepta)],
    ['S', once(saltear)],
  ]);
  return (
    <Stack gap="xs">
      {turno ? <TurnActions turno={turno} llamados={llamados} /> : null}
      {agotada ? (
        <>
          <Exhausted caso={caso} />
          <Trail expediente={caso.expediente} n={caso.n} />
        </>
      ) : null}
      {turno ? <Briefing hoja={hoja} caso={caso} turno={turno} desde={llamados.llamandoDesde} /> : null}
      <Text size="sm">
        {caso.servicio.nombre} ({caso.servicio.tipo}) · {whereTo(caso)}
      </Text>
      <PositionTable caso={caso} hoja={hoja} alAceptar={(proveedor) => openForm('proveedor-acepta', { proveedor })} />
      {agotada ? null : <Trail expediente={caso.expediente} n={caso.n} />}
    </Stack>
  );
}

/** A key held down is one press: two silences would lose a provider his turn. */
const once =
  ({ hacer }: Act) =>
  (e: KeyboardEvent): void => {
    if (!e.repeat) hacer();
  };

/** The zone of the case, and how far the search was widened. */
const whereTo = ({ zona, zonas }: Asistencia): string =>
  [
    `${zona.zona}, ${zona.provincia}`,
    ...zonas.map((z) => `${z.zona}${z.km === null ? '' : ` a ${z.km} km`} (${z.proveedores})`),
  ].join(' · ');
