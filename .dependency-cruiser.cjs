/** Which folder may import what; tests/architecture tests the same with messages that name the right place. */
const only = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
module.exports = {
  forbidden: [
    only(
      'no-circular',
      'Two files that need each other are one file, or need a third.',
      {},
      { circular: true },
    ),
    only(
      'resolvable',
      'An import must lead to a file or to a package in package.json.',
      {},
      { couldNotResolve: true },
    ),
    only(
      'shared-alone',
      'src/shared imports itself, zod, i18next, the two pure helpers for ids and order, d3 for drawings, fflate and saxes for documents, diff for words.',
      { path: '^src/shared' },
      {
        pathNot:
          '^src/shared|node_modules/(@types/)?(zod|uuidv7|fractional-indexing|i18next|d3-scale|d3-shape|fflate|saxes|diff)/',
      },
    ),
    only(
      'd3-in-drawings-of-measures',
      'd3 computes the drawings of measures.',
      { path: '^src', pathNot: '^src/shared/measures/draw/' },
      { path: 'node_modules/(@types/)?d3-(scale|shape)/' },
    ),
    only(
      'diff-in-comparisons',
      'diff compares texts word by word.',
      { path: '^src', pathNot: '^src/shared/compare/words/' },
      { path: 'node_modules/diff/' },
    ),
    only(
      'fflate-in-documents',
      'fflate packs the documents of exports.',
      { path: '^src', pathNot: '^src/shared/exports/documents/' },
      { path: 'node_modules/fflate/' },
    ),
    only(
      'renderer-apart',
      'The renderer meets main only in src/shared.',
      { path: '^src/renderer' },
      { path: '^src/main' },
    ),
    only(
      'renderer-no-node',
      'The renderer cannot reach Node.',
      { path: '^src/renderer' },
      { dependencyTypes: ['core'] },
    ),
    only(
      'main-apart',
      'Main meets the renderer only in src/shared.',
      { path: '^src/main' },
      { path: '^src/renderer' },
    ),
    only(
      'sqlite-in-database',
      'SQL lives in src/host/database.',
      { pathNot: '^src/host/database' },
      { path: 'better-sqlite3' },
    ),
    only(
      'host-without-electron',
      'The project host is plain TypeScript; only host.ts knows its process.',
      { path: '^src/host', pathNot: '^src/host/host\\.ts$' },
      { path: 'node_modules/electron/' },
    ),
    only(
      'electron-in-main',
      'Electron is reached from src/main only, and in the project host from host.ts.',
      { pathNot: '^src/(main/|host/host\\.ts$)' },
      { path: 'node_modules/electron/' },
    ),
    only(
      'host-apart',
      'The project host knows nothing of windows: it imports itself, src/files and src/shared.',
      { path: '^src/host' },
      { path: '^src/(main|renderer)' },
    ),
    only(
      'files-apart',
      'src/files is plain Node for main and the host: it imports itself and src/shared.',
      { path: '^src/files' },
      { path: '^src/(main|host|renderer)' },
    ),
    only(
      'main-knows-no-domain',
      'Main never imports the host: it starts it as a process.',
      { path: '^src/main' },
      { path: '^src/host' },
    ),
    only(
      'own-canvas',
      'React Flow draws the graphs of src/renderer/screens/graph; the map is drawn by src/renderer/map.',
      { pathNot: '^src/renderer/screens/graph' },
      { path: 'node_modules/@xyflow/' },
    ),
    only(
      'layered-layout',
      'Graphs are laid out through src/renderer/graphs.',
      { pathNot: '^src/renderer/graphs' },
      { path: 'node_modules/elkjs/' },
    ),
    only(
      'tests-apart',
      'The program never imports its tests or its build.',
      { path: '^src' },
      { path: '^(tests|build)/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.css', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'require', 'default', 'types'],
    },
  },
};
