import { Group, Kbd, Text, Tooltip } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useKeys } from '../ui/keys';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, Outlet, useNavigate, useRouteContext } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import type { ReactNode } from 'react';
import { porQueNoPuede } from '../data/allowed';
import { followNews, useLink } from '../data/news';
import { pendientes } from '../data/queries';
import { useSegundo } from '../data/clock';
import { ActionButton } from '../ui/action-button';
import { Tag } from '../ui/cell';
import { MENU } from './menu';
import { Account } from './account';

const Alarm = lazy(async () => ({ default: (await import('./alarm')).Alarm }));
const RingingCall = lazy(async () => ({ default: (await import('./ringing-call')).RingingCall }));
const ReachDrill = lazy(async () => ({ default: (await import('./reach-drill')).ReachDrill }));
const OfferedShift = lazy(async () => ({ default: (await import('./offered-shift')).OfferedShift }));

/** The frame of every page: where one is, whether the link is alive, what is mine and overdue. */
export function Shell() {
  const client = useQueryClient();
  const { quien } = useRouteContext({ from: '/mesa' });
  // Who sees no cases has no news of them either.
  const sigueCasos = porQueNoPuede(quien.rol, 'GET /novedades') === undefined;
  useEffect(
    () => (sigueCasos ? followNews(client, quien.novedadesDesde) : undefined),
    [client, sigueCasos, quien.novedadesDesde],
  );
  useShellKeys();
  return (
    <div className="frame">
      <header>
        <Header />
      </header>
      <nav aria-label="Módulos">
        <div>
          {MENU.map((modulo) => (
            <Module
              key={modulo.to}
              {...modulo}
              porQueNo={porQueNoPuede(quien.rol, modulo.llamada)}
              junto={modulo.to === '/pendientes' ? <MineOverdue /> : undefined}
            />
          ))}
        </div>
        {porQueNoPuede(quien.rol, 'GET /pendientes') === undefined ? (
          <Suspense>
            <Alarm />
          </Suspense>
        ) : null}
      </nav>
      <main>
        <Outlet />
      </main>
    </div>
  );
}

function useShellKeys(): void {
  const navigate = useNavigate();
  const { quien } = useRouteContext({ from: '/mesa' });
  const puede = (llamada: string): boolean => porQueNoPuede(quien.rol, llamada) === undefined;
  const alModulo = MENU.flatMap(({ tecla, to, llamada }) =>
    tecla && puede(llamada) ? [[tecla, () => void navigate({ to })] as [string, () => void]] : [],
  );
  const nuevo = (): void => {
    if (puede('POST /expedientes')) void navigate({ to: '/expedientes/nuevo' });
  };
  useKeys([['/', () => document.getElementById('buscar')?.focus()]]);
  // Also while one types.
  useHotkeys([...alModulo, ['Alt+N', nuevo]], [], true);
}

function Header() {
  const navigate = useNavigate();
  const { quien } = useRouteContext({ from: '/mesa' });
  return (
    <Group h="100%" justify="space-between" wrap="nowrap">
      <Group gap="sm" wrap="nowrap" miw={0}>
        <Text fw={800} size="lg" c="petroleo">
          Apolo
        </Text>
        {porQueNoPuede(quien.rol, 'GET /novedades') === undefined ? (
          <>
            <LinkState />
            <Suspense>
              <ReachDrill />
            </Suspense>
          </>
        ) : null}
        {porQueNoPuede(quien.rol, 'GET /traspasos') === undefined ? (
          <Suspense>
            <OfferedShift usuario={quien.usuario} />
          </Suspense>
        ) : null}
      </Group>
      <Group gap="xs" wrap="nowrap">
        {porQueNoPuede(quien.rol, 'POST /expedientes') === undefined ? (
          <Suspense>
            <RingingCall />
          </Suspense>
        ) : null}
        <ActionButton
          size="xs"
          tecla="Alt+N"
          style={{ flexShrink: 0 }}
          porQueNo={porQueNoPuede(quien.rol, 'POST /expedientes')}
          onClick={() => void navigate({ to: '/expedientes/nuevo' })}
        >
          Nuevo expediente
        </ActionButton>
        <Account quien={quien} />
      </Group>
    </Group>
  );
}

interface ModuleProps {
  to: (typeof MENU)[number]['to'];
  nombre: string;
  tecla: string | undefined;
  porQueNo: string | undefined;
  junto: ReactNode;
}

/** Who may not enter still sees the module, and why. */
function Module({ to, nombre, tecla, porQueNo, junto }: ModuleProps) {
  if (porQueNo !== undefined)
    return (
      <Tooltip label={porQueNo} position="right">
        <button type="button" className="modulo" aria-disabled>
          {nombre}
        </button>
      </Tooltip>
    );
  const enlace = (
    <Link className="modulo" to={to} aria-keyshortcuts={tecla}>
      {nombre}
      {junto}
    </Link>
  );
  return tecla ? (
    <Tooltip label={<Kbd size="xs">{tecla}</Kbd>} position="right" openDelay={600}>
      {enlace}
    </Tooltip>
  ) : (
    enlace
  );
}

const ENLACE = {
  conectando: { tono: 'gris', texto: 'Conectando…' },
  'al-dia': { tono: 'verde', texto: 'Al día' },
  cortado: { tono: 'rojo', texto: 'Sin conexión: reintentando. Lo escrito no se pierde' },
} as const;

function LinkState() {
  const { tono, texto } = ENLACE[useLink()];
  return (
    <span role="status" aria-live="polite" style={{ flexShrink: 0 }}>
      <Tag tono={tono} lleno={tono === 'rojo'} comoEsta>
        {texto}
      </Tag>
    </span>
  );
}

/** How many of mine are overdue, by the server's clock. */
function MineOverdue() {
  const segundo = useSegundo();
  const { data } = useQuery(pendientes({ de: 'mi' }));
  const vencidos = data?.elementos.filter((p) => Date.parse(p.venceEn) <= segundo * 1000).length ?? 0;
  return vencidos === 0 ? null : (
    <Tag tono="rojo" lleno etiqueta={`${vencidos} vencidos`}>
      {vencidos}
    </Tag>
  );
}
