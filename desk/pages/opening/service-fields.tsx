import { Group, MultiSelect, Text, Textarea, TextInput } from '@mantine/core';
import type { OptionsFilter } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FocusEvent } from 'react';
import { useWatch } from 'react-hook-form';
import { servicios, serviciosDeAfiliado } from '../../data/queries';
import type { Servicio } from '../../data/types';
import { finds } from '../../forms/pick';
import { eventsLeft } from '../afiliado/plan-services';
import { errorAt, line, put } from './fields';
import type { Form } from './fields';

const nombreDe = (id: string): string => id.split('/').reverse().join(' · ');

/** What is asked for and what happened: one Asistencia for each service. */
export function ServiceFields({ form }: { form: Form }) {
  const afiliado = useWatch({ control: form.control, name: 'afiliado' });
  const elegidos = useWatch({ control: form.control, name: 'servicios' });
  const [buscado, setBuscado] = useState('');
  const { data: todos = [] } = useQuery(servicios);
  const { data: plan } = useQuery({ ...serviciosDeAfiliado(afiliado?.id ?? ''), enabled: afiliado !== undefined });
  const quedan = new Map(plan?.servicios.map((s) => [s.servicio.id, eventsLeft(s)]));
  const ocurrido = useWatch({ control: form.control, name: 'ocurrido' });
  // One without the other is not yet a situation that can be registered.
  const faltaLaFalla = ocurrido.trim() !== '';
  const faltaLoOcurrido = elegidos.some(({ detalle }) => detalle.trim() !== '');
  const conVehiculo = elegidos.some(({ id }) => id.startsWith('VIAL/'));
  return (
    <>
      <MultiSelect
        label="Servicios"
        withAsterisk
        size="xs"
        searchable
        hidePickedOptions
        withScrollArea={false}
        styles={{ options: { maxHeight: 240, overflowY: 'auto' } }}
        // What was just chosen is not followed by another by itself.
        selectFirstOptionOnChange={buscado !== ''}
        searchValue={buscado}
        onSearchChange={setBuscado}
        filter={inGroups}
        nothingFoundMessage="No hay"
        onBlur={(e) => buscado !== '' && clickHighlighted(e)}
        placeholder={elegidos.length === 0 ? 'Plomería, grúa…' : undefined}
        data={groups(todos, quedan)}
        value={elegidos.map((s) => s.id)}
        error={errorAt(form, 'servicios')}
        renderOption={({ option }) => (
          <Group justify="space-between" w="100%" wrap="nowrap">
            <Text size="sm">{option.label}</Text>
            <Text size="xs">{quedan.get(option.value) ?? 'fuera del plan'}</Text>
          </Group>
        )}
        onChange={(ids) =>
          put(
            form,
            'servicios',
            ids.map((id) => ({ id, detalle: elegidos.find((s) => s.id === id)?.detalle ?? '' })),
          )
        }
      />
      <Textarea
        label="Qué ocurrió"
        withAsterisk={faltaLoOcurrido}
        autosize
        minRows={1}
        maxRows={3}
        maxLength={2000}
        {...line(form, 'ocurrido')}
      />
      {elegidos.map(({ id }, i) => (
        <TextInput
          key={id}
          label={elegidos.length > 1 ? `Detalle de la falla: ${nombreDe(id)}` : 'Detalle de la falla'}
          withAsterisk={faltaLaFalla}
          maxLength={2000}
          {...line(form, `servicios.${i}.detalle`)}
        />
      ))}
      {conVehiculo ? (
        <TextInput
          label="Vehículo y destino"
          placeholder="Patente, marca, modelo, color; adónde lo llevan"
          maxLength={2000}
          {...line(form, 'otrosDatos')}
        />
      ) : null}
    </>
  );
}

const inGroups: OptionsFilter = ({ options, search }) => {
  const halla = finds(search);
  return options.flatMap<(typeof options)[number]>((o) => {
    if (!('group' in o)) return halla(o) ? [o] : [];
    const items = o.items.filter(halla);
    return items.length > 0 ? [{ ...o, items }] : [];
  });
};

/** As in every other list, who leaves having looked for something takes what is highlighted. */
function clickHighlighted({ currentTarget }: FocusEvent): void {
  const lista = document.getElementById(currentTarget.getAttribute('aria-controls') ?? '');
  lista?.querySelector<HTMLElement>('[data-combobox-selected]')?.click();
}

/** Those of the plan first. */
function groups(todos: readonly Servicio[], quedan: ReadonlyMap<string, string>) {
  const items = todos.map(({ id }) => ({ value: id, label: nombreDe(id) }));
  const delPlan = items.filter(({ value }) => quedan.has(value));
  const otros = items.filter(({ value }) => !quedan.has(value));
  return delPlan.length === 0
    ? otros
    : [
        { group: 'Del plan', items: delPlan },
        { group: 'Fuera del plan', items: otros },
      ];
}
