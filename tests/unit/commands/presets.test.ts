import { describe, expect, it } from 'vitest';
import { get, list, refusal, run } from '../../helpers/records.ts';
import { createSmallProject, LOGO_SHA } from '../../helpers/small-project.ts';

const { records, id } = createSmallProject();
const font = { sha256: 'f'.repeat(64), name: 'Acme Serif.ttf', mediaType: 'font/ttf', size: 4 };
const logo = { sha256: LOGO_SHA, name: 'acme.png', mediaType: 'image/png', size: 12 };
const add = (name: string) => ({ command: 'add-preset', input: { name, choices: '{}' } });

describe('a preset of the project', () => {
  it('has a name that no other has, in any case', () => {
    expect(refusal(records, add(' acme ')).code).toBe('preset-exists');
    const { records: two, value } = run(records, {
      command: 'add-preset',
      input: { name: 'Beta', choices: '{}' },
    });
    const rename = (name: string) => ({ command: 'edit-preset', input: { presetId: value.id, name } });
    expect(refusal(two, rename('ACME')).code).toBe('preset-exists');
    const { records: after } = run(two, {
      command: 'edit-preset',
      input: { presetId: value.id ?? '', name: 'BETA' },
    });
    expect(get(after, 'preset', value.id ?? '').name).toBe('BETA');
  });

  it('is replaced with its files, and keeps those that are in both as they are', () => {
    const before = list(records, 'attachment', { ownerId: id('acme') });
    const { records: after, changes } = run(records, {
      command: 'edit-preset',
      input: { presetId: id('acme'), choices: '{"format":"pptx"}', files: [font, logo, font] },
    });
    expect(get(after, 'preset', id('acme'))).toMatchObject({ name: 'Acme', choices: '{"format":"pptx"}' });
    const files = list(after, 'attachment', { ownerId: id('acme') });
    expect(files[0]).toEqual(before[0]);
    expect(files.map(({ name, ownerKind }) => [name, ownerKind])).toEqual([
      ['acme.png', 'preset'],
      ['Acme Serif.ttf', 'preset'],
    ]);
    expect(changes.map(({ kind }) => kind)).toEqual(['preset', 'attachment']);
  });

  it('goes with its files, and nothing else does', () => {
    const { records: after, changes } = run(records, {
      command: 'remove-preset',
      input: { presetId: id('acme') },
    });
    expect(after.preset.size).toBe(0);
    expect(changes.map(({ kind }) => kind).sort()).toEqual(['attachment', 'preset']);
  });

  it('has no empty name, and no choices that are none', () => {
    expect(refusal(records, add('')).code).toBe('bad-input');
    const none = { command: 'add-preset', input: { name: 'B', choices: '' } };
    expect(refusal(records, none).code).toBe('bad-input');
  });
});
