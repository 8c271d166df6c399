import { TextInput } from '@mantine/core';

interface Props {
  desde: string | undefined;
  hasta: string | undefined;
  alCambiar: (periodo: { desde?: string; hasta?: string }) => void;
}

/** From one day to another, both included; either may be left open. */
export function Period({ desde, hasta, alCambiar }: Props) {
  return (
    <>
      <TextInput
        type="date"
        label="Desde"
        value={desde ?? ''}
        max={hasta}
        onChange={(e) => alCambiar({ desde: e.currentTarget.value || undefined })}
      />
      <TextInput
        type="date"
        label="Hasta"
        value={hasta ?? ''}
        min={desde}
        onChange={(e) => alCambiar({ hasta: e.currentTarget.value || undefined })}
      />
    </>
  );
}
