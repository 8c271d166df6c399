import { Group } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { InstantInput } from '../../forms/inputs';
import { ActionButton } from '../../ui/action-button';

const ruta = getRouteApi('/mesa/guardia');

/** «And on Saturday at three?» */
export function When({ en }: { en: string | undefined }) {
  const navigate = ruta.useNavigate();
  const [elegido, setElegido] = useState(en);
  const look = (nuevo: string | undefined): void => {
    setElegido(nuevo);
    void navigate({ search: (antes) => ({ ...antes, en: nuevo }), replace: true });
  };
  return (
    <form
      aria-label="A otra hora"
      onSubmit={(e) => {
        e.preventDefault();
        if (elegido !== undefined) look(elegido);
      }}
    >
      <Group align="flex-start" gap="xs">
        <div style={{ width: 260 }}>
          <InstantInput
            key={en}
            label="¿Y a otra hora?"
            ejemplo="sábado 3 · mañana 9 · 24/11 22"
            withAsterisk={false}
            error={undefined}
            valor={en ?? ''}
            alCambiar={(v) => setElegido(v)}
          />
        </div>
        <ActionButton
          type="submit"
          variant="default"
          mt={21}
          porQueNo={elegido === undefined ? 'Escriba cuándo' : undefined}
        >
          Ver
        </ActionButton>
        <ActionButton
          variant="default"
          mt={21}
          porQueNo={en === undefined ? 'Ya se ve ahora' : undefined}
          onClick={() => look(undefined)}
        >
          Volver a ahora
        </ActionButton>
      </Group>
    </form>
  );
}
