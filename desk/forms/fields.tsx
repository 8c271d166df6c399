import { Checkbox, Group, NumberInput, Select, TagsInput, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { valorDe } from '../../procedure/registros/etiquetas';
import { capital } from '../format';
import { Choice } from './choice';
import { InstantInput, MoneyInput } from './inputs';
import type { FieldProps } from './field-props';
import { ListField } from './list-field';
import type { Options } from './options';

const texto = (v: unknown): string => (typeof v === 'string' ? v : '');
const textos = (v: unknown): string[] => (Array.isArray(v) ? (v as string[]) : []);

/** One field of a registro, by its kind in the catalogue. */
export function RegistroField(props: FieldProps) {
  const { campo, etiqueta, valor, alCambiar, obligatorio } = props;
  const comun = { label: etiqueta, error: props.error(''), withAsterisk: obligatorio };
  switch (campo.tipo) {
    case 'texto':
      return (
        <Textarea
          {...comun}
          autosize
          minRows={1}
          maxRows={6}
          maxLength={campo.max}
          value={texto(valor)}
          onChange={(e) => alCambiar(e.currentTarget.value || undefined)}
        />
      );
    case 'textos':
      return (
        <TagsInput
          {...comun}
          value={textos(valor)}
          onChange={alCambiar}
          maxTags={campo.maximo}
          description="Intro después de cada una"
        />
      );
    case 'entero':
      return (
        <NumberInput
          {...comun}
          min={campo.minimo}
          max={campo.maximo}
          allowDecimal={false}
          value={typeof valor === 'number' ? valor : ''}
          onChange={(v) => alCambiar(v === '' ? undefined : Number(v))}
        />
      );
    case 'si-no':
      return <YesNo {...props} />;
    case 'opcion':
      return (
        <Choice
          {...props}
          error={props.error('')}
          valor={texto(valor)}
          opciones={campo.valores.map((v) => ({ value: v, label: capital(valorDe(v)) }))}
        />
      );
    case 'opciones':
      return campo.todas ? <AllOf {...props} valores={campo.valores} /> : <AnyOf {...props} valores={campo.valores} />;
    case 'instante':
      return <InstantInput {...comun} valor={texto(valor)} alCambiar={alCambiar} />;
    case 'monto':
      return <MoneyInput {...comun} valor={valor as { centavos: number } | undefined} alCambiar={alCambiar} />;
    case 'proveedor':
    case 'usuario':
    case 'pendiente':
    case 'causa':
      return <FromList {...props} de={campo.tipo} />;
    case 'lista':
      return (
        <ListField {...props} lista={campo}>
          {(deLinea) => <RegistroField {...deLinea} />}
        </ListField>
      );
  }
}

const SI_NO = [
  { value: 'si', label: 'Sí' },
  { value: 'no', label: 'No' },
];
const deSiNo = (v: unknown): string => {
  if (typeof v !== 'boolean') return '';
  return v ? 'si' : 'no';
};
const YesNo = (props: FieldProps) => (
  <Choice
    {...props}
    error={props.error('')}
    valor={deSiNo(props.valor)}
    opciones={SI_NO}
    alCambiar={(v) => props.alCambiar(v === 'si')}
  />
);

/** The registro stands only if every one was done: one tick says so, and its words say what is being vouched for. */
const AllOf = ({ etiqueta, valores, valor, alCambiar, error }: FieldProps & { valores: readonly string[] }) => (
  <Checkbox
    label={`${etiqueta}: ${valores.map(valorDe).join(', ')}`}
    checked={textos(valor).length === valores.length}
    onChange={(e) => alCambiar(e.currentTarget.checked ? [...valores] : undefined)}
    error={error('')}
  />
);

const AnyOf = ({ etiqueta, valores, valor, alCambiar, error }: FieldProps & { valores: readonly string[] }) => (
  <Checkbox.Group
    label={etiqueta}
    error={error('')}
    value={textos(valor)}
    onChange={(v) => alCambiar(v.length > 0 ? v : undefined)}
  >
    <Group gap="md" mt={4}>
      {valores.map((v) => (
        <Checkbox key={v} value={v} label={valorDe(v)} />
      ))}
    </Group>
  </Checkbox.Group>
);

function FromList({
  etiqueta,
  valor,
  error,
  alCambiar,
  opciones,
  de,
  obligatorio,
}: FieldProps & { de: keyof Options }) {
  const { data = [] } = useQuery(opciones[de]);
  const elegido = texto(valor);
  // What was chosen already shows before the list has arrived, and also when it is not on it.
  const falta = elegido !== '' && !data.some(({ value }) => value === elegido);
  return (
    <Select
      label={etiqueta}
      withAsterisk={obligatorio}
      searchable
      data={falta ? [{ value: elegido, label: elegido }, ...data] : data}
      value={elegido || null}
      onChange={(v) => alCambiar(v ?? undefined)}
      error={error('')}
      nothingFoundMessage="No hay"
      comboboxProps={{ withinPortal: true }}
    />
  );
}
