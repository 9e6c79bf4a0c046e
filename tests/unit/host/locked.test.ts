import { argon2Sync, randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isAllowed, type KdfCost, usualCost } from '../../../src/host/sealed/kdf-cost.ts';
import { CHUNK_BYTES, SEAL_HEADER_BYTES, TAG_BYTES } from '../../../src/host/sealed/header.ts';
import { newSealKey, type SealKey, sealKeyOf } from '../../../src/host/sealed/seal-key.ts';
import { sealFile } from '../../../src/host/sealed/seal-file.ts';
import { unlockFile } from '../../../src/host/sealed/unlock.ts';
import type { ProjectDocument } from '../../../src/host/document/project-document.ts';
import { WORKING_COPY_NOTE } from '../../../src/shared/protocol/host-control.ts';
import { addCard, failureOf, titles, usePlace, valueOf } from './open-here.ts';

const place = usePlace();
/** The least that is allowed: what is tested is not how long it takes. */
const quick: KdfCost = { memory: 8 * 1024, passes: 1 };
const keyFor = (password: string): Promise<SealKey> => newSealKey(password, quick);

const unlocked = async (name: string, ...passwords: string[]): Promise<ProjectDocument> => {
  const key = valueOf(await unlockFile(place.path(name), passwords));
  return valueOf(place.tryOpen({ kind: 'file', path: place.path(name) }, {}, key));
};

const SECRET = 'Nobody may read about the merger';

/** A project with one telling card, and its locked copy. */
async function lockedDesk(): Promise<ProjectDocument> {
  const document = await place.saved('desk.journey');
  addCard(document, SECRET);
  valueOf(await document.save());
  valueOf(await document.saveLocked(place.path('locked.journey'), await keyFor('correct horse')));
  return document;
}

const bytesOf = (path: string): Buffer => readFileSync(path);
const changed = (bytes: Buffer, at: number): Buffer => {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
};

