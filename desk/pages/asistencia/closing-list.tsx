import { Anchor, Group, Text } from '@mantine/core';
import { REVISION } from '../../../procedure/asistencia/closing';
import { esCodigo } from '../../../procedure/registros/catalogo';
import type { Asiento, Asistencia } from '../../data/types';
import { usePlace } from './place';

const VISIBLE_EN: readonly string[] = ['monitoreo', 'prestacion', 'cierre'];

/** «Falta para cerrar»: what the conclusion needs, and what it would show empty, each by its clause. */
export function ClosingList({ caso, bitacora }: { caso: Asistencia; bitacora: readonly Asiento[] }) {
  if (!VISIBLE_EN.includes(caso.etapa)) return null;
  const { falta, vacios } = missingOf(caso, bitacora);
  return (
    <section aria-label="Falta para cerrar">
      <Group gap="xs" component="ul" p={0} m={0} mb={6} style={{ listStyle: 'none' }}>
        <Text component="li" size="sm" fw={600}>
          {falta.length > 0 ? 'Falta para cerrar:' : 'Nada falta para cerrar.'}
        </Text>
        {falta.map((codigo) => (
          <Missing key={codigo} codigo={codigo} caso={caso} />
        ))}
        {vacios.length > 0 ? (
          <Text component="li" size="sm">
            Quedaría vacío:
          </Text>
        ) : null}
        {vacios.map((codigo) => (
          <Missing key={codigo} codigo={codigo} caso={caso} />
        ))}
      </Group>
    </section>
  );
}

function Missing({ codigo, caso }: { codigo: string; caso: Asistencia }) {
  const { openForm } = usePlace();
  const { titulo, clausula } = REVISION[codigo] ?? { titulo: codigo, clausula: '' };
  const dicho = `${titulo} (${clausula})`;
  return (
    <Text component="li" size="sm">
      {esCodigo(codigo) && caso.acepta.includes(codigo) ? (
        <Anchor component="button" type="button" inherit onClick={() => openForm(codigo)}>
          {dicho}
        </Anchor>
      ) : (
        dicho
      )}
    </Text>
  );
}

/** In the closing the case tells; before it, what it will ask for and has not got yet. */
function missingOf(caso: Asistencia, bitacora: readonly Asiento[]): Pick<Asistencia, 'falta' | 'vacios'> {
  if (caso.etapa === 'cierre') return caso;
  const hay = (codigo: string): boolean => bitacora.some((asiento) => asiento.codigo === codigo);
  return {
    falta: ['costos', 'conformidad'].filter((codigo) => !hay(codigo)),
    vacios: [
      ...['situacion', 'identidad'].filter((codigo) => !hay(codigo)),
      ...(caso.aperturaCompleta ? [] : ['apertura']),
    ],
  };
}
