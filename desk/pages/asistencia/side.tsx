import { esCodigo } from '../../../procedure/registros/catalogo';
import type { Codigo } from '../../../procedure/registros/catalogo';
import { porQueNoAcepta } from '../../data/accepted';
import type { Asiento, Asistencia } from '../../data/types';
import { RegistroPanel } from '../../forms/registro-panel';
import { knownOf } from './initial';
import { Latest } from './latest';
import { usePlace } from './place';
import { ScriptCard } from './script-card';
import { scriptsFor } from './scripts';
import { useKeys } from '../../ui/keys';

interface Props {
  caso: Asistencia;
  bitacora: readonly Asiento[];
}

/** At the right: the form one is filling in, or what was registered last. The case stays readable beside it. */
export function Side(props: Props) {
  const { search } = usePlace();
  const { registro } = search;
  if (registro === undefined || !esCodigo(registro)) return <Latest {...props} />;
  const deQuien = [registro, search.proveedor, search.pendiente, search.a].join(':');
  return <FormPanel key={deQuien} codigo={registro} {...props} />;
}

function FormPanel({ codigo, caso, bitacora }: Props & { codigo: Codigo }) {
  const { search, quien, closeForm } = usePlace();
  // Also from outside the form; a card above it takes its own Esc.
  useKeys([['Escape', () => search.reloj === undefined && closeForm()]]);
  const guiones = scriptsFor(codigo, caso);
  return (
    <RegistroPanel
      codigo={codigo}
      destino={{ tipo: 'asistencia', expediente: caso.expediente, n: caso.n }}
      caso={caso}
      inicial={knownOf(codigo, caso, bitacora, search)}
      porQueNo={porQueNoAcepta(codigo, caso, quien.rol)}
      guiones={guiones.length > 0 ? <ScriptCard guiones={guiones} datos={[]} /> : null}
      alTerminar={closeForm}
    />
  );
}
