import { Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { nombreDeRol } from '../../../procedure/roles';
import { contactos } from '../../data/alert-queries';
import type { Contacto } from '../../data/types';
import { capital } from '../../format';
import { columnHelper } from '../../ui/data-table';
import { ListTable } from '../../ui/list-table';
import { Mail } from './mail';

const col = columnHelper<Contacto>();
const COLUMNAS = [
  col.accessor('nombre', { header: 'Persona' }),
  col.accessor('rol', { header: 'Rol', cell: ({ getValue }) => capital(nombreDeRol(getValue())) }),
  col.accessor('correo', { header: 'Correo', cell: ({ row }) => <Mail contacto={row.original} /> }),
];

/** The mail address of each person. */
export function Contacts() {
  const leidos = useInfiniteQuery(contactos);
  return (
    <section aria-label="Correos">
      <Title order={2} size="h5">
        Correos
      </Title>
      <Text size="sm" c="dimmed">
        Sin dirección no se le avisa por correo, y se pasa en el acto al canal siguiente.
      </Text>
      <ListTable
        etiqueta="Correos"
        de={leidos}
        columnas={COLUMNAS}
        id={(c: Contacto) => c.usuario}
        anchos={['26%', '16%', '58%']}
        altoDeFila={44}
        vacia="No hay a quién avisar"
        alto="calc(55vh - 140px)"
      />
    </section>
  );
}
