import { Grid, TextInput } from '@mantine/core';
import { useWatch } from 'react-hook-form';
import { Pick } from '../../forms/pick';
import { PROVINCIAS } from '../../forms/provincias';
import { ZonePick } from '../../forms/zone-pick';
import { errorAt, line, put } from './fields';
import type { Form } from './fields';

/** Where it is: Provincia / Zona / Subzona, and the address as it is said. */
export function PlaceFields({ form }: { form: Form }) {
  const provincia = useWatch({ control: form.control, name: 'ubicacion.provincia' });
  const zona = useWatch({ control: form.control, name: 'ubicacion.zona' });
  return (
    <Grid gap={8} columns={24}>
      <Grid.Col span={8}>
        <Pick
          label="Provincia"
          withAsterisk
          size="xs"
          data={[...PROVINCIAS]}
          value={provincia || null}
          error={errorAt(form, 'ubicacion.provincia')}
          onChange={(v) => {
            if (v !== provincia) put(form, 'ubicacion.zona', '');
            put(form, 'ubicacion.provincia', v ?? '');
          }}
        />
      </Grid.Col>
      <Grid.Col span={8}>
        <ZonePick
          label="Zona"
          withAsterisk
          size="xs"
          provincia={provincia}
          valor={zona}
          alElegir={(v) => put(form, 'ubicacion.zona', v)}
          error={errorAt(form, 'ubicacion.zona')}
        />
      </Grid.Col>
      <Grid.Col span={8}>
        <TextInput label="Subzona o barrio" {...line(form, 'ubicacion.subzona')} />
      </Grid.Col>
      <Grid.Col span={12}>
        <TextInput label="Dirección" withAsterisk {...line(form, 'ubicacion.direccion')} />
      </Grid.Col>
      <Grid.Col span={12}>
        <TextInput
          label="Referencias"
          placeholder="Entre calles, piso, color del portón"
          {...line(form, 'ubicacion.referencias')}
        />
      </Grid.Col>
    </Grid>
  );
}
