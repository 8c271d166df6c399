import { Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { ausenciaNueva } from '../../../contracts/guardia';
import { iso } from '../../../procedure/instante';
import { ahora } from '../../data/clock';
import { call } from '../../data/http';
import type { Guardias } from '../../data/types';
import { useContractForm } from '../../forms/contract-form';
import { SideForm } from '../../forms/side-form';
import { notify } from '../../ui/notify';
import { PersonPick } from './person-pick';
import { Span } from './span';

interface Props {
  /** Those for whom one may note it. */
  personas: Guardias['personas'];
  alCerrar: () => void;
}

export function AbsenceForm({ personas, alCerrar }: Props) {
  const client = useQueryClient();
  const [unico, ...otros] = personas;
  const form = useContractForm(
    ausenciaNueva,
    { usuario: otros.length === 0 ? (unico?.usuario ?? '') : '', desde: '', hasta: '', motivo: '' },
    {
      borrador: 'ausencia',
      aEnviar: ({ usuario, desde, hasta, motivo }) => ({
        usuario,
        desde: desde || iso(ahora()),
        hasta,
        ...(motivo.trim() === '' ? {} : { motivo }),
      }),
      send: async (datos) => {
        await call('POST', '/guardias/ausencias', { body: datos });
        await client.invalidateQueries({ queryKey: ['guardias'] });
        void notify({ mensaje: 'Ausencia anotada' });
        alCerrar();
      },
    },
  );
  return (
    <SideForm titulo="Ausencia" form={form} alCerrar={alCerrar} verbo="Anotar">
      <PersonPick label="Quién" personas={personas} {...form.campo('usuario')} />
      <Span form={form} />
      <Textarea
        label="Motivo"
        description="Lo lee quien lleva las guardias"
        autosize
        minRows={2}
        maxLength={500}
        {...form.campo('motivo')}
      />
    </SideForm>
  );
}