describe('a locked copy', () => {
  it('opens with its password and has everything, and none of it can be read in the file', async () => {
    const document = await lockedDesk();
    expect(document.status()).toMatchObject({ fileName: 'desk.journey', state: 'saved' });
    const bytes = bytesOf(place.path('locked.journey'));
    expect(bytes.includes(SECRET)).toBe(false);
    expect(bytes.includes('SQLite format')).toBe(false);
    expect(bytesOf(place.path('desk.journey')).includes(SECRET)).toBe(true);
    expect(titles(await unlocked('locked.journey', 'correct horse'))).toEqual([SECRET]);
  });

  it('is refused without a password, and with another one, each by name', async () => {
    await lockedDesk();
    const path = place.path('locked.journey');
    expect(failureOf(await unlockFile(path, []))).toMatchObject({ code: 'locked' });
    expect(failureOf(await unlockFile(path, ['Correct horse', 'x']))).toMatchObject({
      code: 'wrong-password',
    });
    expect(place.refusal({ kind: 'file', path })).toMatchObject({ code: 'locked' });
    expect(valueOf(await unlockFile(path, ['Correct horse', 'correct horse']))).not.toBeNull();
    expect(valueOf(await unlockFile(place.path('desk.journey'), []))).toBeNull();
  });

  it('takes letters that look the same for the same', async () => {
    const key = await keyFor('Gr\u00fc\u00dfe f\u00fcr alle');
    expect(await sealKeyOf(key.block, 'Gru\u0308\u00dfe fu\u0308r alle')).toBeDefined();
  });

  it('stays locked when it is saved, with another key for the contents each time', async () => {
    await lockedDesk();
    const document = await unlocked('locked.journey', 'correct horse');
    const before = bytesOf(place.path('locked.journey'));
    addCard(document, 'Another secret');
    valueOf(await document.save());
    const after = bytesOf(place.path('locked.journey'));
    expect(after.subarray(0, 16)).toEqual(before.subarray(0, 16));
    expect(after.subarray(SEAL_HEADER_BYTES, SEAL_HEADER_BYTES + 1_000)).not.toEqual(
      before.subarray(SEAL_HEADER_BYTES, SEAL_HEADER_BYTES + 1_000),
    );
    expect(after.includes('Another secret')).toBe(false);
    document.close();
    expect(titles(await unlocked('locked.journey', 'correct horse'))).toEqual([SECRET, 'Another secret']);
    expect(readdirSync(place.folder).sort()).toEqual(['data', 'desk.journey', 'locked.journey']);
  });

  it('stays locked under another name, unless a person wants it unlocked', async () => {
    await lockedDesk();
    const document = await unlocked('locked.journey', 'correct horse');
    valueOf(await document.saveAs(place.path('still.journey'), false));
    expect(document.status().isLocked).toBe(true);
    expect(bytesOf(place.path('still.journey')).includes(SECRET)).toBe(false);
    valueOf(await document.saveAs(place.path('open.journey'), false, null));
    expect(document.status().isLocked).toBe(false);
    document.close();
    expect(titles(place.openFile('open.journey'))).toEqual([SECRET]);
  });

  it('gets another password under its own name', async () => {
    await lockedDesk();
    const document = await unlocked('locked.journey', 'correct horse');
    valueOf(await document.saveLocked(place.path('locked.journey'), await keyFor('battery staple')));
    expect(document.status().state).toBe('saved');
    addCard(document, 'Later');
    valueOf(await document.save());
    document.close();
    expect(failureOf(await unlockFile(place.path('locked.journey'), ['correct horse'])).code).toBe(
      'wrong-password',
    );
    expect(titles(await unlocked('locked.journey', 'battery staple'))).toEqual([SECRET, 'Later']);
  });

  it('becomes the file of a project that has none', async () => {
    const document = place.open({ kind: 'new', template: 'five-stages', name: 'Desk' });
    valueOf(await document.saveLocked(place.path('first.journey'), await keyFor('correct horse')));
    expect(document.status()).toMatchObject({ isLocked: true, fileName: 'first.journey' });
  });

  it('asks again after it was changed elsewhere: for the new password where it has one', async () => {
    await lockedDesk();
    const document = await unlocked('locked.journey', 'correct horse');
    const other = await place.saved('other.journey');
    addCard(other, 'By somebody else');
    const key = await keyFor('battery staple');
    valueOf(await other.saveAs(place.path('new.journey'), true, key));
    writeFileSync(place.path('locked.journey'), bytesOf(place.path('new.journey')));
    expect(failureOf(await document.reload()).code).toBe('locked');
    valueOf(await document.reload(key));
    expect(titles(document)).toEqual(['By somebody else']);
  });

  it('is merged with its key, and backed up as it is', async () => {
    const document = await lockedDesk();
    const copy = await unlocked('locked.journey', 'correct horse');
    addCard(copy, 'Written in the locked copy');
    valueOf(await copy.save());
    copy.close();
    const path = place.path('locked.journey');
    expect(failureOf(document.merges.open(path)).code).toBe('locked');
    const key = valueOf(await unlockFile(path, ['correct horse']));
    const { mergeId } = valueOf(document.merges.open(path, { keys: { copy: key, base: null } }));
    valueOf(document.merges.run(mergeId, []));
    expect(titles(document)).toContain('Written in the locked copy');
    const backups = readdirSync(join(place.data, '.backups')).filter((name) => name.startsWith('locked'));
    expect(backups).toHaveLength(1);
    expect(bytesOf(join(place.data, '.backups', backups[0] ?? '')).includes(SECRET)).toBe(false);
  });
});

describe('the working copy of a locked project', () => {
  const inData = (): readonly string[] =>
    readdirSync(place.data, { recursive: true, encoding: 'utf8' }).filter(
      (name) => !name.startsWith('.locks'),
    );
  const secretIn = (): readonly string[] =>
    inData().filter((name) => {
      const path = join(place.data, name);
      try {
        return bytesOf(path).includes(SECRET);
      } catch {
        return false;
      }
    });

  it('is removed on closing', async () => {
    (await lockedDesk()).close();
    const document = await unlocked('locked.journey', 'correct horse');
    expect(secretIn().length).toBeGreaterThan(0);
    document.close();
    expect(secretIn()).toEqual([]);
  });

  it('is removed a minute after a crash, with the next project that is opened, where nothing in it was unsaved', async () => {
    (await lockedDesk()).close();
    const { workingCopy, sqlite, file } = (await unlocked('locked.journey', 'correct horse')).session();
    // As a process leaves it that is killed.
    sqlite.close();
    file?.lock.release();
    workingCopy.lock.release();
    const note = join(workingCopy.folder, WORKING_COPY_NOTE);
    const ago = (seconds: number): void =>
      utimesSync(note, new Date(), new Date(Date.now() - seconds * 1000));
    ago(50);
    place.openFile('desk.journey').close();
    expect(existsSync(workingCopy.database)).toBe(true);
    ago(70);
    place.openFile('desk.journey').close();
    expect(existsSync(workingCopy.folder)).toBe(false);
  });

  it('is locked where unsaved work is kept, and opens again with the password', async () => {
    (await lockedDesk()).close();
    const document = await unlocked('locked.journey', 'correct horse');
    addCard(document, 'Not saved yet');
    const { workingCopy } = document.opened();
    document.close();
    expect(existsSync(join(place.data, workingCopy))).toBe(true);
    expect(secretIn()).toEqual([]);
    expect(place.refusal({ kind: 'recover', workingCopy })).toMatchObject({ code: 'locked' });
    const key = valueOf(await unlockFile(place.path('locked.journey'), ['correct horse']));
    const again = valueOf(place.tryOpen({ kind: 'recover', workingCopy }, {}, key));
    expect(titles(again)).toEqual([SECRET, 'Not saved yet']);
    valueOf(await again.save());
    again.close();
    expect(secretIn()).toEqual([]);
    expect(titles(await unlocked('locked.journey', 'correct horse'))).toEqual([SECRET, 'Not saved yet']);
  });
});

