import { readFileSync, existsSync, readdirSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { zipSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ProjectDocument } from '../../../src/host/document/project-document.ts';
import { previewMask, writeMaskedCopy } from '../../../src/host/masking/mask-document.ts';
import { checkMasked } from '../../../src/host/masking/check-masked.ts';
import { builtInProfiles, profileNamed } from '../../../src/shared/masking/profile/profiles.ts';
import type { MaskingProfile } from '../../../src/shared/masking/profile/profile.ts';
import { addCard, failureOf, titles, usePlace, valueOf } from './open-here.ts';
import { importText } from './import-here.ts';
import { attachTo } from './attach-here.ts';

const place = usePlace();
const client = profileNamed('Client', [])!;
const open = profileNamed('Public', [])!;
const SAID = 'I looked for the date of delivery for an hour.';

/** A project in which Jana Krüger said something, in every place that could tell. */
async function told(): Promise<ProjectDocument> {
  const document = await place.saved('desk.journey');
  const card = addCard(document, 'Jana waits: jana.k@example.org');
  valueOf(
    document.run([
      {
        command: 'edit-cards',
        input: { cardIds: [card], fields: { owner: 'Lena Brandt', body: `“${SAID}”` } },
      },
      { command: 'add-participant', input: { code: 'Jana Krüger' } },
      { command: 'add-evidence', input: { kind: 'interview', title: 'Call with Jana Krueger', text: SAID } },
      {
        command: 'add-comment',
        input: { targetKind: 'card', targetId: card, text: 'Lena, call +49 30 1234567!' },
      },
    ]),
  );
  const { participant, evidence } = document.snapshot().records;
  valueOf(
    document.run([
      { command: 'edit-evidence', input: { evidenceId: evidence[0]!.id, participantId: participant[0]!.id } },
    ]),
  );
  return document;
}

const write = (document: ProjectDocument, profile: MaskingProfile, name = 'masked.journey') =>
  writeMaskedCopy(document, profile, place.path(name), false);
const bytes = (name: string): string => readFileSync(place.path(name)).toString('latin1');

describe('a masked copy', () => {
  it.each(builtInProfiles.map((profile) => [profile.name, profile] as const))(
    'by the profile %s opens, and holds nothing of what was removed',
    async (_, profile) => {
      const document = await told();
      const { check } = valueOf(await write(document, profile));
      expect(check.texts).toBeGreaterThan(3);
      for (const gone of ['Jana', 'jana.k', 'Krueger', '1234567'])
        expect(bytes('masked.journey').includes(gone), gone).toBe(false);
      expect(bytes('desk.journey').length).toBeGreaterThan(0);
      const copy = place.openFile('masked.journey');
      expect(titles(copy)[0]).toMatch(/^(Person \d+|\[name\]) waits: \[e-mail \d+\]$/);
      expect(copy.status().state).toBe('saved');
    },
  );

  it('leaves the project as it is, and no trace beside the copy', async () => {
    const document = await told();
    const before = document.snapshot().records;
    valueOf(await write(document, open));
    expect(document.snapshot().records).toEqual(before);
    expect(readdirSync(place.folder).sort()).toEqual(['data', 'desk.journey', 'masked.journey']);
    expect(
      readdirSync(document.session().workingCopy.folder).filter((name) => name.startsWith('masked')),
    ).toEqual([]);
  });

  it('replaces no file unasked, and never the project itself', async () => {
    const document = await told();
    valueOf(await document.save());
    expect(failureOf(await write(document, client, 'desk.journey')).code).toBe('file-exists');
    const own = await writeMaskedCopy(document, client, place.path('desk.journey'), true);
    expect(failureOf(own).code).toBe('same-file');
    expect(bytes('desk.journey')).toContain('Jana');
  });

  it('says before what it will do, with examples', async () => {
    const document = await told();
    const { lines, personal } = valueOf(previewMask(document, client));
    expect(personal).toEqual({ email: 1 });
    expect(lines.find(({ kind }) => kind === 'participants')).toEqual({
      kind: 'participants',
      treatment: 'replace',
      count: 1,
      changed: 1,
      examples: [{ before: 'Jana Krüger', after: 'Person 1' }],
    });
    expect(lines.find(({ kind }) => kind === 'comments')).toMatchObject({ count: 1, changed: 1 });
    expect(existsSync(place.path('masked.journey'))).toBe(false);
  });

  it('comes home by a merge: comments and changes do, what was masked overwrites nothing', async () => {
    const document = await told();
    valueOf(await write(document, client));
    const copy = place.openFile('masked.journey', { author: 'Ana', dataFolder: place.path('data of Ana') });
    const [card] = copy.snapshot().records.card;
    valueOf(
      copy.run([
        { command: 'add-comment', input: { targetKind: 'card', targetId: card!.id, text: 'We are on it' } },
        { command: 'edit-cards', input: { cardIds: [card!.id], fields: { severity: 4 } } },
      ]),
    );
    addCard(copy, 'New from the client');
    valueOf(await copy.save());
    const before = document.snapshot().records;
    const merge = valueOf(document.merges.open(place.path('masked.journey')));
    expect(merge).toMatchObject({ conflicts: [], changes: 3 });
    valueOf(document.merges.run(merge.mergeId, []));
    const { records } = document.snapshot();
    expect(records.card.find(({ id }) => id === card!.id)).toEqual({
      ...before.card.find(({ id }) => id === card!.id),
      severity: 4,
    });
    expect(records.comment.map(({ text }) => text).sort()).toEqual([
      'Lena, call +49 30 1234567!',
      'We are on it',
    ]);
    expect(titles(document)).toContain('New from the client');
    expect({ ...records, card: [], comment: [] }).toEqual({ ...before, card: [], comment: [] });
  });

  it('comes home a second time, and after changes on both sides', async () => {
    const document = await told();
    valueOf(await write(document, open));
    const copy = place.openFile('masked.journey', { author: 'Ana', dataFolder: place.path('data of Ana') });
    const comment = (text: string): void => {
      const [card] = copy.snapshot().records.card;
      valueOf(
        copy.run([{ command: 'add-comment', input: { targetKind: 'card', targetId: card!.id, text } }]),
      );
    };
    for (const text of ['First', 'Second']) {
      comment(text);
      valueOf(await copy.save());
      addCard(document, `Since ${text}`);
      const merge = valueOf(document.merges.open(place.path('masked.journey')));
      expect(merge).toMatchObject({ conflicts: [], changes: 1 });
      valueOf(document.merges.run(merge.mergeId, []));
    }
    expect(document.snapshot().records.comment.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['First', 'Second']),
    );
    expect(document.snapshot().records.participant[0]?.code).toBe('Jana Krüger');
  });

  it('says who did what, where the history is kept, and can be masked again', async () => {
    const document = await told();
    const profile: MaskingProfile = { ...client, history: 'replace' };
    valueOf(await write(document, profile));
    const copy = place.openFile('masked.journey');
    const revisions = valueOf(copy.revisions(null, 100));
    expect(revisions).toHaveLength(valueOf(document.revisions(null, 100)).length);
    expect(revisions.every(({ author }) => /^Person \d+$/.test(author))).toBe(true);
    expect(revisions[0]?.label).toBe('Save masked copy');
    expect(failureOf(copy.undo()).code).toBe('nothing-to-undo');
    valueOf(await write(copy, profile, 'again.journey'));
    const again = place.openFile('again.journey');
    expect(again.snapshot().records).toEqual(copy.snapshot().records);
  });

  it('leaves out the comments of answers and keeps what they count', async () => {
    const document = await place.saved('desk.journey');
    await importText(document, 'score,comment,code\n9,I waited for Jana Krüger all day long,P1\n2,Fine,P2\n');
    const { responseSet } = document.snapshot().records;
    valueOf(await write(document, client));
    expect(bytes('masked.journey')).not.toContain('Jana');
    const copy = place.openFile('masked.journey');
    expect(copy.snapshot().records.responseSet[0]?.rows).toBe(responseSet[0]?.rows);
    expect(valueOf(await copy.tallyResponses())).toEqual(valueOf(await document.tallyResponses()));
  });

  it('leaves out a kept file in which somebody is named, packed or not, and keeps the others', async () => {
    const document = await told();
    const keep: MaskingProfile = { ...client, attachments: 'keep' };
    const { card } = document.snapshot().records;
    const xml = strToU8('<w:p><w:t>Ja</w:t><w:t>na Kr&#252;ger</w:t></w:p>');
    await attachTo(document, card[0]!.id, 'letter.docx', zipSync({ 'word/document.xml': xml }));
    await attachTo(document, card[0]!.id, 'plain.txt', strToU8('call Jana Krüger'));
    await attachTo(document, card[0]!.id, 'wide.txt', Buffer.from('\ufeffJana Krüger', 'utf16le'));
    await attachTo(document, card[0]!.id, 'packed.bin', deflateSync('for Jana Krüger'));
    await attachTo(document, card[0]!.id, 'harmless.txt', strToU8('nobody is named'));
    const made = valueOf(await write(document, keep));
    expect(made.filesWithNames).toEqual(
      expect.arrayContaining(['letter.docx', 'plain.txt', 'wide.txt', 'packed.bin']),
    );
    const copy = place.openFile('masked.journey');
    expect(copy.snapshot().records.attachment.map(({ name }) => name)).toEqual(['harmless.txt']);
  });

  it('is looked through in a way that finds what is there', async () => {
    const document = await told();
    valueOf(await document.save());
    const { found } = checkMasked(place.path('desk.journey'), [
      'Jana Krüger',
      'Nobody Else',
      SAID,
      'jana.k@example.org',
      'interview',
    ]);
    expect([...found].sort()).toEqual([SAID, 'Jana Krüger', 'jana.k@example.org'].sort());
  });
});
