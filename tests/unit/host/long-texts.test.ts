import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProjectDocument } from '../../../src/host/document/project-document.ts';
import type { CommandCall } from '../../../src/shared/commands/registry.ts';
import { failureOf, usePlace, valueOf } from './open-here.ts';

const place = usePlace();
const run = (document: ProjectDocument, ...calls: readonly CommandCall[]): string =>
  valueOf(document.run(calls)).values.at(-1)?.id ?? '';
const sourceIn = (document: ProjectDocument) => document.snapshot().records.source[0]!;

/** A talk of so many turns, a line each. */
function talk(turns: number) {
  const lines = Array.from(
    { length: turns },
    (_, turn) => `${turn}: it took ${'so '.repeat(turn % 20)}long 👩‍💻\n`,
  );
  let at = 0;
  const places = lines.map((line, turn) => {
    const place = {
      at,
      speaker: turn % 2,
      startMs: turn * 900,
      endMs: turn % 3 === 0 ? null : turn * 900 + 500,
    };
    at += line.length;
    return place;
  });
  const speakers = ['Ines', 'Mia'].map((name) => ({ name, participantId: null }));
  return { title: 'Talk', text: lines.join(''), speakers, turns: places };
}

function opened(turns: number) {
  const document = place.open({ kind: 'new', template: 'blank', name: 'Talks' });
  const sourceId = run(document, { command: 'add-source', input: talk(turns) });
  const edit = (start: number, end: number, text: string): CommandCall => ({
    command: 'edit-source-text',
    input: { sourceId, start, end, text, before: sourceIn(document).text.slice(start, end) },
  });
  const bytes = (): number =>
    document
      .session()
      .sqlite.prepare<[], number>('SELECT octet_length(changes) FROM revision ORDER BY number DESC')
      .pluck()
      .get() ?? 0;
  return { document, sourceId, edit, bytes };
}

/** Undoes all steps but the first ones and does them again; the states of the source on the way. */
function backAndForth(document: ProjectDocument, steps: number) {
  const states = [sourceIn(document)];
  for (let step = 0; step < steps; step += 1) {
    valueOf(document.undo());
    states.unshift(sourceIn(document));
  }
  for (let step = 1; step <= steps; step += 1) {
    valueOf(document.redo());
    expect(sourceIn(document)).toEqual(states[step]);
  }
  return states;
}

