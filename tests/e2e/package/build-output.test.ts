import { existsSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { filesIn, importsOf, readText, root } from '../../helpers/imports.ts';

type Package = { readonly dependencies: Readonly<Record<string, string>> };

describe('what the build made', () => {
  beforeAll(() => {
    if (!existsSync(join(root, 'out/main/main.js')))
      throw new Error('There is no build in out/: run `npm run build`.');
  });

  it('has one preload file, and that is CommonJS which asks for nothing but Electron', () => {
    expect(filesIn('out/preload')).toEqual(['out/preload/preload.cjs']);
    const text = readText('out/preload/preload.cjs');
    expect(text).not.toMatch(/^\s*(import|export)\s*[{*'"\w]/m);
    expect(text).not.toMatch(/\bimport\.meta\b/);
    const asked = importsOf('out/preload/preload.cjs', text).map((one) => one.specifier);
    expect([...new Set(asked)]).toEqual(['electron']);
    expect(text).toContain('contextBridge');
  });

  it('asks in main and host only for Node, Electron, its own chunks and packages that are shipped', () => {
    const { dependencies } = JSON.parse(readText('package.json')) as Package;
    const files = filesIn('out/main').filter((file) => file.endsWith('.js'));
    expect(files).toEqual(expect.arrayContaining(['out/main/main.js', 'out/main/host.js']));
    const asked = files.flatMap((file) => importsOf(file, readText(file)).map((one) => one.specifier));
    expect(asked.length).toBeGreaterThan(5);
    const strange = asked.filter((name) => {
      if (isBuiltin(name) || name.startsWith('.') || name === 'electron') return false;
      const [first = '', second = ''] = name.split('/');
      return !Object.hasOwn(dependencies, first.startsWith('@') ? `${first}/${second}` : first);
    });
    expect(strange).toEqual([]);
  });

  it('has pages without inline scripts and without anything from another origin', () => {
    const pages = filesIn('out/renderer').filter((file) => file.endsWith('.html'));
    expect(pages).toEqual(expect.arrayContaining(['out/renderer/index.html', 'out/renderer/export.html']));
    for (const page of pages) {
      const html = readText(page);
      expect(html).toMatch(/<script[^>]* src="\.?\/[^"]+"/);
      expect(html, page).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>/);
      expect(html, page).not.toMatch(/(src|href)="(https?:)?\/\//);
      expect(html, page).not.toMatch(/\son\w+="/);
    }
  });
});
