import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt } from '../../../build/ensure-built.mjs';
import { openDocument } from '../../../src/host/document/document.ts';
import type { CommandCall } from '../../../src/shared/commands/registry.ts';
import type { Snapshot } from '../../../src/shared/protocol/host-api.ts';
import { type GitRun, type GitUser, gitUser, program } from '../../helpers/git.ts';
import { temporaryFolder } from '../../helpers/launch-app.ts';

type Records = Snapshot['records'];
type Person = GitUser & { readonly name: string; readonly clone: string };

let folder = '';
let ada: Person;
let ben: Person;

/** Opens a project, does something in it under a name, and saves it. */
async function edit(
  { name, clone }: Pick<Person, 'name' | 'clone'>,
  file: string,
  calls: (records: Records) => readonly CommandCall[],
): Promise<void> {
  const path = join(clone, file);
  const opened = openDocument({ kind: 'file', path }, { dataFolder: join(folder, 'host'), author: name });
  if (!opened.ok) throw new Error(opened.failure.message);
  const document = opened.value;
  const ran = document.run(calls(document.snapshot().records));
  if (!ran.ok) throw new Error(ran.failure.message);
  const saved = await document.save();
  if (!saved.ok) throw new Error(saved.failure.message);
  document.close();
}

async function make(clone: string, file: string): Promise<void> {
  const opened = openDocument(
    { kind: 'new', template: 'sample', name: '' },
    { dataFolder: join(folder, 'host'), author: 'Ada' },
  );
  if (!opened.ok) throw new Error(opened.failure.message);
  await opened.value.saveAs(join(clone, file), true);
  opened.value.close();
}

function recordsOf({ clone }: Person, file: string): Records {
  const opened = openDocument(
    { kind: 'file', path: join(clone, file) },
    { dataFolder: join(folder, 'host'), author: 'Look' },
  );
  if (!opened.ok) throw new Error(opened.failure.message);
  const { records } = opened.value.snapshot();
  opened.value.close();
  return records;
}

/** Changes the first pain point. */
const onPain =
  (fields: object) =>
  ({ card }: Records): readonly CommandCall[] => [
    { command: 'edit-cards', input: { cardIds: [pain(card).id], fields } },
  ];
const pain = (cards: Records['card']): Records['card'][number] =>
  cards.find(({ kind }) => kind === 'pain-point')!;

function done(run: GitRun): string {
  if (run.code !== 0) throw new Error(`${run.stdout}\n${run.stderr}`);
  return run.stdout;
}
const commit = ({ git, clone }: Person, subject: string): void => {
  done(git(clone, 'add', '.'));
  done(git(clone, 'commit', '-q', '-m', subject));
};

/** A person with a clone in which git was told about projects, line by line as the program prints it. */
function person(name: string): Person {
  const home = join(folder, name);
  mkdirSync(home);
  const user = gitUser(name, home);
  const clone = join(home, 'maps');
  done(user.git(home, 'clone', '-q', join(folder, 'shared.git'), clone));
  const printed = done(user.shell(clone, `'${program.join("' '")}' git-setup`));
  const lines = printed.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const commands = lines.filter((line) => line.startsWith('git config '));
  writeFileSync(
    join(clone, '.gitattributes'),
    `${lines.filter((line) => !commands.includes(line)).join('\n')}\n`,
  );
  for (const command of commands) done(user.shell(clone, command));
  return { ...user, name, clone };
}

beforeAll(async () => {
  expect(await ensureBuilt()).toMatchObject({ ok: true });
  folder = temporaryFolder();
  done(gitUser('Ada', folder).git(folder, 'init', '-q', '--bare', '-b', 'main', 'shared.git'));
  ada = person('Ada');
  await make(ada.clone, 'shop.journey');
  commit(ada, 'The shop as it is');
  done(ada.git(ada.clone, 'push', '-q', 'origin', 'HEAD:main'));
  ben = person('Ben');
  done(ben.git(ben.clone, 'checkout', '-q', '-f', 'main'));
});

