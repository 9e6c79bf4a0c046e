import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { applyChanges } from '../../helpers/apply-changes.ts';
import { filesIn, readText } from '../../helpers/imports.ts';
import { invert } from '../../../src/shared/changes/invert.ts';
import { type CommandName, commands } from '../../../src/shared/commands/registry.ts';
import type { RecordKind } from '../../../src/shared/model/records.ts';
import { problemsOf } from '../../helpers/invariants.ts';
import { NO_ID, plain, refusal, tryCall } from '../../helpers/records.ts';
import { createSmallProject } from '../../helpers/small-project.ts';
import { examples } from './examples.ts';

const names = Object.keys(commands) as CommandName[];
/** The names of the files that define a command. */
const defined = filesIn('src/shared/commands')
  .filter((file) => readText(file).includes('= defineCommand({'))
  .map((file) => basename(file, '.ts'));

it('the small project itself is sound', () => {
  expect(problemsOf(createSmallProject().records)).toEqual([]);
});

it('there are commands for every kind of record', () => {
  expect(names.length).toBeGreaterThanOrEqual(48);
});

it('every file that defines a command is in the registry', () => {
  expect([...defined].sort()).toEqual([...names].sort());
});

describe.each(names)('%s', (name) => {
  const definition = commands[name];
  const small = createSmallProject();
  const input = examples[name](small.id);

  it('has the same name in the registry, the definition and the file', () => {
    expect(definition.name).toBe(name);
    expect(defined).toContain(name);
  });

  it('has a label as a person reads it in a menu', () => {
    expect(definition.label).toMatch(/^[A-Z][a-z]+( [a-z]+)+$/);
  });

  it('has an input that can be described as JSON Schema', () => {
    const schema = z.toJSONSchema(definition.input, { io: 'input' });
    expect(schema).toMatchObject({ type: 'object', additionalProperties: false });
    expect(Object.keys(schema.properties ?? {})).toEqual(expect.arrayContaining(Object.keys(input)));
  });

  it('changes the project and leaves it sound', () => {
    const outcome = tryCall(small.records, { command: name, input });
    if (!outcome.ok) throw new Error(outcome.failure.message);
    expect(outcome.changes.length).toBeGreaterThan(0);
    expect(problemsOf(outcome.records)).toEqual([]);
  });

  it('is taken back exactly, and done again exactly', () => {
    const outcome = tryCall(small.records, { command: name, input });
    if (!outcome.ok) throw new Error(outcome.failure.message);
    const back = applyChanges(outcome.records, invert(outcome.changes));
    expect(plain(back)).toEqual(plain(small.records));
    expect(plain(applyChanges(back, outcome.changes))).toEqual(plain(outcome.records));
  });

  it('refuses a field that it does not know', () => {
    expect(refusal(small.records, { command: name, input: { ...input, surprise: 1 } }).code).toBe(
      'bad-input',
    );
  });

  const references = Object.entries<RecordKind>(definition.references);
  it.each(references)('refuses a %s that is not there', (field, kind) => {
    const value: unknown = (input as Readonly<Record<string, unknown>>)[field];
    expect(value, `the example shall use ${field}`).toBeDefined();
    const broken = { ...input, [field]: Array.isArray(value) ? [...(value as string[]), NO_ID] : NO_ID };
    const failure = refusal(small.records, { command: name, input: broken });
    expect(failure.code).toBe(`${kind}-not-found`);
    expect(failure.message).toContain(NO_ID);
  });
});
