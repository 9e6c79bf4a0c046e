import type { Import } from '../helpers/imports.ts';

/** Who may import what. The message names the right place. */
export type Rule = {
  readonly message: string;
  readonly breaks: (file: string, imported: Import) => boolean;
};

const inFolder = (path: string, folder: string): boolean => path.startsWith(`${folder}/`);
const isOneOf = (target: string, packages: readonly string[]): boolean =>
  packages.some((name) => target === name || target.startsWith(`${name}/`));
const isLocal = (target: string): boolean => inFolder(target, 'src');
/** True where one of the names, or everything at once, is taken from Electron. */
const takes = (imported: Import, ...names: readonly string[]): boolean =>
  imported.target === 'electron' &&
  imported.names.some((name) => names.includes(name) || name === '*' || name === 'default');
const isNode = (target: string): boolean => target.startsWith('node:') || nodeModules.has(target);
const nodeModules = new Set(['fs', 'path', 'os', 'child_process', 'crypto', 'net', 'http', 'https', 'url']);

const drawing = ['d3-scale', 'd3-shape'];

export const rules: readonly Rule[] = [
  {
    message:
      'src/shared imports itself, zod, i18next, uuidv7, fractional-indexing, d3 for drawings, fflate and saxes for documents, diff for words only; what needs more lives in main or renderer.',
    breaks: (file, { target }) =>
      inFolder(file, 'src/shared') &&
      !inFolder(target, 'src/shared') &&
      !isOneOf(target, [
        'zod',
        'i18next',
        'uuidv7',
        'fractional-indexing',
        'fflate',
        'saxes',
        'diff',
        ...drawing,
      ]),
  },
  {
    message: 'd3 computes the drawings of measures: it is used in src/shared/measures/draw only.',
    breaks: (file, { target }) => !inFolder(file, 'src/shared/measures/draw') && isOneOf(target, drawing),
  },
  {
    message: 'diff compares texts word by word: it is used in src/shared/compare/words only.',
    breaks: (file, { target }) => !inFolder(file, 'src/shared/compare/words') && isOneOf(target, ['diff']),
  },
  {
    message: 'libsodium makes keys of passwords: it is used in src/host/sealed only.',
    breaks: (file, { target }) =>
      !inFolder(file, 'src/host/sealed') && isOneOf(target, ['libsodium-wrappers-sumo']),
  },
  {
    message: 'fflate packs the documents of exports: it is used in src/shared/exports/documents only.',
    breaks: (file, { target }) =>
      !inFolder(file, 'src/shared/exports/documents') && isOneOf(target, ['fflate']),
  },
  {
    message: 'The renderer meets main only in src/shared: put what both need there.',
    breaks: (file, { target }) => inFolder(file, 'src/renderer') && inFolder(target, 'src/main'),
  },
  {
    message: 'The renderer cannot reach Node: ask the project host or main through src/shared/protocol.',
    breaks: (file, { target }) => inFolder(file, 'src/renderer') && isNode(target),
  },
  {
    message: 'Main meets the renderer only in src/shared: put what both need there.',
    breaks: (file, { target }) => inFolder(file, 'src/main') && inFolder(target, 'src/renderer'),
  },
  {
    message:
      'Main never imports the project host: it starts it as a process and asks through src/shared/protocol.',
    breaks: (file, { target }) => inFolder(file, 'src/main') && inFolder(target, 'src/host'),
  },
  {
    message: 'The project host knows nothing of windows: it imports itself, src/files and src/shared.',
    breaks: (file, { target }) =>
      inFolder(file, 'src/host') &&
      isLocal(target) &&
      !inFolder(target, 'src/host') &&
      !inFolder(target, 'src/files') &&
      !inFolder(target, 'src/shared'),
  },
  {
    message: 'src/files is plain Node for main and the host: it imports itself and src/shared.',
    breaks: (file, { target }) =>
      inFolder(file, 'src/files') &&
      isLocal(target) &&
      !inFolder(target, 'src/files') &&
      !inFolder(target, 'src/shared'),
  },
  {
    message: 'SQL lives in src/host/database.',
    breaks: (file, { target }) =>
      isOneOf(target, ['better-sqlite3', 'node:sqlite']) && !inFolder(file, 'src/host/database'),
  },
  {
    message: 'Electron is reached from src/main only, and in the project host from host.ts only.',
    breaks: (file, { target }) =>
      isOneOf(target, ['electron']) && !inFolder(file, 'src/main') && file !== 'src/host/host.ts',
  },
  {
    message: 'Messages between processes are wired in src/main/windows/ipc.ts and src/main/hosts: use those.',
    breaks: (file, imported) =>
      takes(imported, 'ipcMain', 'MessageChannelMain', 'utilityProcess') &&
      !inFolder(file, 'src/main/windows') &&
      !inFolder(file, 'src/main/hosts'),
  },
  {
    message: 'What the page sees of Electron is in src/main/preload.ts.',
    breaks: (file, imported) =>
      takes(imported, 'contextBridge', 'ipcRenderer', 'webUtils', 'webFrame') &&
      file !== 'src/main/preload.ts',
  },
  {
    message:
      'React Flow draws the graphs of src/renderer/screens/graph; the map is drawn by src/renderer/map.',
    breaks: (file, { target }) =>
      !inFolder(file, 'src/renderer/screens/graph') && isOneOf(target, ['@xyflow/react', 'reactflow']),
  },
  {
    message: 'Graphs are laid out through src/renderer/graphs.',
    breaks: (file, { target }) => !inFolder(file, 'src/renderer/graphs') && isOneOf(target, ['elkjs']),
  },
  {
    message: 'What is drawn with React lives in src/renderer.',
    breaks: (file, { target }) =>
      !inFolder(file, 'src/renderer') && isOneOf(target, ['react', 'react-dom', 'zustand', '@mantine/core']),
  },
  {
    message: 'The program never imports its tests or its build.',
    breaks: (_file, { target }) => inFolder(target, 'tests') || inFolder(target, 'build'),
  },
];

/** What is wrong with a file's imports, a sentence each. */
export const faultsOf = (file: string, imports: readonly Import[]): readonly string[] =>
  imports.flatMap((imported) =>
    rules
      .filter((rule) => rule.breaks(file, imported))
      .map((rule) => `${file}:${imported.line} imports “${imported.specifier}”. ${rule.message}`),
  );
