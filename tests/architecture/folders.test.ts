import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, importsOf, isCode, readText } from '../helpers/imports.ts';

/** Which folder imports which, and by which import that can be seen. */
type Graph = ReadonlyMap<string, ReadonlyMap<string, string>>;

function folderGraph(files: readonly (readonly [file: string, text: string])[]): Graph {
  const graph = new Map<string, Map<string, string>>();
  for (const [file, text] of files) {
    const from = posix.dirname(file);
    const targets = graph.get(from) ?? new Map<string, string>();
    for (const { specifier, target } of importsOf(file, text)) {
      const to = posix.dirname(target);
      if (specifier.startsWith('.') && to !== from && isCode(target)) targets.set(to, `${file} -> ${target}`);
    }
    graph.set(from, targets);
  }
  return graph;
}

/** Rings of folders: each imports the next, and the last the first; by the imports that make them. */
function ringsOf(graph: Graph): readonly string[] {
  const rings: string[] = [];
  const done = new Set<string>();
  const visit = (folder: string, way: readonly string[]): void => {
    const at = way.indexOf(folder);
    if (at >= 0) {
      const ring = [...way.slice(at), folder];
      rings.push(
        ring
          .slice(1)
          .map((to, index) => graph.get(ring[index]!)!.get(to)!)
          .join(', '),
      );
      return;
    }
    if (done.has(folder)) return;
    for (const to of graph.get(folder)?.keys() ?? []) visit(to, [...way, folder]);
    done.add(folder);
  };
  for (const folder of graph.keys()) visit(folder, []);
  return rings;
}

describe('the folders of src', () => {
  it('import each other in one direction only', () => {
    const files = filesIn('src').filter(isCode);
    const graph = folderGraph(files.map((file) => [file, readText(file)]));
    expect(graph.size).toBeGreaterThan(40);
    expect(ringsOf(graph)).toEqual([]);
  });

  it('would be caught importing each other, also in a ring of three', () => {
    const graph = folderGraph([
      ['src/a/one.ts', "import { two } from '../b/two.ts';"],
      ['src/b/two.ts', "import { three } from '../c/three.ts';"],
      ['src/c/three.ts', "import type { One } from '../a/one.ts';"],
    ]);
    expect(ringsOf(graph)).toEqual([
      'src/a/one.ts -> src/b/two.ts, src/b/two.ts -> src/c/three.ts, src/c/three.ts -> src/a/one.ts',
    ]);
  });
});
