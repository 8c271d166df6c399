import { Button, NumberInput, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { cambioDePlan, planNuevo } from '../../../contracts/maestros';
import { call } from '../../data/http';
import type { Plan } from '../../data/types';
import { changes, useContractForm } from '../../forms/contract-form';
import { SideForm } from '../../forms/side-form';
import { notify } from '../../ui/notify';
import { CoverLine } from './cover-line';
import type { Cover } from './cover-line';

interface Props {
  cuenta: string;
  /** Undefined: a new one. */
  plan: Plan | undefined;
  alCerrar: () => void;
}
const VACIA: Cover = { servicio: '', montoMaximo: null, eventosMaximos: null };

/** The whole of what a plan covers: what is taken off the list is covered no more. */
export function PlanForm({ cuenta, plan, alCerrar }: Props) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const antes = {
    nombre: plan?.nombre ?? '',
    periodoMeses: plan?.periodoMeses ?? 12,
    servicios: (plan?.servicios ?? []) as Cover[],
  };
  const form = useContractForm(plan ? cambioDePlan : planNuevo, antes, {
    borrador: `plan:${plan?.id ?? cuenta}`,
    aEnviar: (v) => (plan ? changes(antes, v) : { ...v, cuenta }),
    send: async (datos) => {
      const guardado = plan
        ? await call<Plan>('PATCH', `/planes/${plan.id}`, { body: datos })
        : await call<Plan>('POST', '/planes', { body: datos });
      await Promise.all(
        ['planes', 'cuentas', 'cambios'].map((clave) => client.invalidateQueries({ queryKey: [clave] })),
      );
      void notify({ mensaje: `${guardado.nombre}: guardado. Lo ya reservado sigue con sus límites.` });
      await navigate({ to: '/planes', search: { plan: guardado.id } });
      alCerrar();
    },
  });
  const { servicios } = form.valores;
  const tomados = servicios.map((s) => s.servicio);
  return (
    <SideForm titulo={plan ? plan.nombre : 'Nuevo plan'} form={form} alCerrar={alCerrar} ancho={720}>
      <TextInput label="Nombre" withAsterisk {...form.campo('nombre')} />
      <NumberInput
        label="Meses del período de sus límites"
        withAsterisk
        min={1}
        max={120}
        allowDecimal={false}
        value={form.valores.periodoMeses}
        error={form.errorDe('periodoMeses')}
        onChange={(v) => form.pone('periodoMeses', Number(v))}
      />
      {servicios.map((linea, i) => (
        <CoverLine
          // A line has no name until its service is chosen; taken off, those below it are drawn anew.
          key={`${servicios.length}-${i}`}
          linea={linea}
          n={i + 1}
          menos={tomados}
          error={(campo) => form.errorDe(`servicios.${i}.${campo}`)}
          alCambiar={(nueva) => form.pone('servicios', servicios.with(i, nueva))}
          alQuitar={() => form.pone('servicios', servicios.toSpliced(i, 1))}
        />
      ))}
      {form.errorDe('servicios') ? (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {form.errorDe('servicios')}
        </Text>
      ) : null}
      <Button variant="default" size="xs" onClick={() => form.pone('servicios', [...servicios, VACIA])}>
        Agregar un servicio
      </Button>
    </SideForm>
  );
}
