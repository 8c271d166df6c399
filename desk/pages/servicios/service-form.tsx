import { Checkbox, Group, NumberInput, Stack, Switch } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRouteContext } from '@tanstack/react-router';
import { cambioDeServicio } from '../../../contracts/maestros';
import { PASOS } from '../../../procedure/asistencia/perfil';
import type { Paso } from '../../../procedure/asistencia/perfil';
import { valorDe } from '../../../procedure/registros/etiquetas';
import { porQueNoPuede } from '../../data/allowed';
import { call } from '../../data/http';
import type { Servicio } from '../../data/types';
import { changes, useContractForm } from '../../forms/contract-form';
import { SideForm } from '../../forms/side-form';
import { capital } from '../../format';
import { ChangeLog } from '../../ui/change-log';
import { notify } from '../../ui/notify';

const numero = (v: string | number): number | null => (v === '' ? null : Number(v));

/** What of the procedure a service has. Cases already open keep what they were opened with. */
export function ServiceForm({ servicio, alCerrar }: { servicio: Servicio; alCerrar: () => void }) {
  const { quien } = useRouteContext({ from: '/mesa' });
  const client = useQueryClient();
  const { id, tipo: _, nombre, ...antes } = servicio;
  const form = useContractForm(cambioDeServicio, antes, {
    borrador: `servicio:${id}`,
    aEnviar: (v) => changes(antes, v),
    send: async (datos) => {
      await call('PATCH', `/servicios/${id.split('/').map(encodeURIComponent).join('/')}`, { body: datos });
      await client.invalidateQueries({ queryKey: ['servicios'] });
      void client.invalidateQueries({ queryKey: ['cambios'] });
      void notify({ mensaje: `${nombre}: guardado. Los casos abiertos siguen con el suyo.` });
      alCerrar();
    },
  });
  const { valores, pone, errorDe } = form;
  const llevaPaso = PASOS.filter((p) => !valores.sinPasos.includes(p));
  return (
    <SideForm
      titulo={id}
      form={form}
      alCerrar={alCerrar}
      porQueNo={porQueNoPuede(quien.rol, 'PATCH /servicios/:tipo/:nombre')}
    >
      <Checkbox.Group
        label="Pasos del procedimiento que tiene"
        value={llevaPaso}
        error={errorDe('sinPasos')}
        onChange={(v) =>
          pone(
            'sinPasos',
            PASOS.filter((p: Paso) => !v.includes(p)),
          )
        }
      >
        <Group gap="md" mt={4}>
          {PASOS.map((p) => (
            <Checkbox key={p} value={p} label={capital(valorDe(p))} />
          ))}
        </Group>
      </Checkbox.Group>
      <Stack gap="xs">
        <Switch
          label="Se deriva a la encuesta (A-5.5.2.1.e)"
          checked={valores.encuesta}
          onChange={(e) => pone('encuesta', e.currentTarget.checked)}
        />
        <Switch
          label="Primero el proveedor, después la autorización (B-D)"
          checked={valores.primeroProveedor}
          onChange={(e) => pone('primeroProveedor', e.currentTarget.checked)}
        />
      </Stack>
      <NumberInput
        label="Minutos del contacto al diagnóstico"
        placeholder="Los de las reglas"
        min={1}
        allowDecimal={false}
        value={valores.minutosDiagnostico ?? ''}
        error={errorDe('minutosDiagnostico')}
        onChange={(v) => pone('minutosDiagnostico', numero(v))}
      />
      <NumberInput
        label="Minutos que dura, si nadie lo estima"
        placeholder="30"
        min={1}
        allowDecimal={false}
        value={valores.minutosServicio ?? ''}
        error={errorDe('minutosServicio')}
        onChange={(v) => pone('minutosServicio', numero(v))}
      />
      <NumberInput
        label="Días de garantía"
        withAsterisk
        min={0}
        allowDecimal={false}
        value={valores.garantiaDias}
        error={errorDe('garantiaDias')}
        onChange={(v) => pone('garantiaDias', Number(v))}
      />
      <ChangeLog maestro="SERVICIO" clave={id} />
    </SideForm>
  );
}
