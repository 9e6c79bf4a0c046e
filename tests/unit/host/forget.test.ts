import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ProjectDocument } from '../../../src/host/document/project-document.ts';
import type { CommandCall } from '../../../src/shared/commands/registry.ts';
import { usePlace, valueOf } from './open-here.ts';
import { fileOfSource } from '../../helpers/file-of-source.ts';

const place = usePlace();

/** Words that nobody else says: none of their bytes may be left. */
const SECRETS = [
  'zanzibar mattress',
  'quixotic kiosk',
  'Wilhelmina',
  'ochre gazebo',
  'velvet tugboat',
  'P-4711',
];
const KEPT = 'the weather was fine';

const anything = { kind: null, stageId: null, personaId: null, tagId: null, linked: null };

/** All files below a folder that hold some of the words, with which. */
function leaks(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((name) => {
    const path = join(folder, name);
    if (!statSync(path).isFile()) return [];
    const bytes = readFileSync(path);
    return SECRETS.filter(
      (words) => bytes.includes(words) || bytes.includes(Buffer.from(words, 'utf16le')),
    ).map((words) => `${name}: ${words}`);
  });
}

const run = (document: ProjectDocument, ...calls: readonly CommandCall[]): string =>
  valueOf(document.run(calls)).values.at(-1)?.id ?? '';

/** A saved project in which one person has said a lot, some of it long since removed. */
async function talked() {
  const document = await place.saved('talks.journey');
  const participantId = run(document, {
    command: 'add-participant',
    input: { code: 'P-4711', note: 'velvet tugboat' },
  });
  const cardId = run(document, {
    command: 'add-card',
    input: {
      laneId: document.snapshot().records.lane[0]!.id,
      stepId: document.snapshot().records.step[0]!.id,
      title: 'Price is unclear',
    },
  });
  const text = `How did it go?\nIt was a zanzibar mattress of a day.\n${KEPT}, I thought.\nYes, a quixotic kiosk.\n`;
  const sourceId = run(document, {
    command: 'add-source',
    input: {
      title: 'Talk',
      text,
      speakers: [
        { name: 'Interviewer', participantId: null },
        { name: 'Wilhelmina', participantId },
      ],
      turns: [
        { at: 0, speaker: 0, startMs: 0, endMs: null },
        { at: 15, speaker: 1, startMs: 900, endMs: null },
        { at: text.indexOf(KEPT), speaker: 0, startMs: 2_000, endMs: null },
        { at: text.indexOf('Yes'), speaker: 1, startMs: 3_000, endMs: null },
      ],
      file: fileOfSource('Talk with Wilhelmina.vtt'),
    },
  });
  const piece = (words: string, by: string | null): string =>
    run(document, { command: 'add-evidence', input: { title: words, text: words, participantId: by } });
  const mark = (evidenceId: string, words: string) =>
    run(document, {
      command: 'add-highlight',
      input: { evidenceId, sourceId, start: text.indexOf(words), end: text.indexOf(words) + words.length },
    });
  const evidenceId = piece('zanzibar mattress', participantId);
  mark(evidenceId, 'zanzibar mattress');
  run(
    document,
    { command: 'link-evidence', input: { evidenceId, targetKind: 'card', targetId: cardId } },
    { command: 'add-comment', input: { targetKind: 'evidence', targetId: evidenceId, text: 'ochre gazebo' } },
  );
  const other = piece(KEPT, null);
  mark(other, KEPT);
  // Said, removed, and to be found in the history alone.
  const gone = piece('quixotic kiosk', participantId);
  run(document, { command: 'remove-evidence', input: { evidenceId: gone } });
  writeFileSync(place.path('voice.txt'), 'recording: velvet tugboat');
  const file = valueOf(await document.readFile(place.path('voice.txt')));
  run(document, {
    command: 'add-attachment',
    input: { ownerKind: 'evidence', ownerId: evidenceId, name: 'Wilhelmina.txt', ...only(file) },
  });
  run(document, { command: 'edit-source', input: { sourceId, title: 'First talk' } });
  valueOf(document.undo());
  valueOf(await document.findEvidence({ ...anything, text: 'zanzibar' }));
  valueOf(await document.save());
  return { document, participantId, sourceId, other, cardId };
}

const only = ({ sha256, size, mediaType }: { sha256: string; size: number; mediaType: string }) => ({
  sha256,
  size,
  mediaType,
});

