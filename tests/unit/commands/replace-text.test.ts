import { describe, expect, it } from 'vitest';
import type { CommandInput } from '../../../src/shared/commands/registry.ts';
import { textFields, type TextKind } from '../../../src/shared/find/text-fields.ts';
import { MAX_TITLE } from '../../../src/shared/model/fields.ts';
import { get, list, NO_ID, refusal, run, tryCall } from '../../helpers/records.ts';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records: start, id } = createSmallProject();
type Input = CommandInput<'replace-text'>;
const input = (patch: Partial<Input> & Pick<Input, 'targets'>): Input => ({
  find: 'a',
  replaceWith: 'b',
  ...patch,
});

describe('replacing text', () => {
  it('renames a phase over all its stages, named by any of them, and takes away one that is left without letters', () => {
    const { records } = run(
      start,
      { command: 'add-stage', input: { mapId: id('map'), name: 'Three' } },
      { command: 'name-phase', input: { stageId: id('s2'), name: 'Buying it' } },
    );
    const phases = (replaceWith: string, find = 'buying') => {
      const targets = [{ kind: 'stage', id: id('s2'), field: 'phase', before: 'Buying it' }] as const;
      const after = run(records, { command: 'replace-text', input: { find, replaceWith, targets } }).records;
      return list(after, 'stage', { mapId: id('map') }).map(({ phase }) => phase);
    };
    expect(phases('Getting')).toEqual(['Pre-purchase', 'Getting it', 'Getting it']);
    expect(phases('')).toEqual(['Pre-purchase', 'it', 'it']);
    expect(phases(' ', 'Buying it')).toEqual(['Pre-purchase', '', '']);
  });

  it('replaces every match in the texts named, and in no other', () => {
    const { records } = run(start, {
      command: 'edit-cards',
      input: { cardIds: [id('act1'), id('act2')], fields: { title: 'Price, price', body: 'The Price' } },
    });
    const after = run(records, {
      command: 'replace-text',
      input: input({
        find: 'price',
        replaceWith: 'Cost',
        targets: [
          { kind: 'card', id: id('act1'), field: 'title', before: 'Price, price' },
          { kind: 'card', id: id('act1'), field: 'body', before: 'The Price' },
        ],
      }),
    });
    expect(get(after.records, 'card', id('act1'))).toMatchObject({ title: 'Cost, Cost', body: 'The Cost' });
    expect(get(after.records, 'card', id('act2'))).toMatchObject({ title: 'Price, price' });
    expect(after.changes).toHaveLength(1);
  });

  it('counts case and whole words where it is asked to', () => {
    const { records } = run(start, {
      command: 'edit-map',
      input: { mapId: id('map'), name: 'Ad ad Ads' },
    });
    const call = (patch: Partial<Input>) =>
      run(records, {
        command: 'replace-text',
        input: input({
          find: 'Ad',
          replaceWith: 'X',
          targets: [{ kind: 'map', id: id('map'), field: 'name', before: 'Ad ad Ads' }],
          ...patch,
        }),
      });
    const nameAfter = (patch: Partial<Input>): string => get(call(patch).records, 'map', id('map')).name;
    expect(nameAfter({})).toBe('X X Xs');
    expect(nameAfter({ matchCase: true })).toBe('X ad Xs');
    expect(nameAfter({ wholeWord: true })).toBe('X X Ads');
  });

  it('overwrites no text that has changed since it was found', () => {
    const failure = refusal(start, {
      command: 'replace-text',
      input: input({
        targets: [
          { kind: 'card', id: id('pain'), field: 'title', before: 'pain' },
          { kind: 'card', id: id('touch'), field: 'title', before: 'a touch' },
        ],
      }),
    });
    expect(failure.code).toBe('text-changed');
    expect(failure.message).toContain('“touch”');
    expect(failure.message).toContain('Nothing was replaced');
  });

  it('refuses a record that is gone and a text without a match', () => {
    const refused = (target: Input['targets'][number]): string =>
      refusal(start, { command: 'replace-text', input: input({ find: 'zzz', targets: [target] }) }).code;
    expect(refused({ kind: 'card', id: NO_ID, field: 'title', before: '' })).toBe('card-not-found');
    expect(refused({ kind: 'card', id: id('pain'), field: 'title', before: 'pain' })).toBe(
      'nothing-to-replace',
    );
  });

  it.each([
    ['card', 'pain', 'status'],
    ['card', 'pain', 'laneId'],
    ['card', 'pain', 'id'],
    ['card', 'pain', '__proto__'],
    ['evidence', 'e1', 'link'],
    ['evidence', 'e1', 'kind'],
    ['comment', 'on-card', 'author'],
    ['comment', 'on-card', 'targetId'],
    ['lane', 'pains', 'order'],
  ] as const)('cannot touch what is no text: %s %s %s', (kind, name, field) => {
    const value: unknown = (get(start, kind, id(name)) as Readonly<Record<string, unknown>>)[field];
    const before = typeof value === 'string' ? value : 'open';
    const failure = refusal(start, {
      command: 'replace-text',
      input: input({ find: before.slice(0, 1) || 'o', targets: [{ kind, id: id(name), field, before }] }),
    });
    expect(failure.code).toBe('bad-input');
  });

  it('cannot touch kinds of records without texts', () => {
    const failure = refusal(start, {
      command: 'replace-text',
      input: {
        find: 'p',
        replaceWith: 'q',
        targets: [{ kind: 'attachment', id: id('file'), field: 'name', before: 'file.png' }],
      },
    });
    expect(failure.code).toBe('bad-input');
  });

  it('refuses what would be too long and a comment without text, and says so', () => {
    const long = refusal(start, {
      command: 'replace-text',
      input: input({
        replaceWith: 'x'.repeat(MAX_TITLE),
        targets: [{ kind: 'card', id: id('pain'), field: 'title', before: 'pain' }],
      }),
    });
    expect(long.code).toBe('too-long');
    expect(long.message).toMatch(/2,003 characters\. Nothing was replaced/);
    const empty = refusal(start, {
      command: 'replace-text',
      input: input({
        find: 'on-card',
        replaceWith: '',
        targets: [{ kind: 'comment', id: id('on-card'), field: 'text', before: 'on-card' }],
      }),
    });
    expect(empty.code).toBe('empty-comment');
  });

  it('replaces in all of a source, and leaves its turns beside their words', () => {
    const { text, turns } = get(start, 'source', id('talk'));
    const { records: after } = run(start, {
      command: 'replace-text',
      input: {
        find: 'o',
        replaceWith: 'oooo',
        targets: [{ kind: 'source', id: id('talk'), field: 'text', before: text }],
      },
    });
    const talk = get(after, 'source', id('talk'));
    expect(talk.text).toBe(text.replaceAll('o', 'oooo'));
    expect(talk.turns.map(({ at }) => talk.text.slice(at, at + 7))).toEqual(['Hoooow ', 'It tooo']);
    expect(turns).toHaveLength(talk.turns.length);
  });

  it('refuses a source without a title, and letters that would join their neighbours', () => {
    const empty = refusal(start, {
      command: 'replace-text',
      input: input({
        find: 'Talk',
        replaceWith: '',
        targets: [{ kind: 'source', id: id('talk'), field: 'title', before: 'Talk' }],
      }),
    });
    expect(empty.code).toBe('empty-title');
    const { text } = get(start, 'source', id('talk'));
    const joins = refusal(start, {
      command: 'replace-text',
      input: input({
        find: ' was',
        replaceWith: '\u0308 was',
        targets: [{ kind: 'source', id: id('talk'), field: 'text', before: text }],
      }),
    });
    expect(joins.code).toBe('text-joins');
  });

  it.each(Object.keys(textFields) as TextKind[])('replaces in every text of a %s', (kind) => {
    const [record] = start[kind].values();
    for (const field of textFields[kind]) {
      const filled = new Map<string, unknown>([[record!.id, { ...record, [field]: 'One two' }]]);
      const outcome = tryCall(
        { ...start, [kind]: filled },
        {
          command: 'replace-text',
          input: input({
            find: 'TWO',
            replaceWith: 'three',
            targets: [{ kind, id: record!.id, field, before: 'One two' }],
          }),
        },
      );
      if (!outcome.ok) throw new Error(outcome.failure.message);
      expect(get(outcome.records, kind, record!.id)).toMatchObject({ [field]: 'One three' });
    }
  });
});
