import { DayInput } from '../forms/day-input';

interface Props {
  desde: string | undefined;
  hasta: string | undefined;
  alCambiar: (periodo: { desde?: string; hasta?: string }) => void;
}

/** From one day to another, both included; either may be left open. */
export function Period({ desde, hasta, alCambiar }: Props) {
  return (
    <>
      <DayInput label="Desde" valor={desde} alCambiar={(v) => alCambiar({ desde: v })} />
      <DayInput label="Hasta" valor={hasta} alCambiar={(v) => alCambiar({ hasta: v })} />
    </>
  );
}
