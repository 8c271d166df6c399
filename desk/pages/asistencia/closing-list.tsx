import { Anchor, Group, Text } from '@mantine/core';
import { REVISION } from '../../../procedure/asistencia/closing';
import { esCodigo } from '../../../procedure/registros/catalogo';
import type { Asiento, Asistencia } from '../../data/types';
import { usePlace } from './place';

const VISIBLE_EN: readonly string[] = ['monitoreo', 'prestacion', 'cierre'];

/** «Falta para cerrar»: what the conclusion needs, and what it would show empty, each by its clause. */
export function ClosingList({ caso, bitacora }: { caso: Asistencia; bitacora: readonly Asiento[] }) {
  if (!VISIBLE_EN.includes(caso.etapa)) return null;
  const todo = missingOf(caso, bitacora);
  const [falta, vacios] = [todo.filter((f) => f.impide), todo.filter((f) => !f.impide)];
  return (
    <section aria-label="Falta para cerrar">
      <Group gap="2px 12px" component="ul" p={0} m={0} mb={6} style={{ listStyle: 'none' }}>
        <Text component="li" size="sm" fw={600}>
          {falta.length > 0 ? 'Falta para cerrar:' : 'Nada falta para cerrar.'}
        </Text>
        {falta.map((faltante) => (
          <Missing key={faltante.codigo} faltante={faltante} caso={caso} />
        ))}
        {vacios.length > 0 ? (
          <Text component="li" size="sm">
            Quedaría vacío:
          </Text>
        ) : null}
        {vacios.map((faltante) => (
          <Missing key={faltante.codigo} faltante={faltante} caso={caso} />
        ))}
      </Group>
    </section>
  );
}

function Missing({ faltante, caso }: { faltante: Faltante; caso: Asistencia }) {
  const { openForm } = usePlace();
  const { codigo, titulo, clausula } = faltante;
  const dicho = `${titulo} (${clausula})`;
  return (
    <Text component="li" size="sm">
      {esCodigo(codigo) && caso.acepta.includes(codigo) ? (
        <Anchor component="button" type="button" inherit mih={24} onClick={() => openForm(codigo)}>
          {dicho}
        </Anchor>
      ) : (
        dicho
      )}
    </Text>
  );
}

interface Faltante {
  codigo: string;
  titulo: string;
  clausula: string;
  impide: boolean;
}

/** In the closing the case tells; before it, what it will ask for and has not got yet. */
function missingOf(caso: Asistencia, bitacora: readonly Asiento[]): readonly Faltante[] {
  if (caso.etapa === 'cierre') return caso.faltaParaCerrar;
  const hay = (codigo: string): boolean => bitacora.some((asiento) => asiento.codigo === codigo);
  return Object.entries(REVISION)
    .filter(([codigo]) => (codigo === 'apertura' ? !caso.aperturaCompleta : POR_VENIR.includes(codigo) && !hay(codigo)))
    .map(([codigo, dicho]) => ({ codigo, ...dicho, impide: IMPIDEN.includes(codigo) }));
}
const IMPIDEN: readonly string[] = ['costos', 'conformidad'];
const POR_VENIR: readonly string[] = [...IMPIDEN, 'situacion', 'identidad'];
