import { describe, expect, it } from 'vitest';
import { MAX_TITLE } from '../../../src/shared/model/limits.ts';
import {
  planSource,
  sourceCalls,
  sourceOfFile,
  type SourcePlan,
} from '../../../src/shared/sources/plan/plan-source.ts';
import { get, list, run } from '../../helpers/records.ts';
import { createSmallProject } from '../../helpers/small-project.ts';
import { fileOfSource } from '../../helpers/file-of-source.ts';

const { records, id } = createSmallProject();
const said = (speaker: string | null, text: string) => ({ speaker, startMs: null, endMs: null, text });
const talk = planSource({
  transcript: {
    format: 'vtt',
    utterances: [said('Ines', 'How was it?'), said('Tom', 'Slow.'), said('Ines', 'Why?')],
  },
  from: fileOfSource('Talk 2026-03-04.vtt'),
});
const made = (plan: SourcePlan) => {
  const { sourceId, calls } = sourceCalls(plan, records.participant.values());
  const after = run(records, ...calls).records;
  return { source: get(after, 'source', sourceId), people: list(after, 'participant') };
};
const goal = { isIncluded: true, participantId: null, isNew: false };

describe('a file that becomes a source', () => {
  it('is proposed under its name, with the day in it, and with all who speak', () => {
    expect(talk).toMatchObject({ title: 'Talk 2026-03-04', date: '2026-03-04', kind: 'interview' });
    expect([...talk.goals.keys()]).toEqual(['Ines', 'Tom']);
    expect(planSource({ ...talk, from: fileOfSource('Talk 2026-19-39.vtt') }).date).toBeNull();
    expect(made(talk).source).toMatchObject({ text: 'How was it?\nSlow.\nWhy?\n', title: 'Talk 2026-03-04' });
  });

  it('leaves out who is not wanted, and gives the others to participants with free codes', () => {
    const goals = new Map([
      ['Ines', { ...goal, isIncluded: false }],
      ['Tom', { ...goal, isNew: true }],
    ]);
    const { source, people } = made({ ...talk, goals, title: ' ' });
    expect(source).toMatchObject({ text: 'Slow.\n', title: 'Talk 2026-03-04.vtt' });
    expect(people.map(({ code }) => code)).toEqual(['P1', 'P2']);
    expect(source.speakers).toEqual([{ name: 'Tom', participantId: people[1]!.id }]);
  });

  it('is all said by one person where it names nobody and somebody says whom it is about', () => {
    const notes = planSource({
      transcript: { format: 'text', utterances: [said(null, 'Slow.'), said(null, 'Dear.')] },
      from: fileOfSource('notes.txt'),
    });
    expect(made(notes).source).toMatchObject({ speakers: [], turns: [] });
    const whole = new Map([['', { ...goal, participantId: id('mia') }]]);
    const { source } = made({ ...notes, goals: whole });
    expect(source.speakers).toEqual([{ name: 'P1', participantId: id('mia') }]);
    expect(source.turns).toMatchObject([{ at: 0, speaker: 0 }]);
  });

  it('names its file, cut where its name is too long, and is found by the bytes under any name', () => {
    const from = fileOfSource(`${'a'.repeat(MAX_TITLE - 1)}👩‍💻.vtt`);
    const { source } = made({ ...talk, from });
    expect(source.file).toEqual({ ...from, name: `${'a'.repeat(MAX_TITLE - 1)}\ufffd` });
    const [other, twin] = [
      { ...source, id: id('talk'), file: null },
      { ...source, id: id('zoe') },
    ];
    expect(sourceOfFile([twin, other, source], { sha256: from.sha256 })?.id).toBe(
      [twin.id, source.id].sort()[0],
    );
    expect(sourceOfFile([other, source], fileOfSource('another.vtt'))).toBeUndefined();
  });
});
