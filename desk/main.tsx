import '@mantine/core/styles.css';
import './desk.css';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import { Problem, siPierdeLaSesion } from './data/http';
import { sesion } from './data/queries';
import { makeRouter } from './routes';
import { theme } from './theme';
import { Corner } from './ui/corner';

const client = new QueryClient({
  defaultOptions: {
    queries: {
      // What the caller did wrong does not get better by asking again.
      retry: (veces, error) =>
        veces < 3 && error instanceof Problem && (error.problema.status === 0 || error.problema.status >= 500),
      refetchOnWindowFocus: true,
      staleTime: 5_000,
    },
  },
});
const router = makeRouter(client);

siPierdeLaSesion(() => {
  client.setQueryData(sesion.queryKey, undefined);
  void client.resetQueries({ queryKey: sesion.queryKey });
  void router.navigate({ to: '/entrar', search: { volverA: router.state.location.href } });
});

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <QueryClientProvider client={client}>
        <Corner />
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>,
  );
