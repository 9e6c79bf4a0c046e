import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mapKeys } from '../../../src/renderer/dialogs/map-keys.ts';
import { type ActionDefinition, actionList } from '../../../src/shared/actions/action-list.ts';

const root = join(import.meta.dirname, '../../..');
const guide = join(root, 'docs/user-guide');
const pictures = join(root, 'docs/images/guide');
const pages = readdirSync(guide).map((name) => join(guide, name));
/** The README of the repository shows pictures of the guide too. */
const documents = [...pages, join(root, 'README.md')];
const textOf = (page: string): string => readFileSync(page, 'utf8');
const actions: readonly ActionDefinition[] = actionList;

/** Where a page's links and pictures lead, as files. */
const targetsOf = (page: string): readonly string[] =>
  [...textOf(page).matchAll(/\]\(([^)#]+)\)/g)]
    .map(([, target]) => target ?? '')
    .filter((target) => !/^https?:/.test(target))
    .map((target) => join(dirname(page), target));

/** A key as the guide writes it, in the notation of the action list. */
const acceleratorOf = (key: string): string => key.replace('Ctrl', 'CmdOrCtrl');
const knownKeys = new Set([
  ...actions.flatMap(({ accelerator }) => accelerator ?? []),
  ...mapKeys.flatMap(({ lines }) => lines.flatMap(({ keys }) => keys)),
]);

describe('the user guide', () => {
  it('has pages of one heading each, all of them named in the contents', () => {
    for (const page of pages) expect(textOf(page).match(/^# .+$/gm), page).toHaveLength(1);
    const contents = targetsOf(join(guide, 'README.md'));
    expect(pages.filter((page) => !page.endsWith('README.md') && !contents.includes(page))).toEqual([]);
  });

  it('leads nowhere but to files that are there', () => {
    const broken = documents.flatMap((page) =>
      targetsOf(page)
        .filter((target) => !existsSync(target))
        .map((target) => `${relative(root, page)}: ${relative(root, target)}`),
    );
    expect(broken).toEqual([]);
  });

  it('shows every picture that the script takes, and none is heavy', () => {
    const shown = new Set(documents.flatMap(targetsOf));
    const taken = readdirSync(pictures).map((name) => join(pictures, name));
    expect(taken.length).toBeGreaterThan(0);
    expect(taken.filter((picture) => !shown.has(picture))).toEqual([]);
    expect(taken.filter((picture) => statSync(picture).size > 260_000)).toEqual([]);
  });

  it('shows no picture of the guide that the script does not take', () => {
    const scenes = readFileSync(join(root, 'tests/pictures/scenes.ts'), 'utf8');
    const names = readdirSync(pictures).map((name) => name.replace('.png', ''));
    expect(names.filter((name) => !scenes.includes(`'${name}'`))).toEqual([]);
  });

  it('says what each picture shows', () => {
    for (const page of documents) expect(textOf(page), page).not.toMatch(/!\[\s*\]/);
  });

  it('names only commands that are in the menu it names', () => {
    const items = new Set(
      actions.map(({ menu, label }) => `${menu.charAt(0).toUpperCase()}${menu.slice(1)} → ${label}`),
    );
    const named = documents.flatMap((page) =>
      [...textOf(page).matchAll(/\*\*([^*]+ → [^*]+)\*\*/g)].map(
        ([, item]) => item?.replace(/\s+/g, ' ') ?? '',
      ),
    );
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((item) => !items.has(item))).toEqual([]);
  });

  it('names only keys that the app has', () => {
    const isKey = /^(?:(?:Ctrl|Cmd|Alt|Shift)\+.+|Enter|Tab|Esc|Delete|Space|F\d+|\?)$/;
    const named = documents.flatMap((page) =>
      [...textOf(page).matchAll(/`([^`\n]+)`/g)].map(([, key]) => key ?? '').filter((key) => isKey.test(key)),
    );
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((key) => !knownKeys.has(acceleratorOf(key)))).toEqual([]);
  });

  it('says of a key only what it does: a command named beside its key has that key', () => {
    const wrong = documents.flatMap((page) =>
      [...textOf(page).matchAll(/\*\*([^*]+) → ([^*]+)\*\*\s+\(`([^`]+)`\)/g)].filter(
        ([, , label, key]) =>
          actions.find((action) => action.label === label?.replace(/\s+/g, ' '))?.accelerator !==
          acceleratorOf(key ?? ''),
      ),
    );
    expect(wrong.map(([match]) => match)).toEqual([]);
  });
});