describe('a locked file that is damaged', () => {
  let count = 0;
  const damagedAs = async (bytes: Buffer): Promise<string> => {
    count += 1;
    const name = `bad-${count}.journey`;
    writeFileSync(place.path(name), bytes);
    const key = await unlockFile(place.path(name), ['correct horse']);
    if (!key.ok) return key.failure.code;
    const opened = place.tryOpen({ kind: 'file', path: place.path(name) }, {}, key.value);
    return opened.ok ? 'opened' : opened.failure.code;
  };

  it('is told apart from a wrong password, wherever a byte was changed, left out or added', async () => {
    await lockedDesk();
    const whole = bytesOf(place.path('locked.journey'));
    expect(await damagedAs(whole)).toBe('opened');
    const step = CHUNK_BYTES + TAG_BYTES;
    expect(whole.length).toBeGreaterThan(SEAL_HEADER_BYTES + 2 * step);
    for (const at of [17, 20, 24, 40, 60, 90, SEAL_HEADER_BYTES - 1])
      expect(await damagedAs(changed(whole, at)), `header ${at}`).toBe('damaged');
    for (const at of [
      SEAL_HEADER_BYTES,
      SEAL_HEADER_BYTES + step - 1,
      SEAL_HEADER_BYTES + step,
      whole.length - 1,
    ])
      expect(await damagedAs(changed(whole, at)), `byte ${at}`).toBe('damaged');
    for (const length of [
      SEAL_HEADER_BYTES,
      SEAL_HEADER_BYTES + step,
      whole.length - 1,
      whole.length - TAG_BYTES - 5,
    ])
      expect(await damagedAs(whole.subarray(0, length)), `first ${length}`).toBe('damaged');
    expect(await damagedAs(Buffer.concat([whole, Buffer.from('x')]))).toBe('damaged');
    const head = whole.subarray(0, SEAL_HEADER_BYTES);
    const [first, second] = [0, 1].map((index) =>
      whole.subarray(SEAL_HEADER_BYTES + index * step, SEAL_HEADER_BYTES + (index + 1) * step),
    ) as [Buffer, Buffer];
    const rest = whole.subarray(SEAL_HEADER_BYTES + 2 * step);
    expect(await damagedAs(Buffer.concat([head, second, first, rest]))).toBe('damaged');
    expect(await damagedAs(Buffer.concat([head, first, rest]))).toBe('damaged');
  });

  it('of a newer version is refused by name', async () => {
    await lockedDesk();
    const bytes = Buffer.from(bytesOf(place.path('locked.journey')));
    bytes.writeUInt32BE(2, 16);
    expect(await damagedAs(bytes)).toBe('newer-version');
  });

  it('is refused where something else than a project is locked in it', async () => {
    writeFileSync(place.path('text'), randomBytes(200_000));
    writeFileSync(place.path('bad.journey'), '');
    const key = await keyFor('correct horse');
    expect(sealFile(place.path('text'), place.path('bad.journey'), key)).toBe(true);
    expect(await damagedAs(bytesOf(place.path('bad.journey')))).toBe('not-a-project');
  });
});

describe('the key', () => {
  it('is what OpenSSL makes of the password by Argon2id', async () => {
    const cost = { memory: 16 * 1024, passes: 2 };
    const { block, master } = await newSealKey('correct horse', cost);
    const expected = argon2Sync('argon2id', {
      message: 'correct horse',
      nonce: block.salt,
      parallelism: 1,
      tagLength: 32,
      memory: cost.memory,
      passes: cost.passes,
    });
    expect(Buffer.from(master).equals(expected)).toBe(true);
  });

  it('costs no more than a small computer has, whatever a file asks for', () => {
    expect(isAllowed(usualCost)).toBe(true);
    for (const cost of [
      { memory: 100 * 1024 * 1024, passes: 1 },
      { memory: 512 * 1024, passes: 16 },
      { memory: 64 * 1024, passes: 60_000 },
      { memory: 8, passes: 1 },
      { memory: 64 * 1024, passes: 0 },
    ])
      expect(isAllowed(cost), JSON.stringify(cost)).toBe(false);
  });
});
