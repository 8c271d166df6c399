import { Select } from '@mantine/core';
import { deIso, mesConAno } from '../../../procedure/instante';
import { ahora } from '../../data/clock';
import { capital, diaDeCalendario } from '../../format';

const CUANTOS = 36;

/** The current month on the desk's calendar, «2026-11». */
export const esteMes = (): string => diaDeCalendario(ahora()).slice(0, 7);

export const nombreDeMes = (mes: string): string => capital(mesConAno(deIso(`${mes}-01T12:00:00Z`)));

/** The last three years, the current month first. */
function ultimos(): string[] {
  const [ano = 0, mes = 1] = esteMes().split('-').map(Number);
  return Array.from({ length: CUANTOS }, (_, i) => new Date(Date.UTC(ano, mes - 1 - i, 15)).toISOString().slice(0, 7));
}

interface Props {
  desde: string;
  hasta: string;
  alCambiar: (meses: { desde: string; hasta: string }) => void;
}

/** From one month to another, both included; neither can pass the other. */
export function Months({ desde, hasta, alCambiar }: Props) {
  const data = [...new Set([...ultimos(), desde, hasta])].map((m) => ({ value: m, label: nombreDeMes(m) }));
  const uno = (label: string, value: string, cambia: (m: string) => void) => (
    <Select
      w={195}
      label={label}
      data={data}
      value={value}
      allowDeselect={false}
      onChange={(m) => m !== null && cambia(m)}
    />
  );
  return (
    <>
      {uno('Desde', desde, (m) => alCambiar({ desde: m, hasta: m > hasta ? m : hasta }))}
      {uno('Hasta', hasta, (m) => alCambiar({ desde: m < desde ? m : desde, hasta: m }))}
    </>
  );
}
