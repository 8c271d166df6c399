import { Grid, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useWatch } from 'react-hook-form';
import { beneficiarios } from '../../data/queries';
import type { AfiliadoHallado } from '../../data/types';
import { PhoneInput } from '../../forms/phone-input';
import { errorAt, line, put } from './fields';
import type { Form } from './fields';

/** For whom it is, and who is on the line. */
export function ContactFields({ form }: { form: Form }) {
  const afiliado = useWatch({ control: form.control, name: 'afiliado' });
  const telefono = useWatch({ control: form.control, name: 'contacto.telefono' });
  return (
    <Grid gap={8} columns={24}>
      <Grid.Col span={6}>
        <ForWhom form={form} afiliado={afiliado} />
      </Grid.Col>
      <Grid.Col span={5}>
        <TextInput label="Contacto: nombre" withAsterisk {...line(form, 'contacto.nombre')} />
      </Grid.Col>
      <Grid.Col span={6}>
        <TextInput label="Contacto: apellido" withAsterisk {...line(form, 'contacto.apellido')} />
      </Grid.Col>
      <Grid.Col span={7}>
        <PhoneInput
          label="Contacto: teléfono"
          withAsterisk
          size="xs"
          autoComplete="off"
          value={telefono}
          onChange={(v) => put(form, 'contacto.telefono', v)}
          error={errorAt(form, 'contacto.telefono')}
        />
      </Grid.Col>
    </Grid>
  );
}

function ForWhom({ form, afiliado }: { form: Form; afiliado: AfiliadoHallado | undefined }) {
  const beneficiario = useWatch({ control: form.control, name: 'beneficiario' });
  const { data = [] } = useQuery({ ...beneficiarios(afiliado?.id ?? ''), enabled: afiliado !== undefined });
  const activos = data.filter((b) => b.activo);
  return (
    <NativeSelect
      label="Para quién es"
      size="xs"
      value={beneficiario}
      error={errorAt(form, 'beneficiario')}
      onChange={(e) => {
        const personaDe = (id: string) => activos.find((b) => b.id === id) ?? afiliado;
        const persona = personaDe(e.currentTarget.value);
        if (persona) presumeContact(form, persona, personaDe(beneficiario));
        put(form, 'beneficiario', e.currentTarget.value);
      }}
      data={[
        { value: '', label: 'El titular' },
        ...activos.map((b) => ({ value: b.id, label: `${b.nombre} ${b.apellido} (${b.parentesco})` })),
      ]}
    />
  );
}

interface Persona {
  nombre: string;
  apellido: string;
  telefono1?: string | null;
}

/** Who calls is mostly who needs it: he is put in as long as nobody typed another name. */
export function presumeContact(form: Form, persona: Persona, antes: Persona | undefined): void {
  const { contacto } = form.getValues();
  for (const campo of ['nombre', 'apellido'] as const)
    if (contacto[campo] === '' || contacto[campo] === antes?.[campo]) put(form, `contacto.${campo}`, persona[campo]);
  if (persona.telefono1 && (contacto.telefono === '' || contacto.telefono === antes?.telefono1))
    put(form, 'contacto.telefono', persona.telefono1);
}
