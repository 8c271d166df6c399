import { Stack, Textarea, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { Path } from 'react-hook-form';
import { reglasCon, reglasNuevas } from '../../../contracts/reglas';
import type { Reglas } from '../../../procedure/reglas';
import { diferencias, valorDeRegla } from '../../../procedure/reglas-descripcion';
import type { RutaDeRegla } from '../../../procedure/reglas-descripcion';
import { call } from '../../data/http';
import type { VersionDeReglas } from '../../data/types';
import { useContractForm } from '../../forms/contract-form';
import { InstantInput } from '../../forms/inputs';
import { SideForm } from '../../forms/side-form';
import { notify } from '../../ui/notify';
import { changesOf } from './changes-of';
import { Differences } from './differences';
import { GRUPOS } from './groups';
import { RehearseButton } from './rehearse-button';
import { RuleField } from './rule-field';
import { rulesOf } from './rules-of';

interface Values {
  reglas: Reglas;
  motivo: string;
  vigenteDesde: string | undefined;
}

/** The whole set is judged here as the API will. */
const contractOver = (base: Reglas) =>
  reglasNuevas.superRefine(({ cambios }, ctx) => {
    const nuevas = reglasCon(cambios, 'cambios', base);
    if (!('errores' in nuevas)) return;
    for (const { path, message } of nuevas.errores)
      ctx.addIssue({
        code: 'custom',
        path: path.split('.'),
        message: message === 'tipo equivocado' ? 'Falta el valor' : message,
      });
  });

/** A new version from another: what changes is shown before it is saved. Open cases go on with theirs. */
export function NewVersion({ base, alCerrar }: { base: VersionDeReglas; alCerrar: () => void }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const partida = useMemo(() => rulesOf(base), [base]);
  const schema = useMemo(() => contractOver(partida), [partida]);
  const form = useContractForm<typeof schema, Values>(
    schema,
    { reglas: partida, motivo: '', vigenteDesde: undefined },
    {
      borrador: `reglas:${base.version}`,
      aEnviar: ({ reglas, motivo, vigenteDesde }) => ({
        cambios: changesOf(partida, reglas),
        base: base.version,
        motivo,
        ...(vigenteDesde === undefined ? {} : { vigenteDesde }),
      }),
      send: async (datos) => {
        const { version } = await call<VersionDeReglas>('POST', '/reglas', { body: datos });
        await client.invalidateQueries({ queryKey: ['reglas'] });
        void notify({ mensaje: `Versión ${version} guardada. Los casos abiertos siguen con la suya.` });
        await navigate({ to: '/reglas', search: { version: String(version) } });
        alCerrar();
      },
    },
  );
  const { valores, pone, errorDe } = form;
  const cambia = useCallback(
    (ruta: RutaDeRegla, valor: unknown) => pone(`reglas.${ruta}` as Path<Values>, valor as never),
    [pone],
  );
  const hay = diferencias(partida, valores.reglas).length > 0;
  return (
    <SideForm
      titulo={`Nueva versión, a partir de la ${base.version}`}
      form={form}
      alCerrar={alCerrar}
      verbo="Guardar la versión"
      porQueNo={hay ? undefined : 'No hay diferencias con la versión de partida'}
      ancho={760}
    >
      {GRUPOS.map(({ nombre, rutas }) => (
        <Stack key={nombre} gap={6} component="section" aria-label={nombre}>
          <Title order={3} size="h6">
            {nombre}
          </Title>
          {rutas.map((ruta) => (
            <RuleField
              key={ruta}
              ruta={ruta}
              valor={valorDeRegla(valores.reglas, ruta)}
              antes={valorDeRegla(partida, ruta)}
              error={errorDe(`cambios.${ruta}`)}
              alCambiar={cambia}
            />
          ))}
        </Stack>
      ))}
      <Stack gap={6} component="section" aria-label="Lo que cambia">
        <Title order={3} size="h6">
          Lo que cambia
        </Title>
        <Differences antes={partida} despues={valores.reglas} nombres={[`Versión ${base.version}`, 'La nueva']} />
        <RehearseButton
          borrador={{ base: base.version, cambios: changesOf(partida, valores.reglas) }}
          porQueNo={hay ? undefined : 'No hay diferencias con la versión de partida'}
        />
      </Stack>
      <InstantInput
        label="Vigente desde (vacío: ya)"
        withAsterisk={false}
        valor={valores.vigenteDesde ?? ''}
        error={errorDe('vigenteDesde')}
        alCambiar={(v) => pone('vigenteDesde', v)}
      />
      <Textarea label="Motivo" withAsterisk autosize minRows={2} {...form.campo('motivo')} />
    </SideForm>
  );
}
