import { TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { cambioDeCausa, causaNueva } from '../../../contracts/calidad';
import { call } from '../../data/http';
import { causas } from '../../data/queries';
import { useContractForm } from '../../forms/contract-form';
import { SideForm } from '../../forms/side-form';
import type { Cause } from './cause-node';

/** A new one below `padre`, or a new name for `causa`. */
export type CauseAct = { padre: Cause | undefined } | { causa: Cause };

export function CauseForm({ acto, alCerrar }: { acto: CauseAct; alCerrar: () => void }) {
  const client = useQueryClient();
  const conocida = 'causa' in acto ? acto.causa : undefined;
  const form = useContractForm(
    conocida ? cambioDeCausa : causaNueva,
    { nombre: conocida?.nombre ?? '' },
    {
      aEnviar: ({ nombre }) => ('causa' in acto ? { nombre } : { nombre, padre: acto.padre?.id }),
      send: async (datos) => {
        if (conocida) await call('PATCH', `/calidad/causas/${conocida.id}`, { body: datos });
        else await call('POST', '/calidad/causas', { body: datos });
        await client.invalidateQueries({ queryKey: causas.queryKey });
        alCerrar();
      },
    },
  );
  return (
    <SideForm titulo={titleOf(acto)} form={form} alCerrar={alCerrar}>
      <TextInput label="Nombre" withAsterisk {...form.campo('nombre')} />
    </SideForm>
  );
}

function titleOf(acto: CauseAct): string {
  if ('causa' in acto) return `Renombrar «${acto.causa.nombre}»`;
  return acto.padre ? `Causa debajo de «${acto.padre.nombre}»` : 'Causa de primer nivel';
}