describe('forgetting a participant', () => {
  it('leaves none of their words in the saved file, nor in the working copy', async () => {
    const { document, participantId, sourceId, other } = await talked();
    const saved = place.path('talks.journey');
    for (const words of SECRETS) expect(readFileSync(saved).includes(words), words).toBe(true);
    writeFileSync(place.path('voice.txt'), '');
    expect(valueOf(await document.forget(participantId))).toEqual({ isScrubbed: true, saved: 'saved' });
    expect(leaks(place.folder)).toEqual([]);
    expect(readFileSync(saved).includes(KEPT)).toBe(true);
    const { records } = document.snapshot();
    expect(records.evidence.map(({ id }) => id)).toEqual([other]);
    expect(records.source).toMatchObject([
      {
        id: sourceId,
        text: `How did it go?\n${KEPT}, I thought.\n`,
        // Its bytes are known again, and it is not called like them any more.
        file: { ...fileOfSource('Talk with Wilhelmina.vtt'), name: '' },
      },
    ]);
    expect(records.highlight).toMatchObject([{ exact: KEPT, prefix: 'How did it go?\n' }]);
    document.close();
    const again = place.openFile('talks.journey');
    expect(again.snapshot().records).toEqual(records);
    expect(leaks(place.folder)).toEqual([]);
  });

  it('cannot be undone, and neither can anything before; what follows can', async () => {
    const { document, participantId, cardId } = await talked();
    expect(document.status().redoLabel).not.toBeNull();
    valueOf(await document.forget(participantId));
    expect([document.status().undoLabel, document.status().redoLabel]).toEqual([null, null]);
    expect(valueOf(document.revisions(null, 3))[0]).toMatchObject({ label: 'Forget participant' });
    run(document, { command: 'edit-cards', input: { cardIds: [cardId], fields: { title: 'Unclear' } } });
    valueOf(document.undo());
    expect(document.snapshot().records.card[0]!.title).toBe('Price is unclear');
    expect(valueOf(document.recordHistory('card', cardId, null)).entries.length).toBeGreaterThan(0);
  });

  it('leaves nothing in a project that has no file yet', async () => {
    const document = place.open({ kind: 'new', template: 'blank', name: 'New' });
    const participantId = run(document, { command: 'add-participant', input: { code: 'P-4711' } });
    run(document, {
      command: 'add-evidence',
      input: { text: 'zanzibar mattress '.repeat(2_000), participantId },
    });
    expect(leaks(place.folder)).not.toEqual([]);
    expect(valueOf(await document.forget(participantId))).toEqual({ isScrubbed: true, saved: 'no-file' });
    expect(leaks(place.folder)).toEqual([]);
  });

  it('is the same by the command alone, as the command line runs it', async () => {
    const { document, participantId } = await talked();
    run(document, { command: 'forget-participant', input: { participantId } });
    await document.settled();
    writeFileSync(place.path('voice.txt'), '');
    valueOf(await document.save());
    expect(leaks(place.folder)).toEqual([]);
  });

  it('still finds what others said, and nothing of theirs', async () => {
    const { document, participantId, other } = await talked();
    valueOf(await document.forget(participantId));
    const find = async (text: string) => {
      return valueOf(await document.findEvidence({ ...anything, text })).map(({ id }) => id);
    };
    expect(await find('weather')).toEqual([other]);
    expect(await find('zanzibar')).toEqual([]);
  });

  it('takes a step out of the history that nobody can read', async () => {
    const { document, participantId } = await talked();
    const { sqlite } = document.session();
    sqlite.prepare("UPDATE revision SET changes = 'zanzibar mattress' WHERE number = 2").run();
    valueOf(await document.forget(participantId));
    writeFileSync(place.path('voice.txt'), '');
    expect(leaks(place.folder)).toEqual([]);
  });

  it('leaves nothing of a long text either, of which the history holds edits alone', async () => {
    const document = await place.saved('talks.journey');
    const participantId = run(document, { command: 'add-participant', input: { code: 'P-4711' } });
    const filler = `${KEPT}, and long\n`.repeat(200);
    const spoken = 'I said little.\n';
    const sourceId = run(document, {
      command: 'add-source',
      input: {
        title: 'Talk',
        text: `${filler}${spoken}`,
        speakers: [
          { name: 'Interviewer', participantId: null },
          { name: 'Wilhelmina', participantId: null },
        ],
        turns: [0, filler.length].map((at, speaker) => ({ at, speaker, startMs: null, endMs: null })),
      },
    });
    const edit = (before: string, text: string) => {
      const start = document.snapshot().records.source[0]!.text.lastIndexOf(before);
      const input = { sourceId, start, end: start + before.length, before, text };
      run(document, { command: 'edit-source-text', input });
    };
    edit('little', 'of a zanzibar mattress');
    edit('zanzibar mattress', 'quixotic kiosk');
    edit('quixotic kiosk', 'little of it');
    edit('little', 'ochre gazebo');
    valueOf(document.undo());
    // Only now it is known who spoke: what was edited before was theirs all the same.
    const speakers = [
      { name: 'Interviewer', participantId: null },
      { name: 'Wilhelmina', participantId },
    ];
    run(document, { command: 'edit-source', input: { sourceId, speakers } });
    const { sqlite } = document.session();
    const edits = sqlite.prepare('SELECT count(*) FROM revision WHERE changes LIKE \'%"edits"%\'').pluck();
    expect(edits.get()).toBe(5);
    valueOf(await document.save());
    for (const words of ['zanzibar mattress', 'quixotic kiosk', 'ochre gazebo', 'Wilhelmina'])
      expect(readFileSync(place.path('talks.journey')).includes(words), words).toBe(true);
    valueOf(await document.forget(participantId));
    expect(leaks(place.folder)).toEqual([]);
    expect(document.snapshot().records.source[0]!.text).toBe(filler);
    // What comes after is edited and undone as ever.
    edit('and long', 'and longer');
    valueOf(document.undo());
    expect(document.snapshot().records.source[0]!.text).toBe(filler);
  });
});