describe('git', () => {
  it('shows what changed in a project, field by field', async () => {
    await edit(ada, 'shop.journey', onPain({ owner: 'Mia', severity: 4 }));
    const shown = done(ada.git(ada.clone, 'diff'));
    const lines = shown.split('\n').filter((line) => /^[-+] /.test(line));
    expect(lines).toEqual(expect.arrayContaining([expect.stringMatching(/^\+.*owner: Mia/i)]));
    expect(lines.length).toBeLessThan(8);
    expect(shown).toMatch(/^@@ .* @@ *[A-Z][a-z ]+: /m);
    commit(ada, 'Mia takes care of prices');
    done(ada.git(ada.clone, 'push', '-q', 'origin', 'HEAD:main'));
    const log = done(ada.git(ada.clone, 'log', '-p', '-1'));
    expect(log).toMatch(/Mia takes care of prices[\s\S]*^\+.*owner: Mia/im);
  });

  it('merges what two people did in their clones', async () => {
    await edit(ben, 'shop.journey', onPain({ body: 'Told by three people' }));
    commit(ben, 'Who told it');
    const merged = ben.git(ben.clone, 'pull', '-q', '--no-rebase', 'origin', 'main');
    expect(merged.stdout + merged.stderr).not.toMatch(/conflict/i);
    expect(merged.code).toBe(0);
    expect(pain(recordsOf(ben, 'shop.journey').card)).toMatchObject({
      owner: 'Mia',
      severity: 4,
      body: 'Told by three people',
    });
    expect(done(ben.git(ben.clone, 'status', '--porcelain'))).toBe('');
    done(ben.git(ben.clone, 'push', '-q', 'origin', 'HEAD:main'));
  });

  it('is told of conflicts; the file opens, and nothing is lost', async () => {
    done(ada.git(ada.clone, 'pull', '-q', 'origin', 'main'));
    await edit(ada, 'shop.journey', onPain({ owner: 'Zoe' }));
    commit(ada, 'Zoe takes over');
    await edit(ben, 'shop.journey', onPain({ owner: 'Tom' }));
    commit(ben, 'Tom takes over');
    done(ada.git(ada.clone, 'push', '-q', 'origin', 'HEAD:main'));
    const merged = ben.git(ben.clone, 'pull', '-q', '--no-rebase', 'origin', 'main');
    expect(merged.code).toBe(1);
    expect(merged.stdout).toContain('CONFLICT (content): Merge conflict in shop.journey');
    expect(merged.stdout).toContain('shop.journey: You and Ada worked apart');
    expect(done(ben.git(ben.clone, 'status', '--porcelain'))).toContain('UU shop.journey');
    const { card, comment } = recordsOf(ben, 'shop.journey');
    expect(pain(card).owner).toBe('Tom');
    expect(comment.map(({ text }) => text).join()).toContain('Zoe');
    // Nothing of git's, and nothing of ours, is left beside the file.
    expect(readdirSync(ben.clone).sort()).toEqual(['.git', '.gitattributes', 'shop.journey']);
    // Git has all that was merged: no backups pile up.
    expect(readdirSync(join(folder, 'Ben', 'throughline', 'working-copies'))).toEqual(['.locks']);
    const checked = done(ben.shell(ben.clone, `'${program.join("' '")}' check shop.journey`));
    expect(checked).toContain('1 conflict of a merge not decided yet');
    await edit(ben, 'shop.journey', ({ conflict }) => [
      {
        command: 'decide-conflicts',
        input: { decisions: conflict.map(({ id }) => ({ conflictId: id, choice: 'theirs' })) },
      },
    ]);
    commit(ben, 'Merge');
    expect(recordsOf(ben, 'shop.journey').conflict).toEqual([]);
    expect(pain(recordsOf(ben, 'shop.journey').card).owner).toBe('Zoe');
    done(ben.git(ben.clone, 'push', '-q', 'origin', 'HEAD:main'));
    done(ada.git(ada.clone, 'pull', '-q', 'origin', 'main'));
    expect(pain(recordsOf(ada, 'shop.journey').card).owner).toBe('Zoe');
  });

  it('is refused where both added another project under one name, and keeps ours', async () => {
    await make(ada.clone, 'new.journey');
    commit(ada, 'A new map');
    await make(ben.clone, 'new.journey');
    const before = recordsOf(ben, 'new.journey').project;
    commit(ben, 'A new map, too');
    const merged = ben.git(ben.clone, 'pull', '-q', '--no-rebase', ada.clone, 'main');
    expect(merged.code).toBe(1);
    expect(merged.stdout + merged.stderr).toContain('“new.journey” is another project');
    expect(recordsOf(ben, 'new.journey').project).toEqual(before);
  });
});
