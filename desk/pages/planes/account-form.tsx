import { TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { cambioDeCuenta, cuentaNueva } from '../../../contracts/maestros';
import { call } from '../../data/http';
import { cuentas } from '../../data/queries';
import type { Cuenta } from '../../data/types';
import { Choice } from '../../forms/choice';
import { changes, orNull, useContractForm } from '../../forms/contract-form';
import { PhoneInput } from '../../forms/phone-input';
import { SideForm } from '../../forms/side-form';
import { VALIDADOR } from '../../ui/master-words';
import { notify } from '../../ui/notify';
import { ATENCION_DICHA, optionsOf } from './account-words';

interface Props {
  /** Undefined: a new one. */
  cuenta: Cuenta | undefined;
  alCerrar: () => void;
}

export function AccountForm({ cuenta, alCerrar }: Props) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const antes = {
    nombre: cuenta?.nombre ?? '',
    numeroLlamado: cuenta?.numeroLlamado ?? '',
    campoValidador: cuenta?.campoValidador ?? 'DOCUMENTO',
    atencion: cuenta?.atencion ?? 'AUTORIZA_VERIFICAR',
  };
  const form = useContractForm(cuenta ? cambioDeCuenta : cuentaNueva, antes, {
    borrador: `cuenta:${cuenta?.id ?? 'nueva'}`,
    aEnviar: (v) => {
      const { numeroLlamado, ...resto } = cuenta ? changes(antes, v) : v;
      return { ...resto, ...(numeroLlamado === undefined ? {} : { numeroLlamado: orNull(numeroLlamado) }) };
    },
    send: async (datos) => {
      const guardada = cuenta
        ? await call<Cuenta>('PATCH', `/cuentas/${cuenta.id}`, { body: datos })
        : await call<Cuenta>('POST', '/cuentas', { body: datos });
      await client.invalidateQueries({ queryKey: [cuentas.queryKey[0]] });
      void client.invalidateQueries({ queryKey: ['cambios'] });
      void notify({ mensaje: `${guardada.nombre}: guardada` });
      await navigate({ to: '/planes', search: { cuenta: guardada.id } });
      alCerrar();
    },
  });
  return (
    <SideForm titulo={cuenta ? cuenta.nombre : 'Nueva cuenta'} form={form} alCerrar={alCerrar}>
      <TextInput label="Nombre" withAsterisk {...form.campo('nombre')} />
      <PhoneInput label="Número al que llaman sus afiliados" {...form.campo('numeroLlamado')} />
      <Choice
        etiqueta="Dato validador"
        obligatorio
        opciones={optionsOf(VALIDADOR)}
        valor={form.valores.campoValidador}
        error={form.errorDe('campoValidador')}
        alCambiar={(v) => form.pone('campoValidador', v as Cuenta['campoValidador'])}
      />
      <Choice
        etiqueta="Afiliado a verificar"
        obligatorio
        opciones={optionsOf(ATENCION_DICHA)}
        valor={form.valores.atencion}
        error={form.errorDe('atencion')}
        alCambiar={(v) => form.pone('atencion', v as Cuenta['atencion'])}
      />
    </SideForm>
  );
}
