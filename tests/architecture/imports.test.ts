import { describe, expect, it } from 'vitest';
import { filesIn, importsOf, isCode, readText } from '../helpers/imports.ts';
import { faultsOf, rules } from './rules.ts';

const files = filesIn('src')
  .filter(isCode)
  .map((file) => ({ file, imports: importsOf(file, readText(file)) }));

describe('the imports of src', () => {
  it('are seen: a good number of files and imports, of every layer', () => {
    expect(files.length).toBeGreaterThan(150);
    for (const layer of ['shared', 'main', 'host', 'renderer']) {
      const ofLayer = files.filter(({ file }) => file.startsWith(`src/${layer}/`));
      expect(ofLayer.flatMap(({ imports }) => imports).length, layer).toBeGreaterThan(30);
    }
  });

  it('all go where the architecture allows', () => {
    expect(files.flatMap(({ file, imports }) => faultsOf(file, imports))).toEqual([]);
  });
});

describe('the rules', () => {
  const examples: readonly (readonly [string, string, string])[] = [
    ['src/shared/model/card.ts', "import { readFile } from 'node:fs/promises';", 'src/shared imports itself'],
    ['src/shared/model/card.ts', "import type { X } from '../../main/x.ts';", 'src/shared imports itself'],
    ['src/shared/model/card.ts', "export * from 'lodash';", 'src/shared imports itself'],
    ['src/shared/model/card.ts', "type A = import('electron').App;", 'src/shared imports itself'],
    ['src/renderer/app/App.tsx', "import { x } from '../../main/main.ts';", 'The renderer meets main'],
    ['src/renderer/app/App.tsx', "import path from 'node:path';", 'The renderer cannot reach Node'],
    ['src/renderer/app/App.tsx', "const fs = require('fs');", 'The renderer cannot reach Node'],
    [
      'src/renderer/app/App.tsx',
      "import { ipcRenderer } from 'electron';",
      'Electron is reached from src/main',
    ],
    [
      'src/main/menus/menu.ts',
      "import { store } from '../../renderer/store/s.ts';",
      'Main meets the renderer',
    ],
    [
      'src/main/cli/info.ts',
      "const x = await import('../../host/open.ts');",
      'Main never imports the project host',
    ],
    ['src/host/open.ts', "import { w } from '../main/windows/w.ts';", 'The project host knows nothing'],
    ['src/files/f.ts', "import { w } from '../main/windows/w.ts';", 'src/files is plain Node'],
    ['src/host/queries/q.ts', "import Database from 'better-sqlite3';", 'SQL lives in'],
    ['src/main/cli/info.ts', "import { DatabaseSync } from 'node:sqlite';", 'SQL lives in'],
    ['src/host/document/s.ts', "import { app } from 'electron';", 'Electron is reached from'],
    ['src/main/menus/menu.ts', "import { ipcMain } from 'electron';", 'Messages between processes'],
    [
      'src/main/export/x.ts',
      "import { MessageChannelMain as C } from 'electron';",
      'Messages between processes',
    ],
    ['src/main/export/x.ts', "import * as electron from 'electron';", 'Messages between processes'],
    ['src/main/windows/w.ts', "import { contextBridge } from 'electron';", 'What the page sees of Electron'],
    ['src/renderer/map/C.tsx', "import { ReactFlow } from '@xyflow/react';", 'React Flow draws the graphs'],
    ['src/renderer/map/C.tsx', "import { scaleLinear } from 'd3-scale';", 'd3 computes the drawings'],
    ['src/shared/find/f.ts', "import { diffArrays } from 'diff';", 'diff compares texts'],
    ['src/host/document/k.ts', "const s = await import('libsodium-wrappers-sumo');", 'libsodium makes keys'],
    ['src/shared/clipboard/c.ts', "import { zipSync } from 'fflate';", 'fflate packs the documents'],
    ['src/shared/graphs/elk.ts', "import ELK from 'elkjs/lib/elk-api.js';", 'Graphs are laid out through'],
    [
      'src/main/export/x.ts',
      "import { renderToString } from 'react-dom/server';",
      'What is drawn with React',
    ],
    [
      'src/main/main.ts',
      "import { x } from '../../tests/helpers/x.ts';",
      'The program never imports its tests',
    ],
  ];

  it.each(examples)('do not let %s write %s', (file, text, message) => {
    const faults = faultsOf(file, importsOf(file, `// a line before\n${text}\n`));
    expect(faults.join('\n')).toContain(message);
    expect(faults[0]).toContain(`${file}:2 imports “`);
  });

  it.each([
    ['src/shared/model/card.ts', "import { z } from 'zod';"],
    ['src/shared/commands/a.ts', "import { id } from '../model/fields.ts';"],
    ['src/host/database/c.ts', "import Database from 'better-sqlite3';"],
    ['src/host/host.ts', "import type { ParentPort } from 'electron';"],
    ['src/main/windows/ipc.ts', "import { ipcMain } from 'electron';"],
    ['src/main/preload.ts', "import { contextBridge } from 'electron';"],
    ['src/main/cli/info.ts', "import { app } from 'electron';"],
    ['src/renderer/app/App.tsx', "import { x } from '../../shared/model/card.ts';"],
    ['src/renderer/screens/graph/C.tsx', "import { ReactFlow } from '@xyflow/react';"],
    ['src/renderer/graphs/lay-out.ts', "import ELK from 'elkjs/lib/elk-api.js';"],
    ['src/shared/model/card.ts', 'const text = "import \'electron\'";'],
  ])('let %s write %s', (file, text) => {
    expect(faultsOf(file, importsOf(file, text))).toEqual([]);
  });

  it('are each shown to catch something', () => {
    for (const rule of rules) {
      const caught = examples.some(([file, text]) =>
        importsOf(file, text).some((imported) => rule.breaks(file, imported)),
      );
      expect(caught, rule.message).toBe(true);
    }
  });
});
