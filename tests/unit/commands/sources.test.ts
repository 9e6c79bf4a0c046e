import { describe, expect, it } from 'vitest';
import { problemsOf } from '../../helpers/invariants.ts';
import { get, list, refusal, run } from '../../helpers/records.ts';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records, id } = createSmallProject();
const talk = get(records, 'source', id('talk'));

describe('sources', () => {
  it('are refused with speakers who are nobody in the project', () => {
    const speakers = [{ name: 'Mia', participantId: id('pain') }];
    expect(refusal(records, { command: 'add-source', input: { title: 'Talk', speakers } }).code).toBe(
      'participant-not-found',
    );
    const input = { sourceId: id('talk'), speakers };
    expect(refusal(records, { command: 'edit-source', input }).code).toBe('participant-not-found');
  });

  it('keep their turns beside the words when the text is edited', () => {
    const { records: after } = run(records, {
      command: 'edit-source-text',
      input: { sourceId: id('talk'), start: 4, end: 7, text: 'would you say was', before: 'was' },
    });
    const { text, turns } = get(after, 'source', id('talk'));
    expect(text).toMatch(/^How would you say was it\?\n/);
    expect(text.slice(turns[1]!.at)).toMatch(/^It took/);
    expect(get(after, 'highlight', id('mark'))).toEqual(get(records, 'highlight', id('mark')));
  });

  it('are not edited where another window has changed the same place', () => {
    const input = { sourceId: id('talk'), start: 0, end: 3, text: 'Why', before: 'Who' };
    expect(refusal(records, { command: 'edit-source-text', input }).code).toBe('text-changed');
    const joins = { sourceId: id('talk'), start: 3, end: 3, text: '\u0308', before: '' };
    expect(refusal(records, { command: 'edit-source-text', input: joins }).code).toBe('text-joins');
  });

  it('leave their evidence when they are removed', () => {
    const { records: after } = run(records, { command: 'remove-source', input: { sourceId: id('talk') } });
    expect(problemsOf(after)).toEqual([]);
    expect(after.highlight.size).toBe(0);
    expect(after.attachment.has(id('recording'))).toBe(false);
    expect(get(after, 'evidence', id('e2')).title).toBe('Interview');
  });
});

describe('highlights', () => {
  it('keep their words, what is around them, when it was said and by whom', () => {
    expect(get(records, 'highlight', id('mark'))).toMatchObject({
      start: 12,
      exact: 'It took far too long.',
      prefix: 'How was it?\n',
      suffix: '\nI gave up.\n',
      startMs: 1_500,
      endMs: 4_000,
      speaker: 'Mia',
    });
  });

  it('are refused where there are no words', () => {
    for (const [start, end] of [
      [5, 5],
      [11, 12],
      [30, 3],
      [40, 400],
    ]) {
      const input = { evidenceId: id('e1'), sourceId: id('talk'), start, end };
      expect(refusal(records, { command: 'add-highlight', input }).code, `${start} to ${end}`).toBe(
        'no-words',
      );
    }
  });

  it('take the piece along that says just what was marked', () => {
    const quoting = run(
      records,
      { command: 'edit-evidence', input: { evidenceId: id('e2'), text: 'It took far too long.' } },
      { command: 'edit-highlight', input: { highlightId: id('mark'), start: 12, end: 44 } },
    ).records;
    expect(get(quoting, 'evidence', id('e2')).text).toBe('It took far too long.\nI gave up.');
    const saying = run(
      records,
      { command: 'edit-evidence', input: { evidenceId: id('e2'), text: 'She gave up' } },
      { command: 'edit-highlight', input: { highlightId: id('mark'), start: 12, end: 44 } },
    ).records;
    expect(get(saying, 'evidence', id('e2')).text).toBe('She gave up');
  });

  it('go with their piece of evidence', () => {
    const { records: after } = run(records, { command: 'remove-evidence', input: { evidenceId: id('e2') } });
    expect(after.highlight.size).toBe(0);
    expect(problemsOf(after)).toEqual([]);
  });

  it('follow a speaker who is given to another participant, unless a person said otherwise', () => {
    const speakers = (participantId: string) => [talk.speakers[0]!, { name: 'Mia', participantId }];
    const more = run(records, { command: 'add-participant', input: {} }).records;
    const [, tom] = list(more, 'participant');
    const followed = run(more, {
      command: 'edit-source',
      input: { sourceId: id('talk'), speakers: speakers(tom!.id) },
    }).records;
    expect(get(followed, 'evidence', id('e2')).participantId).toBe(tom!.id);
    const other = run(
      more,
      { command: 'edit-evidence', input: { evidenceId: id('e2'), participantId: null } },
      { command: 'edit-source', input: { sourceId: id('talk'), speakers: speakers(tom!.id) } },
    ).records;
    expect(get(other, 'evidence', id('e2')).participantId).toBeNull();
  });
});

