import { describe, expect, it } from 'vitest';
import { type CommandName, commands } from '../../../src/shared/commands/registry.ts';
import { recordKinds } from '../../../src/shared/model/records.ts';
import { get, refusal, run, testId, tryCall } from '../../helpers/records.ts';
import { createSmallProject } from '../../helpers/small-project.ts';
import { examples } from './examples.ts';

/** Those that add one record; others take an id a record. */
const several: readonly CommandName[] = ['add-cards', 'add-structure', 'add-review'];
const adds = (Object.keys(commands) as CommandName[]).filter(
  (name) => name.startsWith('add-') && !several.includes(name),
);

describe('running a command', () => {
  const { records, id } = createSmallProject();

  it('refuses a command that does not exist, by its name', () => {
    expect(refusal(records, { command: 'explode', input: {} })).toMatchObject({
      code: 'unknown-command',
      message: expect.stringContaining('explode') as string,
    });
  });

  it('does not take a name of Object.prototype for a command', () => {
    for (const command of ['constructor', 'toString', '__proto__']) {
      expect(refusal(records, { command, input: {} }).code).toBe('unknown-command');
    }
  });

  it('says which field of an input is wrong', () => {
    const failure = refusal(records, {
      command: 'edit-cards',
      input: { cardIds: [id('pain')], fields: { severity: 7 } },
    });
    expect(failure.code).toBe('bad-input');
    expect(failure.message).toContain('fields.severity');
  });

  it.each([null, undefined, 7, 'text', []])('refuses %j in place of an input', (input) => {
    expect(refusal(records, { command: 'add-tag', input }).code).toBe('bad-input');
  });

  it('refuses an id that is no UUIDv7', () => {
    expect(refusal(records, { command: 'add-tag', input: { id: 'tag-1', name: 'x' } }).code).toBe(
      'bad-input',
    );
  });

  it('turns line ends and control characters into what can be stored and drawn', () => {
    const { records: after, value } = run(records, {
      command: 'add-evidence',
      input: { title: 'Bell\u0007 and \ud83d half', text: 'one\r\ntwo\rthree\tfour 😀' },
    });
    expect(get(after, 'evidence', value.id ?? '')).toMatchObject({
      title: 'Bell and \ufffd half',
      text: 'one\ntwo\nthree\tfour 😀',
    });
  });
});

describe.each(adds)('%s', (command) => {
  const { records, id } = createSmallProject();
  const input = examples[command](id);

  it('uses the id that the caller chose', () => {
    const outcome = tryCall(records, { command, input: { ...input, id: testId(0xabcdef) } });
    expect(outcome).toMatchObject({ ok: true, value: { id: testId(0xabcdef) } });
  });

  it.each(recordKinds)('refuses the id of a %s that is there', (kind) => {
    const [taken] = records[kind].keys();
    expect(taken, `the small project shall have a ${kind}`).toBeDefined();
    expect(refusal(records, { command, input: { ...input, id: taken } })).toMatchObject({
      code: 'id-taken',
      message: expect.stringContaining(taken ?? '') as string,
    });
  });
});
