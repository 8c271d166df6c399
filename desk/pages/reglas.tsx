import { Grid, Group, Select, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useRouteContext } from '@tanstack/react-router';
import { useState } from 'react';
import { porQueNoPuede } from '../data/allowed';
import { reglas } from '../data/queries';
import type { VersionDeReglas } from '../data/types';
import { ActionButton } from '../ui/action-button';
import { Page } from '../ui/page';
import { Read } from '../ui/read';
import { Differences } from './reglas/differences';
import { NewVersion } from './reglas/new-version';
import { RehearseButton } from './reglas/rehearse-button';
import { rulesOf } from './reglas/rules-of';
import { Values } from './reglas/values';
import { Versions } from './reglas/versions';

const ruta = getRouteApi('/mesa/reglas');

/** How long each thing may take and who is told: every version there was, which holds, which are to come. */
export function ReglasPage() {
  const { quien } = useRouteContext({ from: '/mesa' });
  const leidas = useQuery(reglas);
  const { version, contra } = ruta.useSearch();
  const navigate = ruta.useNavigate();
  const [base, setBase] = useState<VersionDeReglas>();
  const noPuede = porQueNoPuede(quien.rol, 'POST /reglas');
  return (
    <Page titulo="Reglas">
      <Read de={leidas} lineas={14}>
        {(todas) => {
          const elegida = todas.find((v) => String(v.version) === version) ?? todas.find((v) => v.vigente) ?? todas[0];
          const otra = todas.find((v) => String(v.version) === contra);
          if (!elegida) return null;
          return (
            <Grid gap="md">
              <Grid.Col span={4}>
                <Versions
                  versiones={todas}
                  elegida={elegida.version}
                  alElegir={(v) => void navigate({ search: { version: String(v) } })}
                />
              </Grid.Col>
              <Grid.Col span={8}>
                <Stack gap="sm">
                  <Group align="flex-end" justify="space-between">
                    <Select
                      w={280}
                      clearable
                      label={`Comparar la versión ${elegida.version} con`}
                      placeholder="Ninguna: ver sus valores"
                      data={todas
                        .filter((v) => v !== elegida)
                        .map((v) => ({ value: String(v.version), label: `Versión ${v.version}` }))}
                      value={otra ? String(otra.version) : null}
                      onChange={(v) =>
                        void navigate({ search: (antes) => ({ ...antes, contra: v ?? undefined }), replace: true })
                      }
                    />
                    <ActionButton porQueNo={noPuede} onClick={() => setBase(elegida)}>
                      {`Nueva versión a partir de la ${elegida.version}`}
                    </ActionButton>
                  </Group>
                  {otra ? (
                    <>
                      <Differences
                        antes={rulesOf(otra)}
                        despues={rulesOf(elegida)}
                        nombres={[`Versión ${otra.version}`, `Versión ${elegida.version}`]}
                      />
                      <RehearseButton
                        borrador={{ base: elegida.version, cambios: {} }}
                        porQueNo={porQueNoPuede(quien.rol, 'POST /reglas/ensayo')}
                      />
                    </>
                  ) : (
                    <Values reglas={rulesOf(elegida)} />
                  )}
                </Stack>
              </Grid.Col>
            </Grid>
          );
        }}
      </Read>
      {base ? <NewVersion key={base.version} base={base} alCerrar={() => setBase(undefined)} /> : null}
    </Page>
  );
}
