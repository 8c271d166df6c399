import { Checkbox, Group, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { turnoNuevo } from '../../../contracts/guardia';
import { call } from '../../data/http';
import type { Guardias, Turno } from '../../data/types';
import { useContractForm } from '../../forms/contract-form';
import { HourInput } from '../../forms/hour-input';
import { readHour } from '../../forms/parse';
import { SideForm } from '../../forms/side-form';
import { SEMANA } from '../../format';
import { notify } from '../../ui/notify';
import { PersonPick } from './person-pick';
import { daysSaid, DIAS_CORTOS, hoursSaid } from './shift-words';

interface Props {
  /** undefined: a new one. */
  turno: Turno | undefined;
  personas: Guardias['personas'];
  alCerrar: () => void;
}

/** Whose hours, on which days; what it amounts to is said while it is typed. */
export function ShiftForm({ turno, personas, alCerrar }: Props) {
  const client = useQueryClient();
  const antes = turno
    ? { usuario: turno.persona.usuario, dias: turno.dias, desde: turno.desde, hasta: turno.hasta }
    : { usuario: '', dias: [] as number[], desde: '', hasta: '' };
  const form = useContractForm(turnoNuevo, antes, {
    borrador: `turno:${turno?.id ?? 'nuevo'}`,
    send: async (datos) => {
      if (turno) await call('PUT', `/guardias/turnos/${turno.id}`, { body: datos });
      else await call('POST', '/guardias/turnos', { body: datos });
      await client.invalidateQueries({ queryKey: ['guardias'] });
      void notify({ mensaje: 'Turno guardado' });
      alCerrar();
    },
  });
  const { valores, pone, errorDe } = form;
  return (
    <SideForm titulo={turno ? `Turno de ${turno.persona.nombre}` : 'Turno nuevo'} form={form} alCerrar={alCerrar}>
      <PersonPick label="Persona" personas={personas} {...form.campo('usuario')} />
      <Checkbox.Group
        label="Días en que empieza"
        withAsterisk
        value={valores.dias.map(String)}
        error={errorDe('dias')}
        onChange={(v) =>
          pone(
            'dias',
            SEMANA.filter((d) => v.includes(String(d))),
          )
        }
      >
        <Group gap={10} mt={4}>
          {SEMANA.map((d) => (
            <Checkbox key={d} size="xs" value={String(d)} label={DIAS_CORTOS[d]} />
          ))}
        </Group>
      </Checkbox.Group>
      <Group grow align="flex-start">
        <HourInput
          label="Desde"
          withAsterisk
          valor={valores.desde}
          error={errorDe('desde')}
          alCambiar={(v) => pone('desde', v)}
        />
        <HourInput
          label="Hasta"
          withAsterisk
          valor={valores.hasta}
          error={errorDe('hasta')}
          alCambiar={(v) => pone('hasta', v)}
        />
      </Group>
      <Text size="sm" role="status">
        {said(valores)}
      </Text>
    </SideForm>
  );
}

/** «de lunes a viernes, 22:00 a 06:00 del día siguiente». */
function said({ dias, desde, hasta }: { dias: readonly number[]; desde: string; hasta: string }): string {
  const [entra, sale] = [readHour(desde), readHour(hasta)];
  if (dias.length === 0 || entra === undefined || sale === undefined)
    return 'Si «Hasta» no es posterior a «Desde», es del día siguiente.';
  return `Se entiende: ${daysSaid(dias)}, ${hoursSaid(entra, sale)}`;
}
