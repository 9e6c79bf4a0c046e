import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../src/shared/model/fields.ts';
import { filterDataSchema, MAX_FACET_VALUES } from '../../../src/shared/model/view.ts';
import { get, list, NO_ID, refusal, run } from '../../helpers/records.ts';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records, id } = createSmallProject();

describe('a saved view', () => {
  it('is placed after the others, with what the filter held', () => {
    const { records: after, value } = run(records, {
      command: 'add-view',
      input: { name: 'Without an owner', filter: { owner: [''], kind: ['pain-point'] } },
    });
    expect(list(after, 'view').map(({ name }) => name)).toEqual(['Worst pains', 'Without an owner']);
    expect(get(after, 'view', value.id ?? '').filter).toEqual({ owner: [''], kind: ['pain-point'] });
  });

  it('may name a persona or a tag that is gone: the rest still filters', () => {
    const { records: after } = run(
      records,
      { command: 'edit-view', input: { viewId: id('worst'), filter: { tag: [id('t1'), NO_ID] } } },
      { command: 'remove-tag', input: { tagId: id('t1') } },
    );
    expect(get(after, 'view', id('worst')).filter).toEqual({ tag: [id('t1'), NO_ID] });
  });

  it('has a name of its own', () => {
    const call = { command: 'add-view', input: { name: 'Worst pains', filter: { severity: ['4'] } } };
    expect(refusal(records, call).code).toBe('view-exists');
    const { records: two, value } = run(records, {
      command: 'add-view',
      input: { name: 'Second', filter: { severity: ['4'] } },
    });
    const rename = { command: 'edit-view', input: { viewId: value.id, name: 'Worst pains' } };
    expect(refusal(two, rename).code).toBe('view-exists');
    const same = { viewId: id('worst'), name: 'Worst pains', filter: { severity: ['4'] } };
    const { records: after } = run(two, { command: 'edit-view', input: same });
    expect(get(after, 'view', id('worst')).filter).toEqual({ severity: ['4'] });
  });

  it('filters by something', () => {
    expect(refusal(records, { command: 'add-view', input: { name: 'All', filter: {} } }).code).toBe(
      'empty-filter',
    );
    const emptied = { command: 'edit-view', input: { viewId: id('worst'), filter: {} } };
    expect(refusal(records, emptied).code).toBe('empty-filter');
  });

  it('goes without anything else', () => {
    const { records: after } = run(records, { command: 'remove-view', input: { viewId: id('worst') } });
    expect(after).toEqual({ ...records, view: new Map() });
  });
});

describe('the data of a filter', () => {
  it.each([
    [{ colour: ['red'] }],
    [{ tag: [] }],
    [{ tag: 'x' }],
    [{ owner: ['x'.repeat(2_001)] }],
    [{ tag: Array.from({ length: MAX_FACET_VALUES + 1 }, (_, at) => String(at)) }],
    [['kind']],
    [null],
  ])('is not %j', (data) => {
    expect(filterDataSchema.safeParse(data).success).toBe(false);
  });

  it('holds clean text only', () => {
    const owner = 'Ada\u0000 \ud800';
    expect(filterDataSchema.parse({ owner: [owner] })).toEqual({ owner: [cleanText(owner)] });
  });
});