describe('participants', () => {
  it('get the next free code', () => {
    const { records: after } = run(
      records,
      { command: 'add-participant', input: {} },
      { command: 'add-participant', input: { code: ' p3 ' } },
      { command: 'add-participant', input: {} },
    );
    expect(list(after, 'participant').map(({ code }) => code)).toEqual(['P1', 'P2', ' p3 ', 'P4']);
  });

  it('leave what they said, of an unknown person, when they are removed from the list', () => {
    const { records: after } = run(records, {
      command: 'remove-participant',
      input: { participantId: id('mia') },
    });
    expect(problemsOf(after)).toEqual([]);
    expect(get(after, 'evidence', id('e2')).participantId).toBeNull();
    expect(get(after, 'source', id('talk')).speakers[1]).toEqual({ name: 'Mia', participantId: null });
  });

  it('stay when their persona goes', () => {
    const { records: after } = run(records, { command: 'remove-persona', input: { personaId: id('p1') } });
    expect(get(after, 'participant', id('mia')).personaId).toBeNull();
  });
});

describe('forgetting a participant', () => {
  const forget = { command: 'forget-participant', input: { participantId: id('mia') } } as const;

  it('takes their pieces, turns, name and files, and nothing of others', () => {
    const { records: after } = run(records, forget);
    expect(problemsOf(after)).toEqual([]);
    expect(after.participant.size).toBe(0);
    expect([...after.evidence.keys()]).toEqual([id('e1')]);
    expect(get(after, 'source', id('talk'))).toMatchObject({
      text: 'How was it?\n',
      speakers: [{ name: 'Interviewer', participantId: null }],
      turns: [{ at: 0, speaker: 0 }],
    });
    expect(after.attachment.has(id('recording'))).toBe(false);
    expect(JSON.stringify([...after.source.values(), ...after.highlight.values()])).not.toMatch(
      /far too long|gave up|Mia/,
    );
  });

  it('takes pieces marked where they speak, whoever these name, and words around others’ marks', () => {
    const marked = run(records, {
      command: 'add-highlight',
      input: { evidenceId: id('e1'), sourceId: id('talk'), start: 0, end: 11 },
    }).records;
    expect([...marked.highlight.values()].at(-1)!.suffix).toContain('It took');
    const after = run(marked, forget).records;
    const [left] = after.highlight.values();
    expect(left).toMatchObject({ evidenceId: id('e1'), exact: 'How was it?', suffix: '\n' });
    const across = run(
      records,
      { command: 'add-highlight', input: { evidenceId: id('e1'), sourceId: id('talk'), start: 0, end: 20 } },
      forget,
    ).records;
    expect(across.evidence.size).toBe(0);
  });

  it('takes what is marked as theirs out of notes that name no speakers', () => {
    const notes = run(
      records,
      {
        command: 'add-source',
        input: { id: id('notes'), title: 'Notes', text: 'She waited an hour. It rained.' },
      },
      { command: 'add-highlight', input: { evidenceId: id('e2'), sourceId: id('notes'), start: 0, end: 19 } },
      forget,
    ).records;
    expect(get(notes, 'source', id('notes')).text).toBe(' It rained.');
  });

  it('is counted by the numbers of the speakers that stay', () => {
    const three = run(
      records,
      {
        command: 'add-source',
        input: {
          id: id('group'),
          title: 'Group',
          text: 'A one\nB two\nC three\n',
          speakers: [
            { name: 'A', participantId: null },
            { name: 'B', participantId: id('mia') },
            { name: 'C', participantId: null },
          ],
          turns: [0, 6, 12].map((at, speaker) => ({ at, speaker, startMs: null, endMs: null })),
        },
      },
      forget,
    ).records;
    const { text, speakers, turns } = get(three, 'source', id('group'));
    expect(text).toBe('A one\nC three\n');
    expect(speakers.map(({ name }) => name)).toEqual(['A', 'C']);
    expect(turns.map(({ at, speaker }) => [at, speaker])).toEqual([
      [0, 0],
      [6, 1],
    ]);
  });
});
