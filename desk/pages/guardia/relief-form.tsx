import { useQueryClient } from '@tanstack/react-query';
import { relevoNuevo } from '../../../contracts/guardia';
import { iso } from '../../../procedure/instante';
import { alcanza } from '../../../procedure/roles';
import type { RolDeCasos } from '../../../procedure/roles';
import { ahora } from '../../data/clock';
import { call } from '../../data/http';
import type { Guardias } from '../../data/types';
import { useContractForm } from '../../forms/contract-form';
import { SideForm } from '../../forms/side-form';
import { notify } from '../../ui/notify';
import { PersonPick } from './person-pick';
import { Span } from './span';

interface Props {
  /** Those for whom one may say who relieves them. */
  relevados: Guardias['personas'];
  personas: Guardias['personas'];
  alCerrar: () => void;
}

export function ReliefForm({ relevados, personas, alCerrar }: Props) {
  const client = useQueryClient();
  const [unico, ...otros] = relevados;
  const form = useContractForm(
    relevoNuevo,
    { de: otros.length === 0 ? (unico?.usuario ?? '') : '', a: '', desde: '', hasta: '' },
    {
      borrador: 'relevo',
      aEnviar: ({ desde, ...v }) => ({ ...v, desde: desde || iso(ahora()) }),
      send: async (datos) => {
        await call('POST', '/guardias/relevos', { body: datos });
        await client.invalidateQueries({ queryKey: ['guardias'] });
        void notify({ mensaje: 'Relevo anotado' });
        alCerrar();
      },
    },
  );
  const relevado = personas.find((p) => p.usuario === form.valores.de);
  const pueden = personas.filter((p) => !relevado || (p !== relevado && mayRelieve(p.rol, relevado.rol)));
  return (
    <SideForm titulo="Relevo" form={form} alCerrar={alCerrar} verbo="Anotar">
      <PersonPick label="A quién se releva" personas={relevados} {...form.campo('de')} />
      <PersonPick label="Quién queda en su lugar" personas={pueden} {...form.campo('a')} />
      <Span form={form} />
    </SideForm>
  );
}

/** As the API judges: whoever could not acknowledge what rings the other does not relieve him. */
const mayRelieve = (suyo: string, delOtro: string): boolean => suyo === delOtro || alcanza(suyo, delOtro as RolDeCasos);
