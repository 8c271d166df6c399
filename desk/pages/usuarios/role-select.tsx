import { Select } from '@mantine/core';
import { nombreDeRol, ROLES } from '../../../procedure/roles';
import type { Rol } from '../../../procedure/roles';

interface Props {
  value: string;
  onChange: (rol: Rol) => void;
  error: string | undefined;
}
const OPCIONES = ROLES.map((rol) => ({ value: rol, label: nombreDeRol(rol) }));

export const RoleSelect = ({ value, onChange, error }: Props) => (
  <Select
    label="Rol"
    withAsterisk
    data={OPCIONES}
    value={value || null}
    onChange={(v) => v && onChange(v as Rol)}
    error={error}
    allowDeselect={false}
  />
);
