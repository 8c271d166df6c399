import { Alert, Box, Fieldset, Group, Stack, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useRouteContext, useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { porQueNoPuede } from '../data/allowed';
import { Problem } from '../data/http';
import { cuentas } from '../data/queries';
import { dropDraft, readDraft } from '../forms/draft';
import { useDraft } from '../forms/use-draft';
import { Pick } from '../forms/pick';
import { ActionButton } from '../ui/action-button';
import { Page } from '../ui/page';
import { telefonoLegible } from '../ui/phone';
import { Failure } from '../ui/read';
import { ByHand } from './afiliado/by-hand';
import { AffiliatePicker } from './opening/affiliate-picker';
import { Beside } from './opening/beside';
import { Calls } from './opening/calls';
import { complaintsAbout } from './opening/check';
import type { Complaint } from './opening/check';
import { ContactFields } from './opening/contact-fields';
import { errorAt, line, put } from './opening/fields';
import { Greeting } from './opening/greeting';
import { PlaceFields } from './opening/place-fields';
import { NotOpened, useOpening } from './opening/send';
import { ServiceFields } from './opening/service-fields';
import { useStart } from './opening/start';
import { fieldOfAsistencia, VACIO } from './opening/values';
import type { Values } from './opening/values';

const BORRADOR = 'apertura';

/** A new Expediente (S2–S4), filled in while the affiliate talks, in the order of the talk. */
export function Opening() {
  const navigate = useNavigate();
  const { quien } = useRouteContext({ from: '/mesa' });
  const [recuperado] = useState(() => readDraft<Values>(BORRADOR));
  const form = useForm<Values>({ defaultValues: recuperado ?? VACIO });
  useDraft(BORRADOR, form.control, form.formState.isDirty);
  const { llamada: pedida } = useSearch({ from: '/mesa/expedientes/nuevo' });
  const { envio, forget, numero } = useOpening();
  const hecho = numero !== undefined;
  const [aMano, setAMano] = useState<string>();
  const marco = useRef<HTMLFormElement>(null);
  const campoDeAfiliado = useRef<HTMLInputElement>(null);
  const { sugeridos, take, choose } = useStart(form, !hecho, () => {
    if (!form.getValues('afiliado')) campoDeAfiliado.current?.focus();
  });
  const { data: deCuentas = [] } = useQuery(cuentas);
  const [cuenta, llamada, afiliado, buscado, servicios] = useWatch({
    control: form.control,
    name: ['cuenta', 'llamada', 'afiliado', 'buscado', 'servicios'],
  });

  const complain = (quejas: readonly Complaint[]): void => {
    for (const { path, message } of quejas) form.setError(path as 'cuenta', { message });
    // What is wrong with no field is tried again by Intro.
    requestAnimationFrame(() =>
      (
        marco.current?.querySelector<HTMLElement>('[aria-invalid="true"]') ??
        marco.current?.querySelector<HTMLElement>('[type="submit"]')
      )?.focus(),
    );
  };
  const send = (): void => {
    if (envio.isPending) return;
    form.clearErrors();
    const valores = form.getValues();
    const quejas = complaintsAbout(valores);
    if (quejas.length > 0) return complain(quejas);
    envio.mutate(valores, {
      onSuccess: ({ numero: creado, n }) => {
        dropDraft(BORRADOR);
        void navigate({ to: '/asistencias/$numero/$n', params: { numero: creado, n } });
      },
      onError: (error) => complain(complaintsOf(error)),
    });
  };
  const clear = (): void => {
    dropDraft(BORRADOR);
    forget();
    envio.reset();
    form.reset(VACIO);
    void navigate({ to: '/expedientes/nuevo', search: {}, replace: true });
  };

  return (
    <Page
      titulo="Nuevo expediente"
      acciones={
        <ActionButton size="xs" variant="default" onClick={clear}>
          Vaciar
        </ActionButton>
      }
    >
      <Box mb={6}>
        <Calls elegida={llamada} disabled={hecho} alTomar={take} />
      </Box>
      <Box style={{ display: 'grid', gridTemplateColumns: 'minmax(0, 7fr) minmax(0, 5fr)', gap: 12 }}>
        <form
          ref={marco}
          aria-label="Nuevo expediente"
          noValidate
          onSubmit={(e) => {
            e.preventDefault();
            send();
          }}
          onKeyDownCapture={(e) => {
            if (e.key !== 'Enter' || !(e.ctrlKey || e.metaKey)) return;
            // Before a list in which one stands takes it for a choice: it counts as left.
            e.stopPropagation();
            e.preventDefault();
            if (e.target instanceof HTMLElement && e.target.ariaHasPopup === 'listbox') e.target.blur();
            send();
          }}
          onKeyDown={(e) => {
            // Intro chooses from a list; it does not send half of a talk.
            if (e.key === 'Enter' && e.target instanceof HTMLInputElement) e.preventDefault();
          }}
        >
          <Stack gap={6}>
            {envio.error ? <Failure error={causeOf(envio.error)} /> : null}
            {hecho ? (
              <Alert color="yellow" p="xs" role="status">
                El expediente {numero} ya está creado; falta abrir su asistencia. Al reintentar no se repite nada.
              </Alert>
            ) : null}
            <Fieldset variant="unstyled" disabled={hecho}>
              <Stack gap={6}>
                <Group gap={8} wrap="nowrap" align="flex-start">
                  <Pick
                    label="Cuenta"
                    size="xs"
                    w={250}
                    autoFocus={cuenta === '' && pedida === undefined}
                    placeholder="Nombre o número llamado"
                    data={deCuentas.map((c) => ({
                      value: c.id,
                      label: [c.nombre, c.numeroLlamado && telefonoLegible(c.numeroLlamado)]
                        .filter(Boolean)
                        .join(' · '),
                    }))}
                    value={cuenta || null}
                    onChange={(v) => {
                      put(form, 'cuenta', v ?? '');
                      if (afiliado && afiliado.cuenta.id !== v) choose(undefined);
                    }}
                  />
                  <div style={{ flex: 1 }}>
                    <Greeting cuenta={deCuentas.find((c) => c.id === cuenta)?.nombre} coordinador={quien.nombre} />
                  </div>
                </Group>
                <AffiliatePicker
                  ref={campoDeAfiliado}
                  valor={afiliado}
                  escrito={buscado}
                  sugeridos={sugeridos}
                  cuenta={cuenta}
                  disabled={hecho}
                  error={errorAt(form, 'afiliado')}
                  alEscribir={(v) => put(form, 'buscado', v)}
                  alElegir={choose}
                  aMano={setAMano}
                />
                <ContactFields form={form} />
                <PlaceFields form={form} />
              </Stack>
            </Fieldset>
            <ServiceFields form={form} />
            <Textarea
              label="Descripción"
              placeholder="Parentesco de quien llama y lo que importe de la charla"
              autosize
              minRows={1}
              maxRows={3}
              maxLength={4000}
              disabled={hecho}
              {...line(form, 'descripcion')}
            />
            <Group justify="flex-end">
              <ActionButton
                type="submit"
                tecla="Ctrl+Intro"
                loading={envio.isPending}
                porQueNo={porQueNoPuede(quien.rol, 'POST /expedientes')}
              >
                {hecho ? 'Reintentar' : 'Crear'}
              </ActionButton>
            </Group>
          </Stack>
        </form>
        <Beside afiliado={afiliado} elegidos={servicios.map((s) => s.id)} />
      </Box>
      {aMano === undefined ? null : (
        <ByHand
          cuenta={cuenta}
          documento={aMano}
          alCerrar={() => setAMano(undefined)}
          alTerminar={(nuevo) => {
            choose({ ...nuevo, beneficiario: null });
            setAMano(undefined);
          }}
        />
      )}
    </Page>
  );
}

const causeOf = (error: Error): Error => (error instanceof NotOpened ? error.cause : error);

/** Which fields a failure is about. */
function complaintsOf(error: Error): Complaint[] {
  const causa = causeOf(error);
  if (!(causa instanceof Problem)) return [];
  if (!(error instanceof NotOpened)) return causa.campos;
  return causa.campos.map(({ path, message }) => ({ path: fieldOfAsistencia(path, error.i), message }));
}
