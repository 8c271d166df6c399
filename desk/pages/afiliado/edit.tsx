import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouteContext } from '@tanstack/react-router';
import { cambioDeAfiliado } from '../../../contracts/afiliado';
import { cambiaDePlan } from '../../../contracts/permissions';
import { call } from '../../data/http';
import { afiliado, cuentas } from '../../data/queries';
import type { Afiliado } from '../../data/types';
import { changes, orNull, useContractForm } from '../../forms/contract-form';
import { Pick } from '../../forms/pick';
import { SideForm } from '../../forms/side-form';
import { PersonFields } from './person-fields';

/** Puts right what the base says of an affiliate; his status is not among it: that is a registro. */
export function EditAfiliado({ a, alCerrar }: { a: Afiliado; alCerrar: () => void }) {
  const client = useQueryClient();
  const { quien } = useRouteContext({ from: '/mesa' });
  const puedeElPlan = cambiaDePlan(quien.rol);
  const { data: deCuentas = [] } = useQuery(cuentas);
  const antes = {
    nombre: a.nombre,
    apellido: a.apellido,
    telefono1: a.telefono1 ?? '',
    telefono2: a.telefono2 ?? '',
    email: a.email ?? '',
    plan: a.plan.id,
  };
  const form = useContractForm(cambioDeAfiliado, antes, {
    aEnviar: (v) =>
      Object.fromEntries(
        Object.entries(changes(antes, v)).map(([campo, valor]) =>
          ['telefono1', 'telefono2', 'email'].includes(campo) ? [campo, orNull(valor)] : [campo, valor],
        ),
      ),
    send: async (body) => {
      const nuevo = await call<Afiliado>('PATCH', `/afiliados/${encodeURIComponent(a.id)}`, { body });
      client.setQueryData(afiliado(a.id).queryKey, nuevo);
      void client.invalidateQueries({ queryKey: ['afiliado', a.id] });
      void client.invalidateQueries({ queryKey: ['afiliados'] });
      alCerrar();
    },
    borrador: `afiliado:${a.id}`,
  });
  const planes = deCuentas.find((c) => c.id === a.cuenta.id)?.planes ?? [];
  return (
    <SideForm titulo="Corregir datos del afiliado" form={form} alCerrar={alCerrar}>
      <PersonFields campo={form.campo} />
      <Pick
        label="Plan"
        withAsterisk
        description={
          puedeElPlan
            ? 'Lo ya reservado sigue con el plan con que se reservó'
            : 'Lo cambia el jefe de operaciones o Gerencia'
        }
        disabled={!puedeElPlan}
        data={planes.map((p) => ({ value: p.id, label: p.nombre }))}
        {...form.campo('plan')}
        onChange={(v) => form.pone('plan', v ?? '')}
      />
    </SideForm>
  );
}
