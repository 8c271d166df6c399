import { useInfiniteQuery } from '@tanstack/react-query';
import { useRouteContext } from '@tanstack/react-router';
import { useState } from 'react';
import { nombreDeRol } from '../../procedure/roles';
import { porQueNoPuede } from '../data/allowed';
import { usuarios } from '../data/queries';
import type { Usuario } from '../data/types';
import { fechaHora } from '../format';
import { ActionButton } from '../ui/action-button';
import { Active } from '../ui/active';
import { columnHelper } from '../ui/data-table';
import { ListTable } from '../ui/list-table';
import { Page } from '../ui/page';
import { SecretOnce } from '../ui/secret-once';
import { NewUser } from './usuarios/new-user';
import { UserForm } from './usuarios/user-form';

const col = columnHelper<Usuario>();
const COLUMNAS = [
  col.accessor('usuario', { header: 'Usuario' }),
  col.accessor('nombre', { header: 'Nombre' }),
  col.accessor('rol', { header: 'Rol', cell: ({ getValue }) => nombreDeRol(getValue()) }),
  col.accessor('activo', {
    header: 'Estado',
    cell: ({ getValue }) => <Active activo={getValue()} />,
  }),
  col.accessor('creadoEn', { header: 'Alta', cell: ({ getValue }) => fechaHora(getValue()) }),
];

/** Who may come in, and as what. */
export function Usuarios() {
  const { quien } = useRouteContext({ from: '/mesa' });
  const leidos = useInfiniteQuery(usuarios);
  const [elegido, setElegido] = useState<Usuario | 'nuevo'>();
  const [clave, setClave] = useState<{ de: string; clave: string }>();
  const cierra = (): void => setElegido(undefined);
  return (
    <Page
      titulo="Usuarios"
      acciones={
        <ActionButton
          size="xs"
          porQueNo={porQueNoPuede(quien.rol, 'POST /usuarios')}
          onClick={() => setElegido('nuevo')}
        >
          Nuevo usuario
        </ActionButton>
      }
    >
      <ListTable
        etiqueta="Usuarios"
        de={leidos}
        columnas={COLUMNAS}
        id={(u: Usuario) => u.usuario}
        alAbrir={setElegido}
        vacia="No hay usuarios"
      />
      {elegido === 'nuevo' ? <NewUser alCerrar={cierra} alCrear={setClave} /> : null}
      {elegido !== undefined && elegido !== 'nuevo' ? (
        <UserForm key={elegido.usuario} usuario={elegido} alCerrar={cierra} alCrear={setClave} />
      ) : null}
      {clave ? (
        <SecretOnce
          titulo={`Contraseña de ${clave.de}`}
          etiqueta="Contraseña"
          nota="entréguesela ahora. Podrá cambiarla en «Mi cuenta»."
          valor={clave.clave}
          alCerrar={() => setClave(undefined)}
        />
      ) : null}
    </Page>
  );
}
