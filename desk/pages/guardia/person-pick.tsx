import { nombreDeRol } from '../../../procedure/roles';
import type { Guardias } from '../../data/types';
import { Pick } from '../../forms/pick';

interface Props {
  label: string;
  personas: Guardias['personas'];
  value: string;
  onChange: (usuario: string) => void;
  error: string | undefined;
}

/** Somebody who may be on duty. */
export const PersonPick = ({ personas, value, onChange, ...input }: Props) => (
  <Pick
    withAsterisk
    data={personas.map((p) => ({ value: p.usuario, label: `${p.nombre} · ${nombreDeRol(p.rol)}` }))}
    value={value || null}
    onChange={(v) => onChange(v ?? '')}
    {...input}
  />
);
