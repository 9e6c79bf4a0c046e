import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CommandCall } from '../../../src/shared/commands/registry.ts';
import { compareProjects, isSame } from '../../../src/shared/compare/compare-projects.ts';
import { projectText } from '../../../src/shared/compare/outline/project-text.ts';
import type { ProjectRecords } from '../../../src/shared/model/records.ts';
import { anyRecords } from '../../helpers/any-map.ts';
import { get, list, run, testId } from '../../helpers/records.ts';
import { createSmallProject } from '../../helpers/small-project.ts';
import { sampleRecords } from '../../helpers/sample-records.ts';

const { records: start, id } = createSmallProject();
const text = (records: ProjectRecords): string => projectText(records, { ids: false });
const lines = (records: ProjectRecords): ReadonlySet<string> => new Set(text(records).split('\n'));
const edit = (card: string, fields: object): CommandCall => ({
  command: 'edit-cards',
  input: { cardIds: [id(card)], fields },
});

describe('a project as text', () => {
  it('has each map by stage, step and lane, and what hangs on a record below it', () => {
    const sample = text(sampleRecords());
    expect(sample).toContain(
      [
        '      In lane: Pain points',
        '        Pain point: Search results show price, not help',
        '          Owner: Lena Brandt, Marketing',
        '          Status: Planned',
        '          Severity: minor',
        '          Customers affected: 22%',
        '          Root cause: Titles and descriptions are written by the price feed.',
        '          Evidence: Questions bring views, not clicks',
        '            Stance: Supports',
        '',
      ].join('\n'),
    );
    const inOrder = ['Stage: Consideration', 'Stage: Evaluation', 'Stage: Intent', 'Stage: Purchase'];
    const found = sample.split('\n').filter((line) => inOrder.includes(line.trim()));
    expect(found.slice(0, 4).map((line) => line.trim())).toEqual(inOrder);
    // The recipe of an import is told as it is, and names places by their ids.
    const others = sample.split('\n').filter((line) => !line.startsWith('  recipe: '));
    expect(others.filter((line) => line.includes('0000-7000-8000'))).toEqual([]);
  });

  it('changes in the line of what was changed', () => {
    const after = run(start, edit('pain', { severity: 3, body: 'First\nsecond' })).records;
    const [was, is] = [lines(start), lines(after)];
    expect([...is].filter((line) => !was.has(line))).toEqual([
      '          Text: First\\nsecond',
      '          Severity: major',
    ]);
    expect([...was].filter((line) => !is.has(line))).toEqual([]);
  });

  it('ends the line of each record with its id, where that is asked for', () => {
    const whole = projectText(start, { ids: true });
    const { title } = get(start, 'card', id('pain'));
    expect(whole).toContain(`Pain point: ${title} [${id('pain')}]\n`);
    for (const card of list(start, 'card')) expect(whole).toContain(`[${card.id}]\n`);
  });

  it('is the same for two copies that say the same, whatever their order keys and the ids of links', () => {
    const tag: CommandCall = { command: 'add-tag', input: { id: testId(9_100), name: 'Checkout' } };
    const link = (card: string): CommandCall => ({
      command: 'link-tag',
      input: { tagId: testId(9_100), targetKind: 'card', targetId: id(card) },
    });
    const one = run(start, tag, link('pain'), link('act1')).records;
    const other = run(start, tag, link('act1'), link('pain')).records;
    expect(text(one)).toBe(text(other));
  });

  it('is never broken by what people wrote, and tells whatever a comparison tells of names and texts', () => {
    fc.assert(
      fc.property(anyRecords, anyRecords, (one, other) => {
        for (const line of text(one).split('\n').slice(0, -1))
          expect(line).toMatch(
            /^ *[^\s\p{Cc}\u2028\u2029\u202a-\u202e][^\p{Cc}\u2028\u2029\u202a-\u202e]*$/u,
          );
        if (isSame(compareProjects(one, other))) expect(text(one)).toBe(text(other));
      }),
    );
  });
});
