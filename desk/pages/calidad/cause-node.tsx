import { Group, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../data/http';
import { causas } from '../../data/queries';
import { ActionButton } from '../../ui/action-button';
import { Active } from '../../ui/active';
import { notify } from '../../ui/notify';
import type { CauseAct } from './cause-form';

/** A cause with those below it, however deep. */
export interface Cause {
  id: string;
  nombre: string;
  activo: boolean;
  causas?: readonly Cause[];
}
interface Props {
  causa: Cause;
  nivel: 1 | 2 | 3;
  /** Whether those above it are in use. */
  vigente: boolean;
  porQueNo: string | undefined;
  alPedir: (acto: CauseAct) => void;
}

export function CauseNode({ causa, nivel, vigente, porQueNo, alPedir }: Props) {
  const client = useQueryClient();
  const cambia = useMutation({
    mutationFn: () => call('PATCH', `/calidad/causas/${causa.id}`, { body: { activo: !causa.activo } }),
    onSuccess: () => client.invalidateQueries({ queryKey: causas.queryKey }),
    onError: (error) => void notify({ color: 'red', titulo: 'No se pudo cambiar', mensaje: error.message }),
  });
  const enUso = vigente && causa.activo;
  return (
    <li style={{ paddingInlineStart: nivel === 1 ? 0 : '1.5rem' }}>
      <Group gap="xs" py={2} wrap="nowrap" role="group" aria-label={causa.nombre}>
        <Text
          size="sm"
          fw={nivel === 1 ? 700 : 400}
          td={enUso ? undefined : 'line-through'}
          style={{ flex: 1, borderBottom: '1px dotted var(--mantine-color-default-border)' }}
        >
          {causa.nombre}
        </Text>
        {causa.activo ? null : <Active activo={false} />}
        {nivel === 3 ? null : (
          <Act
            hace={`Agregar debajo de ${causa.nombre}`}
            porQueNo={porQueNo ?? (enUso ? undefined : 'Está de baja')}
            alPulsar={() => alPedir({ padre: causa })}
          >
            Agregar debajo
          </Act>
        )}
        <Act hace={`Renombrar ${causa.nombre}`} porQueNo={porQueNo} alPulsar={() => alPedir({ causa })}>
          Renombrar
        </Act>
        <Act
          hace={`Dar de ${causa.activo ? 'baja' : 'alta'} ${causa.nombre}`}
          porQueNo={porQueNo}
          alPulsar={() => cambia.mutate()}
        >
          {causa.activo ? 'Dar de baja' : 'Dar de alta'}
        </Act>
      </Group>
      {causa.causas && causa.causas.length > 0 ? (
        <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
          {causa.causas.map((c) => (
            <CauseNode
              key={c.id}
              causa={c}
              nivel={nivel === 1 ? 2 : 3}
              vigente={enUso}
              porQueNo={porQueNo}
              alPedir={alPedir}
            />
          ))}
        </ul>
      ) : null}
    </li>
  );
}

interface ActProps {
  /** Its accessible name: which one it is about. */
  hace: string;
  porQueNo: string | undefined;
  alPulsar: () => void;
  children: string;
}
const Act = ({ hace, porQueNo, alPulsar, children }: ActProps) => (
  <ActionButton variant="default" size="compact-xs" etiqueta={hace} porQueNo={porQueNo} onClick={alPulsar}>
    {children}
  </ActionButton>
);
