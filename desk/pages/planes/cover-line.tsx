import { ActionIcon, Group, NumberInput } from '@mantine/core';
import { MoneyInput } from '../../forms/inputs';
import { ServiceSelect } from '../../forms/service-select';

export interface Cover {
  servicio: string;
  montoMaximo: { centavos: number; moneda: 'ARS' } | null;
  eventosMaximos: number | null;
}
interface Props {
  linea: Cover;
  n: number;
  /** Services that have a line already. */
  menos: readonly string[];
  error: (campo: keyof Cover) => string | undefined;
  alCambiar: (linea: Cover) => void;
  alQuitar: () => void;
}

/** One service of a plan; an empty limit is none. */
export const CoverLine = ({ linea, n, menos, error, alCambiar, alQuitar }: Props) => (
  <Group align="flex-start" gap="xs" wrap="nowrap" role="group" aria-label={`Servicio ${n} del plan`}>
    <div style={{ flex: 1 }}>
      <ServiceSelect
        value={linea.servicio}
        menos={menos}
        onChange={(servicio) => alCambiar({ ...linea, servicio })}
        error={error('servicio')}
      />
    </div>
    <div style={{ width: 160 }}>
      <MoneyInput
        label="Monto máximo"
        withAsterisk={false}
        vacio="Sin límite"
        valor={linea.montoMaximo ?? undefined}
        error={error('montoMaximo')}
        alCambiar={(monto) => alCambiar({ ...linea, montoMaximo: (monto as Cover['montoMaximo']) ?? null })}
      />
    </div>
    <NumberInput
      w={130}
      label="Eventos máximos"
      placeholder="Sin límite"
      min={1}
      allowDecimal={false}
      value={linea.eventosMaximos ?? ''}
      error={error('eventosMaximos')}
      onChange={(v) => alCambiar({ ...linea, eventosMaximos: v === '' ? null : Number(v) })}
    />
    <ActionIcon variant="default" mt={26} aria-label={`Quitar ${linea.servicio || `la línea ${n}`}`} onClick={alQuitar}>
      ×
    </ActionIcon>
  </Group>
);
