import { rutaPublica } from '../../route';

export const getMetrics = rutaPublica({
  method: 'get',
  path: '/metrics',
  summary: 'Medidas del proceso, en formato Prometheus',
  responses: { 200: 'text/plain' },
  handle: async ({ ctx }) => ({ status: 200, body: await ctx.metrics.registry.metrics() }),
});
