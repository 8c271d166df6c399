import { Group, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouteContext } from '@tanstack/react-router';
import { cambioDeProveedor, proveedorNuevo } from '../../../contracts/maestros';
import { porQueNoPuede } from '../../data/allowed';
import { call } from '../../data/http';
import { proveedor as unProveedor } from '../../data/queries';
import type { Proveedor } from '../../data/types';
import { Choice } from '../../forms/choice';
import { changes, orNull, useContractForm } from '../../forms/contract-form';
import { PhoneInput } from '../../forms/phone-input';
import { SideForm } from '../../forms/side-form';
import { ChangeLog } from '../../ui/change-log';
import { notify } from '../../ui/notify';
import { Turns } from './turns';

interface Props {
  /** Undefined: a new one. */
  proveedor: Proveedor | undefined;
  alCerrar: () => void;
}
const STATUS = [
  { value: 'ACTIVO', label: 'Activo' },
  { value: 'INACTIVO', label: 'Inactivo' },
];
const CONDICION = [
  { value: 'EXTERNO', label: 'Externo' },
  { value: 'INTERNO', label: 'Interno' },
];
const VACIO = { nombre: '', razonSocial: '', status: 'ACTIVO', condicion: 'EXTERNO', telefono: '', email: '', web: '' };
type Values = typeof VACIO;

const escrito = (p: Proveedor): Values => ({
  nombre: p.nombre,
  razonSocial: p.razonSocial ?? '',
  status: p.status,
  condicion: p.condicion,
  telefono: p.telefono ?? '',
  email: p.email ?? '',
  web: p.web ?? '',
});
const sinVacios = (v: Partial<Values>) =>
  Object.fromEntries(Object.entries(v).map(([campo, texto]) => [campo, campo === 'nombre' ? texto : orNull(texto)]));

/** A provider's data; one who is inactive is not called any more, and what he was assigned goes on. */
export function ProviderForm({ proveedor, alCerrar }: Props) {
  const { quien } = useRouteContext({ from: '/mesa' });
  const client = useQueryClient();
  const antes = proveedor ? escrito(proveedor) : VACIO;
  const llamada = proveedor ? 'PATCH /proveedores/:id' : 'POST /proveedores';
  const form = useContractForm(proveedor ? cambioDeProveedor : proveedorNuevo, antes, {
    borrador: `proveedor:${proveedor?.id ?? 'nuevo'}`,
    aEnviar: (v) => sinVacios(proveedor ? changes(antes, v) : v),
    send: async (datos) => {
      if (proveedor) await call('PATCH', `/proveedores/${proveedor.id}`, { body: datos });
      else await call('POST', '/proveedores', { body: datos });
      await client.invalidateQueries({ queryKey: ['proveedores'] });
      void notify({ mensaje: `${datos.nombre ?? antes.nombre}: guardado` });
      alCerrar();
    },
  });
  return (
    <SideForm
      titulo={proveedor ? proveedor.nombre : 'Nuevo proveedor'}
      form={form}
      alCerrar={alCerrar}
      porQueNo={porQueNoPuede(quien.rol, llamada)}
    >
      <TextInput label="Nombre" withAsterisk {...form.campo('nombre')} />
      <TextInput label="Razón social" {...form.campo('razonSocial')} />
      <Group grow align="flex-start">
        <Choice
          etiqueta="Estado"
          obligatorio
          opciones={STATUS}
          valor={form.valores.status}
          error={form.errorDe('status')}
          alCambiar={(v) => form.pone('status', v)}
        />
        <Choice
          etiqueta="Condición"
          obligatorio
          opciones={CONDICION}
          valor={form.valores.condicion}
          error={form.errorDe('condicion')}
          alCambiar={(v) => form.pone('condicion', v)}
        />
      </Group>
      <PhoneInput label="Teléfono" {...form.campo('telefono')} />
      <TextInput label="Correo" type="email" {...form.campo('email')} />
      <TextInput label="Sitio web" {...form.campo('web')} />
      {proveedor ? (
        <>
          <AllTurns id={proveedor.id} />
          <ChangeLog maestro="PROVEEDOR" clave={proveedor.id} />
        </>
      ) : null}
    </SideForm>
  );
}

/** The list shows only the turns its filters ask for. */
function AllTurns({ id }: { id: string }) {
  const { data } = useQuery(unProveedor(id));
  return data ? <Turns posiciones={data.posiciones} /> : null;
}
