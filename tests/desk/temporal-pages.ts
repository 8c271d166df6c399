import type { Page } from 'playwright-core';
import { until } from '../../scripts/toolchain/until';
import type { Desk } from '../support/desk';
import type { World } from './world';

/** A page of the Temporal UI: where it is below the namespace, what to do there, and what tells that it has arrived. */
export interface TemporalPage {
  /** Of its picture in docs/supervision.md. */
  name: string;
  path: string;
  /** Clicked one after another. */
  tabs?: string[];
  /** Words that stand on it once it is complete. */
  shows: string;
  /** Of the window; what the page shows below its fold is not in a picture. */
  height?: number;
}

const lista = (query: string): string => `/workflows?query=${encodeURIComponent(query)}`;

/** What a supervisor looks at there. The vital case of the world has climbed its ladder, so that people were told. */
export const temporalPages = (w: World): TemporalPage[] => {
  const vital = `/workflows/asistencia-${w.vital.expediente}-1`;
  const caso = `/workflows/asistencia-${w.assigned.expediente}-1`;
  return [
    { name: 'lista', path: lista('Vencidos > 0'), shows: `asistencia-${w.vital.expediente}-1` },
    { name: 'tarjeta', path: vital, tabs: ['User Metadata'], shows: 'VENCIDO', height: 1150 },
    { name: 'pasos', path: caso, tabs: ['Event History', 'Compact'], shows: 'afiliado-confirma', height: 1100 },
    { name: 'linea-de-tiempo', path: caso, shows: 'Auto Refresh', height: 1340 },
    { name: 'consulta', path: vital, tabs: ['Queries', 'Run Query'], shows: 'transicion', height: 1000 },
    {
      name: 'avisos',
      path: '/workflows/avisos-supervisor',
      tabs: ['Event History'],
      shows: 'escritorio',
      height: 1000,
    },
    { name: 'prueba-semanal', path: '/schedules/prueba-de-alcance', shows: 'prueba-de-alcance', height: 900 },
  ];
};

/** Settled when the supervisor was told of the vital case. */
export const climbed = ({ api }: Desk, { vital }: World): Promise<unknown> =>
  until(
    () =>
      api.ctx.prisma.entrega.findFirst({
        where: { destinatario: 'supervisor', resueltaEn: { not: null }, alerta: { expediente: vital.expediente } },
      }),
    { what: 'the supervisor to be told', timeoutMs: 180_000 },
  );

/** Opens it in a window that belongs to it. */
export async function visit(
  page: Page,
  base: string,
  { path, tabs = [], shows, height = 768 }: TemporalPage,
): Promise<void> {
  await page.setViewportSize({ width: 1366, height });
  await page.goto(`${base}${path}`);
  for (const tab of tabs)
    await page
      .getByRole('tab', { name: tab })
      .or(page.getByRole('button', { name: tab }))
      .first()
      .click();
  await until(() => anywhere(page, shows), { what: `«${shows}» on ${path}` });
}

/** Markdown is shown in frames of its own. */
async function anywhere(page: Page, words: string): Promise<true | undefined> {
  for (const frame of page.frames()) if (await frame.getByText(words).first().isVisible()) return true;
  return undefined;
}
