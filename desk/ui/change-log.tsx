import { Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useRouteContext } from '@tanstack/react-router';
import { porQueNoPuede } from '../data/allowed';
import { cambiosDeMaestro } from '../data/queries';
import type { CambioDeMaestro } from '../data/types';
import { fechaHora } from '../format';
import { cambioDicho, etiquetaDeMaestro } from './master-words';
import { Read } from './read';

interface Props {
  maestro: CambioDeMaestro['maestro'];
  clave?: string;
  /** What the ids in it are called, where they are known. */
  nombres?: ReadonlyMap<string, string>;
}

const ULTIMOS = 10;
const NINGUNO: ReadonlyMap<string, string> = new Map();

/** Who changed it, what and when, the last first; nothing for who may not read it. */
export function ChangeLog({ maestro, clave, nombres = NINGUNO }: Props) {
  const { quien } = useRouteContext({ from: '/mesa' });
  const puede = porQueNoPuede(quien.rol, 'GET /cambios-de-maestros') === undefined;
  const leidos = useInfiniteQuery({
    ...cambiosDeMaestro({ maestro, ...(clave === undefined ? {} : { clave }) }),
    enabled: puede,
  });
  if (!puede) return null;
  return (
    <Stack gap={4} component="section" aria-label="Cambios">
      <Title order={3} size="h6">
        Cambios
      </Title>
      <Read de={leidos} lineas={2}>
        {({ pages }) => {
          const cambios = pages.flatMap((p) => p.elementos).slice(0, ULTIMOS);
          return cambios.length === 0 ? (
            <Text size="sm" c="dimmed">
              Ninguno
            </Text>
          ) : (
            cambios.map((c) => (
              <Text key={c.id} size="sm" component="div">
                <b>{fechaHora(c.en)}</b> · {c.nombre}
                {c.accion === 'ALTA' ? ' · alta' : <Fields de={c} nombres={nombres} />}
              </Text>
            ))
          );
        }}
      </Read>
    </Stack>
  );
}

const Fields = ({ de, nombres }: { de: CambioDeMaestro; nombres: ReadonlyMap<string, string> }) => (
  <ul style={{ margin: 0, paddingInlineStart: 20 }}>
    {Object.entries(de.cambios).map(([campo, cambio]) => (
      <li key={campo}>
        {etiquetaDeMaestro(campo)}
        {cambio ? `: ${cambioDicho(cambio.antes, cambio.despues, nombres)}` : ' (dato personal)'}
      </li>
    ))}
  </ul>
);