describe('the history of a long text', () => {
  it('holds what was edited and not the text, for steps, undo and redo alike', () => {
    const { document, sourceId, edit, bytes } = opened(2_000);
    expect(sourceIn(document).text.length).toBeGreaterThan(80_000);
    const steps: readonly (readonly [CommandCall, number])[] = [
      [edit(500, 520, 'corrected'), 2_000],
      [{ command: 'edit-source', input: { sourceId, title: 'First talk' } }, 2_000],
    ];
    for (const [call, most] of steps) {
      run(document, call);
      expect(bytes()).toBeLessThan(most);
    }
    valueOf(document.undo());
    expect(bytes()).toBeLessThan(2_000);
    valueOf(document.redo());
    expect(bytes()).toBeLessThan(2_000);
    // Half of all lines go, and the speakers have other numbers: the text is edited, the turns are others.
    run(document, { command: 'leave-out-speaker', input: { sourceId, speaker: 1, name: 'Mia' } });
    expect(sourceIn(document).turns).toHaveLength(1_000);
    const states = backAndForth(document, 3);
    expect(states[0]).toMatchObject(talk(2_000));
    expect(valueOf(document.revisions(null, 1))[0]!.label).toBe('Leave out speaker');
  });

  it('comes back exactly, whatever was edited, and after the file was opened again', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            at: fc.double({ min: 0, max: 1, noNaN: true }),
            length: fc.integer({ min: 0, max: 300 }),
            text: fc.constantFrom('', 'x', 'Well.\n', '👨‍👩‍👧', 'long\n'.repeat(30), 'é'),
            what: fc.constantFrom('edit', 'edit', 'edit', 'title', 'leave-out'),
          }),
          { minLength: 1, maxLength: 12 },
        ),
        async (drawn) => {
          const { document, sourceId, edit } = opened(300);
          let steps = 0;
          for (const { at, length, text, what } of drawn) {
            const { text: now, speakers, title } = sourceIn(document);
            const start = Math.floor(at * now.length);
            const call: CommandCall =
              what === 'title'
                ? { command: 'edit-source', input: { sourceId, title: `${title}.` } }
                : what === 'leave-out'
                  ? { command: 'leave-out-speaker', input: { sourceId, speaker: 0, name: speakers[0]!.name } }
                  : edit(start, Math.min(now.length, start + length), text);
            const revision = document.status().revision;
            document.run([call]);
            steps += document.status().revision - revision;
          }
          const states = backAndForth(document, steps);
          expect(states[0]).toMatchObject(talk(300));
          const path = place.path('talks.journey');
          valueOf(await document.saveAs(path, true));
          document.close();
          const again = place.openFile('talks.journey');
          expect(backAndForth(again, steps)).toEqual(states);
          again.close();
        },
      ),
      { numRuns: 6 },
    );
  });

  it('is undone as an older program stored it, with the whole text before and after', () => {
    const { document, edit } = opened(200);
    const before = sourceIn(document);
    run(document, edit(500, 520, 'corrected'));
    const after = sourceIn(document);
    const whole = JSON.stringify([
      { kind: 'source', id: before.id, before, after: { text: after.text, turns: after.turns } },
    ]);
    const { sqlite } = document.session();
    sqlite
      .prepare('UPDATE revision SET changes = ? WHERE number = (SELECT max(number) FROM revision)')
      .run(whole);
    backAndForth(document, 1);
  });

  const wrong: readonly (readonly [string, (part: Edited) => Edited])[] = [
    ['lies beyond the text', (part) => ({ ...part, edits: [[9_000_000, '', 'x']] })],
    ['is not what was there', (part) => ({ ...part, edits: [[0, '', 'x']] })],
    ['leads to another text', (part) => ({ ...part, was: part.is })],
    ['is no edit', (part) => ({ ...part, edits: [[-1, '', '']] })],
    [
      'cuts a character',
      (part) => ({ ...part, edits: part.edits.map(([at, gone]) => [at, gone, '\ud83d']) }),
    ],
  ];
  it.each(wrong)('is refused where an edit from elsewhere %s, and the project stays', (_, change) => {
    const { document, edit } = opened(200);
    run(document, edit(500, 520, 'corrected'));
    const now = sourceIn(document);
    const { sqlite } = document.session();
    const last = 'number = (SELECT max(number) FROM revision)';
    const stored = JSON.parse(
      sqlite.prepare<[], string>(`SELECT changes FROM revision WHERE ${last}`).pluck().get()!,
    ) as [{ parts: { text: Edited } }];
    stored[0].parts.text = change(stored[0].parts.text);
    sqlite.prepare(`UPDATE revision SET changes = ? WHERE ${last}`).run(JSON.stringify(stored));
    expect(failureOf(document.undo()).code).toBe('history-damaged');
    expect(sourceIn(document)).toEqual(now);
    stored.push(stored[0]);
    sqlite.prepare(`UPDATE revision SET changes = ? WHERE ${last}`).run(JSON.stringify(stored));
    expect(failureOf(document.undo()).code).toBe('history-damaged');
  });

  it('is told in words of what was edited', () => {
    const { document, sourceId, edit } = opened(200);
    run(document, edit(500, 520, 'corrected'));
    expect(document.status().undoLabel).toBe('Edit text on “Talk”');
    const [entry] = valueOf(document.recordHistory('source', sourceId, null)).entries;
    expect(entry!.change.after).toMatchObject({ title: 'Talk', text: 'corrected' });
  });
});

type Edited = {
  readonly is: string;
  readonly was: string;
  readonly edits: readonly (readonly [number, string, string])[];
};
