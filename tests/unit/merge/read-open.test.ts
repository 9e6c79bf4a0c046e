import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../../../src/shared/commands/run-command.ts';
import { createMemoryTx } from '../../../src/shared/commands/kernel/memory-tx.ts';
import type { Lookup } from '../../../src/shared/history/record-words.ts';
import { askedOpen } from '../../../src/shared/merge/open/read-open.ts';
import { conflictSchema, type OpenConflict } from '../../../src/shared/model/conflict.ts';
import { type ProjectRecords, recordKinds, recordSchemas } from '../../../src/shared/model/records.ts';
import { AUTHOR, NOW, createTestIds } from '../../helpers/records.ts';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records, id } = createSmallProject();
const look: Lookup = (kind, of) => records[kind].get(of);
const sound = records.conflict.get(id('undecided'))!;
const conflict = (given: Partial<OpenConflict>): OpenConflict => conflictSchema.parse({ ...sound, ...given });

function decide(open: OpenConflict, decision: object) {
  const all: ProjectRecords = { ...records, conflict: new Map([[open.id, open]]) };
  const tx = createMemoryTx(all, { now: NOW, author: AUTHOR, newId: createTestIds() });
  const input = { decisions: [{ conflictId: open.id, ...decision }] };
  return { result: runCommand(tx, { command: 'decide-conflicts', input }), changes: tx.changes };
}

describe('an open conflict', () => {
  it('is asked as the merge asked it', () => {
    expect(askedOpen(sound, look)).toEqual({
      id: id('undecided'),
      title: 'card “pain”: text',
      choices: ['mine', 'theirs', 'both', 'edit'],
      byDefault: 'both',
      base: '',
      mine: 'Told by three people',
      theirs: 'Told by four people',
    });
  });

  it('says where the record is gone, by the name it had', () => {
    const gone = conflict({ recordId: id('nobody'), name: 'Price' });
    expect(askedOpen(gone, look)).toMatchObject({ title: 'card “Price”: removed since', choices: ['both'] });
  });

  it.each([
    ['a kind that no record is of', { recordKind: 'nonsense' }],
    ['itself', { recordKind: 'conflict', recordId: id('undecided') }],
    ['a kind by the name of something else', { recordKind: 'constructor' }],
    ['the id', { fields: ['id'], base: { id: '' }, mine: { id: id('a') }, theirs: { id: id('b') } }],
    ['a place', { fields: ['stepId'], base: null, mine: { stepId: id('a') }, theirs: { stepId: id('b') } }],
    ['a field that is none', { fields: ['__proto__'], base: null, mine: {}, theirs: {} }],
    ['a value that the field cannot hold', { theirs: { body: 7 } }],
    ['a list for a text', { base: { body: ['x'] } }],
    ['more fields than it names', { theirs: { body: 'x', mapId: id('other') } }],
    ['a state that is missing', { mine: {} }],
    [
      'a place that is none',
      { about: 'place', fields: ['laneId', 'stepId'], mine: {}, theirs: { stepId: 'x' } },
    ],
    ['a removal by nobody', { about: 'removal', removedBy: null }],
    [
      'a removal of the project',
      {
        about: 'removal',
        removedBy: 'theirs',
        recordKind: 'project',
        recordId: [...records.project.keys()][0],
      },
    ],
    ['nothing left of both', { about: 'empty' }],
  ] as const)('from a file of others can only be closed: %s', (_what, given) => {
    const open = conflict(given as unknown as Partial<OpenConflict>);
    expect(askedOpen(open, look).choices).toEqual(['both']);
    for (const choice of ['mine', 'theirs'])
      expect(decide(open, { choice }).result).toMatchObject({ ok: false });
    expect(decide(open, { choice: 'both' }).changes.map(({ kind }) => kind)).toEqual(['conflict']);
  });

  it('takes no name that another has', () => {
    const tag = {
      recordKind: 'tag',
      recordId: id('t1'),
      fields: ['name'],
      base: null,
      comments: [],
    } as const;
    const open = conflict({ ...tag, mine: { name: 'Trust' }, theirs: { name: 'Price' } });
    expect(decide(open, { choice: 'theirs' }).result).toMatchObject({
      ok: false,
      failure: { code: 'tag-exists' },
    });
  });

  it('changes nothing but what it says, whatever is in it', () => {
    const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.jsonValue());
    const field = fc.constantFrom('body', 'title', 'severity', 'linkedMapId', 'stepId', 'id', 'kind', 'name');
    const state = fc.dictionary(field, value, { maxKeys: 3 });
    const target = fc.constantFrom(
      ...recordKinds.flatMap((kind) =>
        [...records[kind].keys()].slice(0, 2).map((of) => [kind, of] as const),
      ),
    );
    fc.assert(
      fc.property(
        fc.record({
          target,
          about: fc.constantFrom('fields', 'place', 'removal', 'empty'),
          fields: fc.uniqueArray(field, { maxLength: 3 }),
          base: fc.option(state),
          mine: state,
          theirs: state,
          removedBy: fc.constantFrom('mine', 'theirs', null),
          taken: fc.constantFrom('mine', 'theirs', 'both'),
        }),
        fc.constantFrom('mine', 'theirs', 'both'),
        ({ target: [recordKind, recordId], ...given }, choice) => {
          const open = conflict({ ...(given as object), recordKind, recordId });
          expect(typeof askedOpen(open, look).title).toBe('string');
          const { result, changes } = decide(open, { choice });
          if (!result.ok) return;
          for (const { kind, id: of, after } of changes) {
            if (after === null) continue;
            expect(recordSchemas[kind].safeParse(after).success).toBe(true);
            if (open.about === 'fields' && kind === recordKind) expect(of).toBe(recordId);
          }
        },
      ),
    );
  });
});
