import { Checkbox, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { precioNuevo } from '../../../contracts/precio';
import { call } from '../../data/http';
import type { PrecioDeReferencia } from '../../data/types';
import { Choice } from '../../forms/choice';
import { useContractForm } from '../../forms/contract-form';
import { MoneyInput } from '../../forms/inputs';
import { SideForm } from '../../forms/side-form';
import { nombreDeZona } from '../../format';
import { notify } from '../../ui/notify';

interface Values {
  para: 'zona' | 'todas';
  retira: boolean;
  monto: { centavos: number } | undefined;
  motivo: string;
}
const VACIO: Values = { para: 'zona', retira: false, monto: undefined, motivo: '' };

/** Nothing is erased: the last one written holds, and a zone's own before that of all. */
export function PriceForm({ precio, alCerrar }: { precio: PrecioDeReferencia; alCerrar: () => void }) {
  const client = useQueryClient();
  const { servicio, zona } = precio;
  const form = useContractForm(precioNuevo, VACIO, {
    borrador: `precio:${servicio} ${zona}`,
    aEnviar: ({ para, retira, monto, motivo }) => ({
      servicio,
      zona: para === 'todas' ? null : zona,
      monto: retira ? null : monto,
      motivo,
    }),
    send: async (datos) => {
      await call('POST', '/precios-de-referencia', { body: datos });
      await client.invalidateQueries({ queryKey: ['precios'] });
      void notify({ mensaje: 'Precio de referencia guardado' });
      alCerrar();
    },
  });
  const { valores, pone, errorDe } = form;
  return (
    <SideForm titulo={`Precio de ${servicio}`} form={form} alCerrar={alCerrar}>
      <Choice
        etiqueta="Vale para"
        obligatorio
        opciones={[
          { value: 'zona', label: nombreDeZona(zona) },
          { value: 'todas', label: 'Todas las zonas' },
        ]}
        valor={valores.para}
        error={errorDe('zona')}
        alCambiar={(v) => pone('para', v as Values['para'])}
      />
      <MoneyInput
        label="Precio"
        withAsterisk={!valores.retira}
        error={errorDe('monto')}
        valor={valores.monto}
        alCambiar={(monto) => pone('monto', monto as Values['monto'])}
      />
      <Checkbox
        label="Retirar lo escrito, y volver a lo que dice la historia"
        checked={valores.retira}
        onChange={(e) => pone('retira', e.currentTarget.checked)}
      />
      <Textarea label="Motivo" withAsterisk autosize minRows={2} {...form.campo('motivo')} />
    </SideForm>
  );
}
