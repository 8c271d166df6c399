import type { ContractForm } from '../../forms/contract-form';
import { InstantInput } from '../../forms/inputs';

interface Values {
  desde: string;
  hasta: string;
}
type SpanForm = Pick<ContractForm<Values>, 'valores' | 'errorDe'> & {
  pone: (nombre: keyof Values, valor: string) => void;
};

/** From one instant until another; the first may be now. */
export const Span = ({ form: { valores, pone, errorDe } }: { form: SpanForm }) => (
  <>
    <InstantInput
      label="Desde (vacío: ya)"
      withAsterisk={false}
      error={errorDe('desde')}
      valor={valores.desde}
      alCambiar={(v) => pone('desde', v ?? '')}
    />
    <InstantInput
      label="Hasta"
      withAsterisk
      error={errorDe('hasta')}
      valor={valores.hasta}
      alCambiar={(v) => pone('hasta', v ?? '')}
    />
  </>
);
