import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, isCode, readText, root } from '../helpers/imports.ts';

const MAX_LINES = 400;

const isText = (file: string): boolean =>
  isCode(file) || /\.(json|jsonl|md|html|css|ya?ml|svg|txt)$/.test(file);
const topLevel = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'package.json'].filter((file) =>
  existsSync(join(root, file)),
);
const texts = [...['src', 'tests', 'docs'].flatMap(filesIn).filter(isText), ...topLevel];

const lineOf = (file: string, pattern: RegExp): readonly string[] =>
  readText(file)
    .split('\n')
    .flatMap((line, index) =>
      pattern.test(line) ? [`${file}:${index + 1}: ${line.trim().slice(0, 120)}`] : [],
    );

describe('the files', () => {
  it(`of src have at most ${MAX_LINES} lines: past that a file is two things`, () => {
    const long = filesIn('src')
      .filter(isCode)
      .map((file) => ({ file, lines: readText(file).trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > MAX_LINES);
    expect(long).toEqual([]);
  });

  it('of src are named in kebab-case, components and classes of their own in PascalCase', () => {
    const odd = filesIn('src')
      .map((file) => file.split('/').at(-1) ?? '')
      .filter((name) => !/^([a-z0-9]+(-[a-z0-9]+)*|[A-Z][A-Za-z0-9]*)(\.[a-z]+)+$/.test(name));
    expect(odd).toEqual([]);
  });

  it('name no package registry', () => {
    const host =
      /registry\.(npmjs|yarnpkg)|npm\.pkg\.github|artifactory|jfrog|verdaccio|codeartifact|pypi\.org/i;
    expect(
      texts.flatMap((file) => lineOf(file, host)).filter((line) => !line.startsWith('tests/architecture/')),
    ).toEqual([]);
  });

  it('name no absolute path of somebody’s machine', () => {
    const path = /(^|[^\w.:/~-])\/(work|root|home\/\w+|Users\/\w+|workspace|builds)\/|[A-Z]:\\+Users\\/;
    expect(texts.flatMap((file) => lineOf(file, path))).toEqual([]);
  });

  it('skip no test, and leave none to run alone', () => {
    const mark = /\b(it|test|describe)\.(skip|only|todo|fails)\b|\bx(it|describe)\(/;
    const tests = filesIn('tests').filter((file) => /\.test\.tsx?$/.test(file));
    expect(tests.length).toBeGreaterThan(20);
    expect(
      tests.flatMap((file) => lineOf(file, mark)).filter((line) => !line.startsWith('tests/architecture/')),
    ).toEqual([]);
  });

  it('of the window leave the keys of input methods to the one place that keeps them from every field', () => {
    const asked = /isComposing|keyCode/;
    const allowed = /^src\/renderer\/keyboard\//;
    expect(
      filesIn('src/renderer')
        .filter((file) => isCode(file) && !allowed.test(file))
        .flatMap((file) => lineOf(file, asked)),
    ).toEqual([]);
  });

  it('leave nothing for later in src', () => {
    const later = /\b(TODO|FIXME|XXX|HACK)\b|for now\b|@ts-(ignore|nocheck|expect-error)/;
    expect(
      filesIn('src')
        .filter(isCode)
        .flatMap((file) => lineOf(file, later)),
    ).toEqual([]);
  });
});
