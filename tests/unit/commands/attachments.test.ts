import { describe, expect, it } from 'vitest';
import { MAX_ATTACHMENT_BYTES } from '../../../src/shared/model/attachment.ts';
import { get, list, refusal, run } from '../../helpers/records.ts';
import { createSmallProject, SHA } from '../../helpers/small-project.ts';

const { records, id } = createSmallProject();
const file = { name: 'plan.pdf', mediaType: 'application/pdf', size: 5, sha256: SHA } as const;

describe('add-attachment', () => {
  it.each([
    ['evidence', 'e2'],
    ['card', 'act1'],
    ['persona', 'p2'],
  ] as const)('gives a file to a %s', (ownerKind, owner) => {
    const { records: after } = run(records, {
      command: 'add-attachment',
      input: { ...file, ownerKind, ownerId: id(owner) },
    });
    expect(list(after, 'attachment', { ownerId: id(owner) })).toMatchObject([{ ...file, ownerKind }]);
  });

  it('comes after the files that are there', () => {
    const { records: after } = run(records, {
      command: 'add-attachment',
      input: { ...file, ownerKind: 'evidence', ownerId: id('e1') },
    });
    expect(list(after, 'attachment', { ownerId: id('e1') }).map((one) => one.name)).toEqual([
      'file.png',
      'plan.pdf',
    ]);
  });

  it('refuses an owner that is not there, or is of another kind than said', () => {
    const input = { ...file, ownerKind: 'persona', ownerId: id('e1') };
    expect(refusal(records, { command: 'add-attachment', input }).code).toBe('persona-not-found');
  });

  it.each([
    { sha256: 'A'.repeat(64) },
    { sha256: 'a' },
    { name: '' },
    { size: -1 },
    { size: MAX_ATTACHMENT_BYTES + 1 },
  ])('refuses %j', (wrong) => {
    const input = { ...file, ownerKind: 'card', ownerId: id('img'), ...wrong };
    expect(refusal(records, { command: 'add-attachment', input }).code).toBe('bad-input');
  });
});

describe('edit-attachment and remove-attachment', () => {
  it('rename a file, but never to nothing', () => {
    const input = { attachmentId: id('file'), name: 'answers.png' };
    const { records: after } = run(records, { command: 'edit-attachment', input });
    expect(get(after, 'attachment', id('file'))).toMatchObject({ name: 'answers.png', sha256: SHA });
    const nothing = { attachmentId: id('file'), name: '' };
    expect(refusal(records, { command: 'edit-attachment', input: nothing }).code).toBe('bad-input');
  });

  it('take a file off its owner and leave the owner', () => {
    const input = { attachmentId: id('file') };
    const { records: after, changes } = run(records, { command: 'remove-attachment', input });
    expect(changes).toHaveLength(1);
    expect(after.attachment.has(id('file'))).toBe(false);
    expect(after.evidence.has(id('e1'))).toBe(true);
  });
});
