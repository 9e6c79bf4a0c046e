import { statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Choice } from '../../shared/merge/conflict.ts';
import { mergeSentences } from '../../shared/merge/merge-words.ts';
import type { MergePreview } from '../../shared/merge/merge-preview.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { askHost } from '../hosts/ask-host.ts';
import { type CliHost, withAdvice, withHost } from './cli-host.ts';
import { type CliPerson, type OptionValues, type Subcommand, textOption } from './subcommand.ts';

/** As git expects of a merge driver: whether anything is left to look at. */
const CLEAN = 0;
const CONFLICTS = 1;
const FAILED = 2;

const sides = ['mine', 'theirs', 'both'] as const;
type Taken = (typeof sides)[number];

export const mergeSubcommand: Subcommand = {
  name: 'merge',
  usage: 'merge FILE COPY [...] | merge BASE OURS THEIRS --out FILE [...]',
  summary: 'Merges another copy of a project into it, field by field.',
  help: [
    '  The history of both says where they parted. Changes of different fields go together; where both changed the same, nothing is',
    '  lost: FILE stays as it is and what the copy says is put into a comment beside it. What one removed and the other',
    '  changed is kept, with a comment. All this is kept open in the file, to be decided in the window. Both files are backed up first. The merge is one step that can be undone, and the history of both is kept.',
    '  BASE is read where the history does not say how the project was when they parted.',
    '  --out FILE   writes the result there and leaves FILE as it is; an existing file is replaced',
    `  --take SIDE  decides every conflict that can be: ${sides.join(', ')} (default: what loses nothing)`,
    '  --dry-run    says what would happen and changes nothing',
    '  --name NAME  what the files are called in messages, where they are temporary ones as of git',
    '  Exits with 0 if nothing is left to decide, 1 if conflicts are left open, and 2 if the copies could not be merged.',
  ].join('\n'),
  options: {
    out: { type: 'string' },
    take: { type: 'string' },
    name: { type: 'string' },
    'dry-run': { type: 'boolean' },
  },
  words: [2, 3],
  run: async ({ print, say, person }, files, options) => {
    const wish = readWish(files, options);
    const called = textOption(options, 'name');
    const tell = called === undefined ? print : (line: string): void => print(`${called}: ${line}`);
    const done = wish.ok ? await mergeFiles(wish.value, person, tell) : wish;
    if (done.ok) return done.value > 0 ? CONFLICTS : CLEAN;
    say(called === undefined ? done.failure.message : underName(done.failure.message, files, called));
    return FAILED;
  },
};

/** A message about the files as a person knows them. */
function underName(message: string, files: readonly string[], name: string): string {
  const names = new Set(files.map((file) => `“${basename(file)}”`));
  return [...names].reduce((told, file) => told.replaceAll(file, () => `“${name}”`), message);
}

type Wish = {
  readonly base: string | undefined;
  readonly ours: string;
  readonly theirs: string;
  readonly out: string | undefined;
  readonly take: Taken | undefined;
  readonly isDry: boolean;
  /** Whoever calls with three files, as git, has them. */
  readonly isKept: boolean;
};

function readWish(files: readonly string[], options: OptionValues): Result<Wish> {
  const [ours = '', theirs = ''] = files.slice(-2);
  const base = files.length === 3 ? files[0] : undefined;
  const out = textOption(options, 'out');
  const asked = textOption(options, 'take');
  const take = sides.find((side) => side === asked);
  const isDry = options['dry-run'] === true;
  if (asked !== undefined && !take) return fail('bad-option', `--take must be one of ${sides.join(', ')}.`);
  if (base !== undefined && out === undefined && !isDry)
    return fail('bad-option', 'Name the file to write with --out: of three files none is changed otherwise.');
  return ok({
    base: base === undefined || isEmptyFile(resolve(base)) ? undefined : resolve(base),
    ours: resolve(ours),
    theirs: resolve(theirs),
    out: out === undefined ? undefined : resolve(out),
    take,
    isDry,
    isKept: files.length === 3,
  });
}

/** As git has it for a file that both added. */
const isEmptyFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.size === 0;

/** Merges as wished, and gives how many conflicts nobody has decided. */
const mergeFiles = (wish: Wish, person: CliPerson, print: (line: string) => void): Promise<Result<number>> =>
  withHost(
    { kind: 'file', path: wish.ours, onlyRead: wish.out !== undefined || wish.isDry },
    person,
    async (host) => {
      const { base, theirs } = wish;
      const opened = await host.control({
        kind: 'open-merge',
        path: theirs,
        passwords: person.passwords,
        ...(base === undefined ? {} : { base }),
        isKept: wish.isKept,
      });
      if (!opened.ok) return withAdvice(opened);
      const { mergeId } = opened.value;
      const decisions = opened.value.conflicts.flatMap(({ id, choices }) =>
        wish.take !== undefined && isAmong(choices, wish.take) ? [decision(id, wish.take)] : [],
      );
      const merged = wish.isDry
        ? await askHost(host, 'merge-decide', { mergeId, decisions })
        : await askHost(host, 'merge-run', { mergeId, decisions, leaveOpen: true });
      if (!merged.ok && merged.failure.code !== 'nothing-to-merge') return merged;
      const preview = merged.ok ? merged.value : opened.value;
      const decided = new Set(decisions.map(([id]) => id));
      const open = preview.asked.filter(({ id }) => !decided.has(id)).length;
      report(preview, print);
      if (wish.isDry) return ok(open);
      const saved = await save(host, wish.out, merged.ok);
      if (saved.ok && open > 0)
        print(`${open === 1 ? 'One is' : `${open} are`} left open: decide in the window.`);
      return saved.ok ? ok(open) : saved;
    },
  );

const decision = (id: string, choice: Taken): [string, { choice: Taken }] => [id, { choice }];

const isAmong = (choices: readonly Choice[], side: Taken): boolean => choices.includes(side);

function report(preview: MergePreview, print: (line: string) => void): void {
  print(mergeSentences(preview).join(' '));
  for (const { title } of preview.asked) print(`  ${title}`);
}

/** Where nothing came in, a file that was asked for is written all the same. */
function save(host: CliHost, out: string | undefined, isChanged: boolean): Promise<Result<unknown>> {
  if (out !== undefined) return host.control({ kind: 'save-as', path: out, overwrite: true });
  return isChanged ? host.control({ kind: 'save' }) : Promise.resolve(ok(null));
}
