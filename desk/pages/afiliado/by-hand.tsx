import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { afiliadoNuevo } from '../../../contracts/afiliado';
import { call } from '../../data/http';
import { cuentas } from '../../data/queries';
import type { Afiliado } from '../../data/types';
import { useContractForm } from '../../forms/contract-form';
import { Pick } from '../../forms/pick';
import { SideForm } from '../../forms/side-form';
import { VALIDADOR } from '../../ui/master-words';
import { PersonFields } from './person-fields';

interface Props {
  /** What is known already. */
  cuenta?: string;
  documento?: string;
  alTerminar: (afiliado: Afiliado) => void;
  alCerrar: () => void;
}

/** Registers by hand who is not in the base: he stays A VERIFICAR (A-5.1.4.b). */
export function ByHand({ cuenta = '', documento = '', alTerminar, alCerrar }: Props) {
  const { data: deCuentas = [] } = useQuery(cuentas);
  const form = useContractForm(
    afiliadoNuevo,
    { cuenta, plan: '', documento, validador: '', nombre: '', apellido: '', telefono1: '', telefono2: '', email: '' },
    {
      aEnviar: (v) => Object.fromEntries(Object.entries(v).filter(([, valor]) => valor.trim() !== '')),
      send: async (body) => alTerminar(await call<Afiliado>('POST', '/afiliados', { body })),
      borrador: `afiliado-a-mano:${documento}`,
    },
  );
  const elegida = deCuentas.find((c) => c.id === form.valores.cuenta);
  const pideValidador = elegida !== undefined && elegida.campoValidador !== 'DOCUMENTO';
  return (
    <SideForm
      titulo="Registrar un afiliado a mano"
      form={form}
      alCerrar={alCerrar}
      verbo="Registrar: queda A VERIFICAR"
    >
      <Pick
        label="Cuenta"
        withAsterisk
        data={deCuentas.map((c) => ({ value: c.id, label: c.nombre }))}
        {...form.campo('cuenta')}
        onChange={(v) => form.pone('cuenta', v ?? '')}
      />
      <Pick
        label="Plan"
        withAsterisk
        data={(elegida?.planes ?? []).map((p) => ({ value: p.id, label: p.nombre }))}
        {...form.campo('plan')}
        onChange={(v) => form.pone('plan', v ?? '')}
      />
      <TextInput label="Documento" withAsterisk {...form.campo('documento')} />
      {pideValidador ? <TextInput label={VALIDADOR[elegida.campoValidador]} {...form.campo('validador')} /> : null}
      <PersonFields campo={form.campo} />
    </SideForm>
  );
}
