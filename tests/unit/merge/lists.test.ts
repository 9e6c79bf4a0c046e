import { describe, expect, it } from 'vitest';
import { withPatches } from '../../../src/shared/changes/apply.ts';
import type { CommandCall, CommandInput } from '../../../src/shared/commands/registry.ts';
import { type Merge, mergeProjects } from '../../../src/shared/merge/merge-projects.ts';
import type { ProjectRecords } from '../../../src/shared/model/records.ts';
import { problemsOf } from '../../helpers/invariants.ts';
import { get, run } from '../../helpers/records.ts';
import { createSmallProject } from '../../helpers/small-project.ts';
import { signed } from '../../helpers/two-histories.ts';

const { records: start, id } = createSmallProject();

function merged(base: ProjectRecords, mine: readonly CommandCall[], theirs: readonly CommandCall[]): Merge {
  const copies = { ...signed, base, mine: run(base, ...mine).records, theirs: run(base, ...theirs).records };
  const merge = mergeProjects(copies);
  expect(problemsOf(merge.records)).toEqual([]);
  const swapped = mergeProjects({ ...copies, mine: copies.theirs, theirs: copies.mine });
  if (merge.conflicts.length === 0) expect(swapped.records).toEqual(merge.records);
  return merge;
}

describe('lists that both changed', () => {
  it('of channels lose what either took out', () => {
    const channels = (
      ...backingChannels: CommandInput<'edit-cards'>['fields']['backingChannels'] & object
    ): CommandCall => ({
      command: 'edit-cards',
      input: { cardIds: [id('touch')], fields: { backingChannels } },
    });
    const base = run(start, channels('app', 'store', 'chat')).records;
    const { records, conflicts } = merged(
      base,
      [channels('app', 'chat', 'mail')],
      [channels('store', 'app', 'ad')],
    );
    expect(conflicts).toEqual([]);
    expect(get(records, 'card', id('touch')).backingChannels).toEqual(['app', 'ad', 'mail']);
  });

  it('of what is known of a participant go by their names', () => {
    const fields = (values: Readonly<Record<string, string>>): CommandCall => ({
      command: 'edit-participant',
      input: {
        participantId: id('mia'),
        fields: Object.entries(values).map(([name, value]) => ({ name, value })),
      },
    });
    const base = run(start, fields({ Age: '34', Plan: 'S' })).records;
    const merge = merged(
      base,
      [fields({ Age: '35', Plan: 'S', Town: 'Ulm' })],
      [fields({ Age: '34', Since: '2020' })],
    );
    expect(merge.conflicts).toEqual([]);
    expect(get(merge.records, 'participant', id('mia')).fields).toEqual([
      { name: 'Age', value: '35' },
      { name: 'Since', value: '2020' },
      { name: 'Town', value: 'Ulm' },
    ]);
    const clash = merged(base, [fields({ Age: '35' })], [fields({ Age: '36' })]);
    expect(clash.conflicts).toMatchObject([{ fields: ['fields'] }]);
  });

  it('of a saved view go facet by facet', () => {
    const filter = (wanted: CommandInput<'edit-view'>['filter'] & object): CommandCall => ({
      command: 'edit-view',
      input: { viewId: id('worst'), filter: wanted },
    });
    const { records, conflicts } = merged(
      start,
      [filter({ severity: ['3', '4'], persona: [id('p1'), id('p2')] })],
      [filter({ severity: ['4'], persona: [id('p1')], owner: ['Ana'] })],
    );
    expect(conflicts).toEqual([]);
    expect(get(records, 'view', id('worst')).filter).toEqual({
      severity: ['4'],
      persona: [id('p1'), id('p2')],
      owner: ['Ana'],
    });
  });

  it('of choices of an export go one by one', () => {
    const choices = (wanted: object): CommandCall => ({
      command: 'edit-preset',
      input: { presetId: id('acme'), choices: JSON.stringify(wanted) },
    });
    const merge = merged(start, [choices({ theme: 'light' })], [choices({ theme: 'dark', format: 'pdf' })]);
    expect(merge.conflicts).toEqual([]);
    expect(JSON.parse(get(merge.records, 'preset', id('acme')).choices)).toEqual({
      theme: 'light',
      format: 'pdf',
    });
    const clash = merged(start, [choices({ theme: 'light' })], [choices({ theme: 'paper' })]);
    expect(clash.conflicts).toMatchObject([{ kind: 'preset', fields: ['choices'], byDefault: 'mine' }]);
  });

  it('of answers that a piece is made of are those of both', () => {
    const link = { ...get(start, 'answerLink', id('of-answers')) };
    const withRows = (rows: readonly number[], respondents: readonly number[]): ProjectRecords =>
      withPatches(start, new Map([['answerLink', new Map([[link.id, { ...link, rows, respondents }]])]]));
    const base = withRows([1, 3], [10, 30]);
    const [mine, theirs] = [withRows([1, 3, 4], [10, 30, 40]), withRows([0, 3], [5, 30])];
    const merge = mergeProjects({ ...signed, base, mine, theirs });
    expect(merge.conflicts).toEqual([]);
    expect(get(merge.records, 'answerLink', link.id)).toMatchObject({
      rows: [0, 3, 4],
      respondents: [5, 30, 40],
    });
  });

  it('of the words of a source take the text of one and the names of the other', () => {
    const { records, conflicts } = merged(
      start,
      [
        {
          command: 'edit-source-text',
          input: { sourceId: id('talk'), start: 0, end: 3, text: 'Why', before: 'How' },
        },
      ],
      [
        {
          command: 'edit-source',
          input: {
            sourceId: id('talk'),
            speakers: [
              { name: 'Ana', participantId: null },
              { name: 'Mia', participantId: id('mia') },
            ],
          },
        },
      ],
    );
    expect(conflicts).toEqual([]);
    const source = get(records, 'source', id('talk'));
    expect(source.text.startsWith('Why was it?')).toBe(true);
    expect(source.speakers.map(({ name }) => name)).toEqual(['Ana', 'Mia']);
  });
});

describe('a decision', () => {
  it('of a text of one’s own is stored as a command would, and is passed over where the field cannot hold it', () => {
    const rename = (name: string): CommandCall => ({ command: 'edit-tag', input: { tagId: id('t1'), name } });
    const copies = {
      ...signed,
      base: start,
      mine: run(start, rename('Mine')).records,
      theirs: run(start, rename('Theirs')).records,
    };
    const [conflict] = mergeProjects(copies).conflicts;
    const named = (text: string): string =>
      get(mergeProjects(copies, new Map([[conflict!.id, { choice: 'edit', text }]])).records, 'tag', id('t1'))
        .name;
    expect(named('Cafe\u0301\u0000')).toBe('Café');
    expect(named('')).toBe('Mine');
  });

  it('about how something looks is mine by default, without a comment', () => {
    const wide = (width: number): CommandCall => ({
      command: 'edit-step',
      input: { stepId: id('a'), width },
    });
    const merge = merged(start, [wide(200)], [wide(300)]);
    expect(merge.conflicts).toMatchObject([{ fields: ['width'], byDefault: 'mine', theirs: { width: 300 } }]);
    expect(merge.records.comment.size).toBe(start.comment.size);
  });
});
