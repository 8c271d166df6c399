import { Collapse, Group, Stack, Text, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { Controller, get, useForm, useWatch } from 'react-hook-form';
import type { FieldErrors } from 'react-hook-form';
import { PERSONAS } from '../../procedure/registros/personas';
import { definicion } from '../../procedure/registros/catalogo';
import type { Codigo } from '../../procedure/registros/catalogo';
import { etiquetaDe, valorDe } from '../../procedure/registros/etiquetas';
import { erroresDeDatos } from '../../procedure/registros/valida';
import { fieldPath, Problem } from '../data/http';
import { useRegistro } from '../data/registro';
import { MEDIA_HORA } from '../data/registro-key';
import type { Destination } from '../data/registro';
import type { Asistencia } from '../data/types';
import { ActionButton } from '../ui/action-button';
import { Failure } from '../ui/read';
import { Choice } from './choice';
import { dropDraft, readDraft } from './draft';
import { RegistroField } from './fields';
import { InstantInput } from './inputs';
import { optionsOf } from './options';
import { Recovered } from './recovered';
import { fieldsOf, initialOf, placeOf } from './registro-fields';
import { sendKeys, SendHint } from './send-keys';
import { useDraft } from './use-draft';

interface Values {
  datos: Record<string, unknown>;
  comentario?: string;
  ocurridoEn?: string;
  persona?: string;
}
interface Props {
  codigo: Codigo;
  destino: Destination;
  caso: Pick<Asistencia, 'pendientes'> & Partial<Asistencia>;
  /** Fields already known besides what the case tells. */
  inicial?: Record<string, unknown>;
  /** Why it cannot be sent now; what is typed stays. */
  porQueNo?: string | undefined;
  alTerminar: () => void;
}

/**
 * The form of one registro, made from the catalogue: the very description that judges it. A refusal says why and keeps
 * what was typed; so does a reload, for half an hour. Intro sends from any line.
 */
export function RegistroForm(props: Props) {
  const [descartados, setDescartados] = useState(0);
  return <Blank key={descartados} {...props} alDescartar={() => setDescartados(descartados + 1)} />;
}

function Blank({
  codigo,
  destino,
  caso,
  inicial,
  porQueNo,
  alTerminar,
  alDescartar,
}: Props & { alDescartar: () => void }) {
  const def = definicion(codigo);
  // As it was when the form was opened: whose turn it is may change while one types about somebody.
  const [{ borrador, guardado, conocido }] = useState(() => draftOf({ codigo, destino, caso, inicial }));
  const form = useForm<Values>({ defaultValues: guardado ?? { datos: conocido } });
  const { control, handleSubmit, setError, clearErrors, formState } = form;
  useDraft(borrador, control, formState.isDirty);
  const opciones = useMemo(() => optionsOf(caso), [caso]);
  const envia = useRegistro(destino, borrador);
  const marco = useRef<HTMLFormElement>(null);
  useEffect(() => focusFirst(marco.current), []);
  const datos = useWatch({ control, name: 'datos' });

  const complain = (errores: readonly { path: string; message: string }[]): void => {
    for (const { path, message } of errores) setError(placeOf(fieldPath(path), codigo, caso), { message });
    requestAnimationFrame(() => marco.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  const send = handleSubmit((valores) => {
    if (porQueNo !== undefined) return;
    clearErrors();
    const limpios = withoutBlanks(valores.datos);
    const errores = erroresDeDatos(codigo, limpios, { conTexto: true });
    if (errores.length > 0) return complain(errores);
    const { comentario, ocurridoEn, persona } = valores;
    envia.mutate(
      {
        codigo,
        datos: limpios,
        ...(comentario ? { comentario } : {}),
        ...(ocurridoEn ? { ocurridoEn } : {}),
        ...(persona ? { persona } : {}),
      },
      {
        onSuccess: alTerminar,
        onError: (error) => complain(error instanceof Problem ? error.campos : []),
      },
    );
  });

  return (
    <form
      ref={marco}
      aria-label={def.titulo}
      noValidate
      onSubmit={(e) => void send(e)}
      onKeyDown={(e) => formKeys(e, () => void send(), alTerminar)}
    >
      <Stack gap="sm">
        <Recovered
          alDescartar={
            guardado &&
            (() => {
              dropDraft(borrador);
              alDescartar();
            })
          }
        />
        {envia.error ? <Failure error={envia.error} /> : null}
        {formState.errors.root ? <Text size="sm">{formState.errors.root.message}</Text> : null}
        {def.hito ? (
          <div data-hito>
            <When control={control} error={formState.errors.ocurridoEn?.message} />
          </div>
        ) : null}
        {fieldsOf(codigo, datos, caso).map(({ nombre, campo, obligatorio }) => (
          <Controller
            key={nombre}
            name={`datos.${nombre}`}
            control={control}
            render={({ field }) => (
              <div data-falta={(obligatorio && isBlank(field.value)) || undefined}>
                <RegistroField
                  campo={campo}
                  etiqueta={etiquetaDe(nombre)}
                  valor={field.value}
                  obligatorio={obligatorio}
                  alCambiar={field.onChange}
                  error={(resto) => messageAt(formState.errors, `datos.${nombre}${resto === '' ? '' : `.${resto}`}`)}
                  opciones={opciones}
                />
              </div>
            )}
          />
        ))}
        <Controller
          name="comentario"
          control={control}
          render={({ field }) => (
            <Textarea
              name="comentario"
              label="Comentario"
              autosize
              minRows={1}
              maxRows={8}
              maxLength={4000}
              value={field.value ?? ''}
              onChange={field.onChange}
            />
          )}
        />
        <More control={control} conHora={!def.hito} error={formState.errors.ocurridoEn?.message} />
        <Group justify="flex-end" gap="xs">
          <ActionButton variant="default" onClick={alTerminar} tecla="Esc">
            Cancelar
          </ActionButton>
          <ActionButton type="submit" tecla="Intro" loading={envia.isPending} porQueNo={porQueNo}>
            Registrar
          </ActionButton>
        </Group>
        <SendHint />
      </Stack>
    </form>
  );
}

type WithControl = Pick<ReturnType<typeof useForm<Values>>, 'control'>;

const When = ({ control, error }: WithControl & { error: string | undefined }) => (
  <Controller
    name="ocurridoEn"
    control={control}
    render={({ field }) => (
      <InstantInput
        label="Cuándo ocurrió"
        withAsterisk={false}
        error={error}
        pasado
        valor={field.value ?? ''}
        alCambiar={field.onChange}
      />
    )}
  />
);

/** What few entries need: that it happened earlier, and who was on the line. */
function More({ control, conHora, error }: WithControl & { conHora: boolean; error: string | undefined }) {
  const [pedido, { toggle }] = useDisclosure(false);
  const abierto = pedido || error !== undefined;
  return (
    <div>
      <Text
        component="button"
        type="button"
        size="xs"
        c="dimmed"
        td="underline"
        onClick={toggle}
        aria-expanded={abierto}
        bg="none"
        bd={0}
        p={0}
        style={{ cursor: 'pointer' }}
      >
        {conHora ? 'Ocurrió antes, o con quién se habló' : 'Con quién se habló'}
      </Text>
      <Collapse expanded={abierto}>
        <Stack gap="sm" mt="xs">
          {conHora ? <When control={control} error={error} /> : null}
          <Controller
            name="persona"
            control={control}
            render={({ field }) => (
              <Choice
                etiqueta="Con quién"
                error={undefined}
                obligatorio={false}
                valor={field.value ?? ''}
                opciones={PERSONAS.map((p) => ({ value: p, label: valorDe(p) }))}
                alCambiar={field.onChange}
              />
            )}
          />
        </Stack>
      </Collapse>
    </div>
  );
}

/** Esc closes, unless it closes a list only. */
function formKeys(e: KeyboardEvent<HTMLFormElement>, send: () => void, close: () => void): void {
  const control = e.target instanceof HTMLElement ? e.target : undefined;
  const listaAbierta = control?.ariaHasPopup === 'listbox' && control.ariaExpanded === 'true';
  if (e.key === 'Escape' && !listaAbierta) close();
  sendKeys(e, send);
}

/** What was typed and not sent of this registro about the same provider and Pendiente, and what is known without it. */
function draftOf({ codigo, destino, caso, inicial }: Pick<Props, 'codigo' | 'destino' | 'caso' | 'inicial'>) {
  const conocido: Record<string, unknown> = { ...initialOf(codigo, caso), ...inicial };
  const deQuien = [conocido['proveedor'], conocido['pendiente'], conocido['a']].map((v) =>
    typeof v === 'string' ? v : '',
  );
  const borrador = [destino.tipo, `${destino.expediente}/${destino.n}`, codigo, ...deQuien].join(':');
  return { borrador, conocido, guardado: readDraft<Values>(borrador, MEDIA_HORA) };
}

/** Where one begins: what is missing, else the hour of a milestone, else one's own words. */
function focusFirst(form: HTMLFormElement | null): void {
  const campo = form?.querySelector('[data-falta]') ?? form?.querySelector('[data-hito]');
  const controles = [...((campo ?? form)?.querySelectorAll<Control>('input:not([type=hidden]),textarea') ?? [])];
  const vacio = (c: Control): boolean => c.type === 'radio' || c.type === 'checkbox' || c.value === '';
  (campo ? (controles.find(vacio) ?? controles[0]) : controles.find((c) => c.name === 'comentario'))?.focus();
}
type Control = HTMLInputElement | HTMLTextAreaElement;

const messageAt = (errors: FieldErrors<Values>, path: string): string | undefined => {
  const message: unknown = get(errors, `${path}.message`);
  return typeof message === 'string' ? message : undefined;
};

/** An empty field was not filled in; an empty line of a list was not either. */
const isBlank = (v: unknown): boolean => v === undefined || v === '' || (Array.isArray(v) && v.length === 0);
const withoutBlanks = (datos: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(datos).filter(([, v]) => !isBlank(v)));
