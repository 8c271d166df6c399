import { Stack, Text, Title } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { tramos } from '../../../procedure/guardia';
import type { Tramo } from '../../../procedure/guardia';
import { aLas, deIso, diaDeSemana } from '../../../procedure/instante';
import { nombreDeRol } from '../../../procedure/roles';
import type { RolDeCasos } from '../../../procedure/roles';
import type { Guardias } from '../../data/types';
import { capital, fecha } from '../../format';
import { dutyOf, namesOf } from './duty';
import { Coverage } from './coverage';
import { DIAS_CORTOS } from './shift-words';
import { Stretches } from './stretches';

const ruta = getRouteApi('/mesa/guardia');

/** Seven days, role by role: where there is nobody, or only one, is seen without reading. */
export function Week({ guardias }: { guardias: Guardias }) {
  const { rol: elegido } = ruta.useSearch();
  const en = deIso(guardias.en);
  const dias = [0, 1, 2, 3, 4, 5, 6].map((d) => ({ desde: aLas(en, '00:00', d), hasta: aLas(en, '00:00', d + 1) }));
  const guardia = dutyOf(guardias);
  const filas = guardias.alcanzables.map(({ rol }) => ({ rol, tramos: tramos(rol as RolDeCasos, guardia, en) }));
  const abierta = filas.find((f) => f.rol === elegido);
  return (
    <Stack gap={4} component="section" aria-label="Siete días">
      <Title order={2} size="h5">
        Siete días
      </Title>
      <Legend />
      <table className="lista semana" aria-label="Cuántos hay de guardia en siete días">
        <thead>
          <tr>
            <th style={{ width: 170 }}>Rol</th>
            {dias.map(({ desde }) => (
              <th key={desde}>
                {DIAS_CORTOS[diaDeSemana(desde)]} {fecha(desde).slice(0, 5)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {filas.map((fila) => (
            <tr key={fila.rol}>
              <th scope="row">
                <Link
                  from="/guardia"
                  className="enlace"
                  aria-current={fila.rol === elegido}
                  title="Ver quiénes, hora por hora"
                  resetScroll={false}
                  search={(antes) => ({ ...antes, rol: fila.rol === elegido ? undefined : fila.rol })}
                >
                  {capital(nombreDeRol(fila.rol))}
                </Link>
              </th>
              {dias.map((dia) => (
                <td key={dia.desde}>
                  <Coverage dia={dia} tramos={within(fila.tramos, dia)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {abierta ? <Stretches rol={abierta.rol} tramos={abierta.tramos} nombres={namesOf(guardias)} /> : null}
    </Stack>
  );
}

/** What of the stretches falls on that day. */
const within = (todos: readonly Tramo[], { desde, hasta }: { desde: number; hasta: number }): Tramo[] =>
  todos
    .filter((t) => t.desde < hasta && t.hasta > desde)
    .map((t) => ({ ...t, desde: Math.max(t.desde, desde), hasta: Math.min(t.hasta, hasta) }));

const Legend = () => (
  <Text size="xs" c="dimmed" component="div" className="par">
    <span className="muestra" data-cuantos="0" /> nadie
    <span className="muestra" data-cuantos="1" /> uno solo
    <span className="muestra" data-cuantos="2" /> dos o más. El rol muestra quiénes.
  </Text>
);
