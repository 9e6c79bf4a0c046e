import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { resolve } from 'node:path';

const here = import.meta.dirname;

export default defineConfig({
  main: {
    build: {
      // It imports JSON, which the runtime warns about on stderr unless it is bundled.
      externalizeDeps: { exclude: ['@cantoo/pdf-lib'] },
      rolldownOptions: {
        input: { main: resolve(here, 'src/main/main.ts'), host: resolve(here, 'src/main/project/host.ts') },
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
        external: ['better-sqlite3'],
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      // A sandboxed preload must be one bundled CommonJS file.
      rolldownOptions: {
        input: { preload: resolve(here, 'src/main/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs', inlineDynamicImports: true },
      },
    },
  },
  renderer: {
    root: resolve(here, 'src/renderer'),
    plugins: [react()],
    build: {
      target: 'chrome130',
      rolldownOptions: {
        input: {
          window: resolve(here, 'src/renderer/index.html'),
          export: resolve(here, 'src/renderer/export.html'),
        },
      },
    },
  },
});
