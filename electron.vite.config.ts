import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { resolve } from 'node:path';
import { spellingDictionaries } from './build/spelling/plugin.mjs';
import { startChunks } from './build/start-chunks.mjs';

const here = import.meta.dirname;

export default defineConfig({
  main: {
    plugins: [spellingDictionaries()],
    build: {
      // One file each, which start in half the time of a hundred modules; only what is compiled stays outside.
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          main: resolve(here, 'src/main/main.ts'),
          host: resolve(here, 'src/host/host.ts'),
          // A thread of the host, which finds it beside itself (`document/copy-off-thread.ts`).
          'save-worker': resolve(here, 'src/host/save-worker.ts'),
          // Likewise (`answers/answers.ts`, `copies/look.ts`, `import/job.ts`).
          'answers-worker': resolve(here, 'src/host/answers-worker.ts'),
          'copies-worker': resolve(here, 'src/host/copies-worker.ts'),
          'import-worker': resolve(here, 'src/host/import-worker.ts'),
        },
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
      // Names stay as they are written, so that the error log can be read.
      minify: false,
      rolldownOptions: {
        output: {
          minify: { mangle: false, compress: true, codegen: { removeWhitespace: true } },
          codeSplitting: startChunks({
            window: resolve(here, 'src/renderer/window.tsx'),
            export: resolve(here, 'src/renderer/export-page.ts'),
          }),
        },
        input: {
          window: resolve(here, 'src/renderer/index.html'),
          export: resolve(here, 'src/renderer/export.html'),
        },
      },
    },
  },
});
