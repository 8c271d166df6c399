import { join } from 'node:path';
import { defineConfig } from 'vite';

const api = process.env['API_URL'] ?? 'http://localhost:3000';

/** Built into `dist/desk`, from where the API serves it; `npx vite desk` shows changes at once against a running API. */
export default defineConfig({
  root: import.meta.dirname,
  build: {
    outDir: join(import.meta.dirname, '../dist/desk'),
    emptyOutDir: true,
    target: 'es2023',
    // «use client» is for servers that render; there is none here.
    rolldownOptions: {
      // Many small files come slower than few: what nearly every page needs is one, and what lists are made of another.
      output: {
        codeSplitting: {
          groups: [
            { name: 'base', minShareCount: 20 },
            {
              name: 'lista',
              test: /desk\/ui\/(data-table|page|page-tabs|read|search-box|badges|colleague|countdown)\.tsx$/,
            },
          ],
        },
      },
      onLog: (level, log, handle) => (log.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : handle(level, log)),
    },
  },
  server: { port: 5173, strictPort: true, proxy: { '/api': { target: api } } },
});
