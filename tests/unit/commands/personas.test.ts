import { describe, expect, it } from 'vitest';
import { problemsOf } from '../../helpers/invariants.ts';
import { get, list, refusal, run } from '../../helpers/records.ts';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records, id } = createSmallProject();
const names = (after: typeof records): readonly string[] => list(after, 'persona').map((one) => one.name);

describe('personas', () => {
  it('a new one goes last, is named, and has a hue of its own', () => {
    const { records: after } = run(records, { command: 'add-persona', input: {} });
    expect(names(after)).toEqual(['Mia', 'Tom', 'New persona']);
    expect(new Set(list(after, 'persona').map((one) => one.hue)).size).toBe(3);
  });

  it('a new one goes before the persona named, with all that is given', () => {
    const fields = {
      name: 'Kim',
      role: 'Buyer',
      quote: '“Hm.”',
      goals: 'Less pain',
      frustrations: 'Pop-ups',
      demographics: '34',
      psychographics: 'Careful',
      hue: 'rose',
    } as const;
    const { records: after, value } = run(records, {
      command: 'add-persona',
      input: { ...fields, beforePersonaId: id('p2') },
    });
    expect(names(after)).toEqual(['Mia', 'Kim', 'Tom']);
    expect(get(after, 'persona', value.id ?? '')).toMatchObject(fields);
  });

  it('one can be edited field by field', () => {
    const { records: after } = run(records, {
      command: 'edit-persona',
      input: { personaId: id('p1'), role: 'Buyer' },
    });
    expect(get(after, 'persona', id('p1'))).toMatchObject({ name: 'Mia', role: 'Buyer' });
  });

  it('one can be moved, and moving it where it lies leaves no trace', () => {
    const input = { personaId: id('p2'), beforePersonaId: id('p1') };
    expect(names(run(records, { command: 'move-persona', input }).records)).toEqual(['Tom', 'Mia']);
    for (const beforePersonaId of [id('p1'), id('p2')]) {
      const same = { personaId: id('p1'), beforePersonaId };
      expect(run(records, { command: 'move-persona', input: same }).changes).toEqual([]);
    }
  });

  it('removing one takes its curve, links and photo, and leaves what it was linked to', () => {
    const { records: after } = run(records, { command: 'remove-persona', input: { personaId: id('p1') } });
    expect(problemsOf(after)).toEqual([]);
    expect(list(after, 'emotionPoint').map((point) => point.personaId)).toEqual([id('p2')]);
    expect(list(after, 'personaLink').map((link) => link.personaId)).toEqual([id('p2')]);
    expect(after.attachment.has(id('photo'))).toBe(false);
    expect([after.map.size, after.evidence.size]).toEqual([2, 2]);
  });
});

describe('links to personas', () => {
  it.each([
    ['map', 'other'],
    ['evidence', 'e2'],
    ['card', 'act1'],
  ] as const)('join a persona to a %s, once', (targetKind, target) => {
    const call = {
      command: 'link-persona',
      input: { personaId: id('p1'), targetKind, targetId: id(target) },
    } as const;
    const first = run(records, call);
    expect(list(first.records, 'personaLink', { targetId: id(target) })).toMatchObject([
      { personaId: id('p1'), targetKind },
    ]);
    const second = run(first.records, call);
    expect(second.changes).toEqual([]);
    expect(second.value).toEqual(first.value);
  });

  it('refuse a target that is not there, or is of another kind than said', () => {
    const input = { personaId: id('p1'), targetKind: 'map', targetId: id('act1') };
    expect(refusal(records, { command: 'link-persona', input }).code).toBe('map-not-found');
  });

  it('are taken off, and refused when they are not there', () => {
    const input = { personaId: id('p1'), targetId: id('map') };
    const { records: after } = run(records, { command: 'unlink-persona', input });
    expect(list(after, 'personaLink', { targetId: id('map') })).toEqual([]);
    expect(refusal(after, { command: 'unlink-persona', input }).code).toBe('not-linked');
  });
});

describe('set-emotion', () => {
  const point = (after: typeof records, step: string): unknown =>
    list(after, 'emotionPoint', { stepId: id(step), personaId: id('p1') });

  it('draws a point where there was none', () => {
    const input = { stepId: id('c'), personaId: id('p1'), value: 1.25 };
    expect(point(run(records, { command: 'set-emotion', input }).records, 'c')).toMatchObject([
      { value: 1.25, source: 'judged', mapId: id('map') },
    ]);
  });

  it('moves the point that is there, and says when it was measured', () => {
    const input = { stepId: id('a'), personaId: id('p1'), value: -2, source: 'measured' } as const;
    const { records: after, changes } = run(records, { command: 'set-emotion', input });
    expect(changes).toHaveLength(1);
    expect(point(after, 'a')).toMatchObject([{ value: -2, source: 'measured' }]);
  });

  it('takes the point off, and leaves no trace where there is none', () => {
    const off = { stepId: id('a'), personaId: id('p1'), value: null };
    const { records: after } = run(records, { command: 'set-emotion', input: off });
    expect(point(after, 'a')).toEqual([]);
    expect(run(after, { command: 'set-emotion', input: off }).changes).toEqual([]);
  });

  it.each([-2.1, 2.1, Number.NaN, Number.POSITIVE_INFINITY])('refuses %d', (value) => {
    const input = { stepId: id('a'), personaId: id('p1'), value };
    expect(refusal(records, { command: 'set-emotion', input }).code).toBe('bad-input');
  });
});
