import { Group, Paper, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { asistenciaNueva } from '../../../contracts/asistencia';
import { rechazoDeRol } from '../../../procedure/registros/permiso';
import { call } from '../../data/http';
import { useRequestKey } from '../../data/keys';
import { staleAfter } from '../../data/news';
import { asistencia, previas, servicios, serviciosDeAfiliado } from '../../data/queries';
import type { Asistencia, Expediente } from '../../data/types';
import { useContractForm } from '../../forms/contract-form';
import { Pick } from '../../forms/pick';
import { PROVINCIAS } from '../../forms/provincias';
import { Recovered } from '../../forms/recovered';
import { sendKeys, SendHint } from '../../forms/send-keys';
import { ZonePick } from '../../forms/zone-pick';
import { fecha } from '../../format';
import { ActionButton } from '../../ui/action-button';
import { Failure } from '../../ui/read';
import { eventsLeft } from '../afiliado/plan-services';
import { usePlace } from './place';

const VACIA = { servicio: '', garantiaDe: '', provincia: '', zona: '', autorizada: '', ocurrido: '', detalle: '' };

/** Opens another Asistencia in this Expediente, or claims the guarantee of one that was concluded (B-P.B). */
export function NewAsistencia({ e, deGarantia }: { e: Expediente; deGarantia: boolean }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { quien, closePanel } = usePlace();
  const keyOf = useRequestKey();
  const form = useContractForm(asistenciaNueva, VACIA, {
    aEnviar: bodyOf,
    send: async (body) => {
      const path = `/expedientes/${e.numero}/asistencias`;
      const abierta = await call<Asistencia>('POST', path, { body, clave: keyOf(body) });
      client.setQueryData(asistencia(e.numero, abierta.n).queryKey, abierta);
      staleAfter(client, { expediente: e.numero, n: 0 });
      void navigate({ to: '/asistencias/$numero/$n', params: { numero: e.numero, n: abierta.n } });
    },
    borrador: `asistencia-nueva:${e.numero}:${deGarantia}`,
  });
  const { valores, campo, pone, errorDe } = form;
  const porQueNoAutoriza = rechazoDeRol('garantia-autorizada', quien.rol, 'asistencia')?.detalle;
  return (
    <Paper withBorder p="sm" component="section" style={{ alignSelf: 'start' }}>
      <form
        aria-label={deGarantia ? 'Reclamar garantía' : 'Nueva asistencia'}
        noValidate
        onSubmit={form.envia}
        onKeyDown={(ev) => {
          if (ev.key === 'Escape') closePanel();
          const marco = ev.currentTarget;
          sendKeys(ev, () => marco.requestSubmit());
        }}
      >
        <Stack gap="xs">
          <Title order={2} size="h5">
            {deGarantia ? 'Reclamar garantía' : 'Nueva asistencia'}
          </Title>
          <Recovered alDescartar={form.descarta} />
          {form.fallo ? <Failure error={form.fallo} /> : null}
          {form.general ? <Text c="var(--mantine-color-error)">{form.general}</Text> : null}
          {deGarantia ? (
            <ClaimedOn
              afiliado={e.afiliado.id}
              valor={valores.garantiaDe}
              error={errorDe('garantiaDe')}
              alElegir={(v) => pone('garantiaDe', v)}
            />
          ) : (
            <ServicePick
              afiliado={e.afiliado.id}
              valor={valores.servicio}
              error={errorDe('servicio')}
              alElegir={(v) => pone('servicio', v)}
            />
          )}
          <Textarea
            label="Qué ocurrió"
            autosize
            minRows={2}
            maxRows={6}
            maxLength={2000}
            {...campo('ocurrido')}
            error={errorDe('registros.0.datos.descripcionOcurrido')}
          />
          <TextInput
            label="Detalle de la falla"
            maxLength={2000}
            {...campo('detalle')}
            error={errorDe('registros.0.datos.detalleFalla')}
          />
          {deGarantia ? (
            <TextInput
              label="Autorizar si la garantía venció: motivo"
              description={porQueNoAutoriza}
              disabled={porQueNoAutoriza !== undefined}
              {...campo('autorizada')}
            />
          ) : null}
          <Text size="sm">
            En {e.ubicacion.zona.zona}, {e.ubicacion.zona.provincia}, salvo que elija otra zona:
          </Text>
          <Group grow>
            <Pick
              label="Otra provincia"
              clearable
              data={[...PROVINCIAS]}
              value={valores.provincia || null}
              onChange={(v) => {
                pone('provincia', v ?? '');
                pone('zona', '');
              }}
            />
            <ZonePick
              label="Otra zona"
              provincia={valores.provincia}
              valor={valores.zona}
              error={errorDe('zona')}
              alElegir={(v) => pone('zona', v)}
            />
          </Group>
          <Group justify="flex-end" gap="xs">
            <ActionButton variant="default" onClick={closePanel} tecla="Esc">
              Cancelar
            </ActionButton>
            <ActionButton type="submit" loading={form.enviando}>
              Abrir
            </ActionButton>
          </Group>
          <SendHint />
        </Stack>
      </form>
    </Paper>
  );
}

/** What is typed, as the contract wants it; what was left blank is not sent. */
function bodyOf({ servicio, garantiaDe, provincia, zona, autorizada, ocurrido, detalle }: typeof VACIA): unknown {
  const registros = [
    ...(ocurrido || detalle
      ? [
          {
            codigo: 'situacion',
            datos: {
              ...(ocurrido ? { descripcionOcurrido: ocurrido } : {}),
              ...(detalle ? { detalleFalla: detalle } : {}),
            },
          },
        ]
      : []),
    ...(autorizada ? [{ codigo: 'garantia-autorizada', datos: { motivo: autorizada } }] : []),
  ];
  return {
    ...(servicio ? { servicio } : {}),
    ...(garantiaDe ? { garantiaDe } : {}),
    ...(zona ? { zona: `${provincia}/${zona}` } : {}),
    ...(registros.length > 0 ? { registros } : {}),
  };
}

interface PickProps {
  afiliado: string;
  valor: string;
  error: string | undefined;
  alElegir: (valor: string) => void;
}

function ServicePick({ afiliado, valor, error, alElegir }: PickProps) {
  const { data: todos = [] } = useQuery(servicios);
  const { data: plan } = useQuery(serviciosDeAfiliado(afiliado));
  const quedan = new Map(plan?.servicios.map((s) => [s.servicio.id, eventsLeft(s)]));
  return (
    <Pick
      label="Servicio"
      withAsterisk
      autoFocus
      data={todos.map(({ id }) => ({ value: id, label: `${id} · ${quedan.get(id) ?? 'fuera del plan'}` }))}
      value={valor || null}
      error={error}
      onChange={(v) => alElegir(v ?? '')}
    />
  );
}

function ClaimedOn({ afiliado, valor, error, alElegir }: PickProps) {
  const { data } = useQuery(previas(afiliado));
  const concluidas = data?.elementos.filter((a) => a.status === 'CONCLUIDA') ?? [];
  return (
    <Pick
      label="Trabajo que se reclama"
      withAsterisk
      autoFocus
      data={concluidas.map((a) => ({ value: a.numero, label: `${a.numero} · ${a.servicio} · ${fecha(a.abiertaEn)}` }))}
      value={valor || null}
      error={error}
      onChange={(v) => alElegir(v ?? '')}
    />
  );
}
