import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRouteContext } from '@tanstack/react-router';
import { useState } from 'react';
import { porQueNoPuede } from '../../data/allowed';
import { causas } from '../../data/queries';
import { ActionButton } from '../../ui/action-button';
import { Read } from '../../ui/read';
import { CauseForm } from './cause-form';
import type { CauseAct } from './cause-form';
import { CauseNode } from './cause-node';

/** Causes in three levels; only those of the third are chosen. */
export function CauseTree() {
  const { quien } = useRouteContext({ from: '/mesa' });
  const leidas = useQuery(causas);
  const [acto, setActo] = useState<CauseAct>();
  const noPuede = porQueNoPuede(quien.rol, 'POST /calidad/causas');
  return (
    <Read de={leidas} lineas={12}>
      {({ causas: arbol }) => (
        <Stack gap="xs" maw={860}>
          <Text size="sm" c="dimmed">
            Al tratar un caso se elige una del tercer nivel. Una de baja ya no se elige, ni las que tiene debajo; los
            casos que la tienen la conservan.
          </Text>
          <div>
            <ActionButton variant="default" size="xs" porQueNo={noPuede} onClick={() => setActo({ padre: undefined })}>
              Agregar una de primer nivel
            </ActionButton>
          </div>
          <ul aria-label="Árbol de causas" style={{ listStyle: 'none', margin: 0, padding: 0 }}>
            {arbol.map((c) => (
              <CauseNode key={c.id} causa={c} nivel={1} vigente porQueNo={noPuede} alPedir={setActo} />
            ))}
          </ul>
          {acto ? <CauseForm acto={acto} alCerrar={() => setActo(undefined)} /> : null}
        </Stack>
      )}
    </Read>
  );
}
