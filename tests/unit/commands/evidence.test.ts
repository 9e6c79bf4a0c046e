import { describe, expect, it } from 'vitest';
import { evidenceKinds } from '../../../src/shared/model/evidence.ts';
import type { ProjectRecords } from '../../../src/shared/model/records.ts';
import { problemsOf } from '../../helpers/invariants.ts';
import { get, list, refusal, run } from '../../helpers/records.ts';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records, id } = createSmallProject();

describe('evidence', () => {
  it('begins as an internal document when nothing is said', () => {
    const { records: after, value } = run(records, { command: 'add-evidence', input: {} });
    expect(get(after, 'evidence', value.id ?? '')).toEqual({
      id: value.id,
      kind: 'document',
      title: '',
      text: '',
      source: '',
      date: null,
      link: '',
      confidentiality: 'internal',
      participantId: null,
    });
  });

  it.each(evidenceKinds)('can be a %s with all that belongs to it', (kind) => {
    const fields = {
      kind,
      title: 'Title',
      text: '“Words”',
      source: 'Somewhere',
      date: '2026-01-31',
      link: 'https://example.com/a?b=c',
      confidentiality: 'confidential',
    } as const;
    const { records: after, value } = run(records, { command: 'add-evidence', input: fields });
    expect(get(after, 'evidence', value.id ?? '')).toMatchObject(fields);
  });

  it.each([
    'https://example.com',
    'http://example.com/x',
    'mailto:ada@example.com',
    'HTTPS://EXAMPLE.COM',
    '',
  ])('takes the link “%s”', (link) => {
    const { records: after, value } = run(records, { command: 'add-evidence', input: { link } });
    expect(get(after, 'evidence', value.id ?? '').link).toBe(link);
  });

  it.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'example.com',
    'https://',
    'https://a b',
    ' https://example.com',
    'data:text/html,x',
    'https://example.com\njavascript:alert(1)',
  ])('refuses the link “%s”, new and edited', (link) => {
    expect(refusal(records, { command: 'add-evidence', input: { link } }).code).toBe('bad-link');
    const input = { evidenceId: id('e1'), link };
    expect(refusal(records, { command: 'edit-evidence', input }).code).toBe('bad-link');
  });

  it('can be edited field by field, and its date taken away', () => {
    const dated = run(records, {
      command: 'edit-evidence',
      input: { evidenceId: id('e1'), date: '2026-04-01', kind: 'poll' },
    }).records;
    expect(get(dated, 'evidence', id('e1'))).toMatchObject({
      title: 'Survey',
      date: '2026-04-01',
      kind: 'poll',
    });
    const input = { evidenceId: id('e1'), date: null };
    expect(
      get(run(dated, { command: 'edit-evidence', input }).records, 'evidence', id('e1')).date,
    ).toBeNull();
  });

  it('refuses a date that no calendar has', () => {
    const input = { evidenceId: id('e1'), date: '2026-13-01' };
    expect(refusal(records, { command: 'edit-evidence', input }).code).toBe('bad-input');
  });

  it('when removed takes its links, files, tags, personas and comments, and leaves what it supported', () => {
    const { records: after } = run(records, { command: 'remove-evidence', input: { evidenceId: id('e1') } });
    expect(problemsOf(after)).toEqual([]);
    expect(list(after, 'evidenceLink')).toMatchObject([{ evidenceId: id('e2'), targetId: id('pain') }]);
    expect(after.attachment.has(id('file'))).toBe(false);
    expect(list(after, 'tagLink').map((link) => link.targetKind)).toEqual(['card']);
    expect(list(after, 'personaLink').map((link) => link.targetKind)).toEqual(['map', 'card']);
    expect(after.comment.has(id('on-evidence'))).toBe(false);
    expect([after.card.size, after.stage.size]).toEqual([records.card.size, records.stage.size]);
  });
});

describe('links to evidence', () => {
  it.each([
    ['stage', 's2'],
    ['step', 'c'],
    ['card', 'act1'],
  ] as const)('join a piece to a %s, once', (targetKind, target) => {
    const call = {
      command: 'link-evidence',
      input: { evidenceId: id('e1'), targetKind, targetId: id(target) },
    } as const;
    const first = run(records, call);
    expect(list(first.records, 'evidenceLink', { targetId: id(target) })).toMatchObject([
      { evidenceId: id('e1'), targetKind },
    ]);
    const second = run(first.records, call);
    expect(second.changes).toEqual([]);
    expect(second.value).toEqual(first.value);
  });

  it('refuse a target that is not there, or is of another kind than said', () => {
    const input = { evidenceId: id('e1'), targetKind: 'step', targetId: id('s1') };
    expect(refusal(records, { command: 'link-evidence', input }).code).toBe('step-not-found');
    const wrong = { evidenceId: id('e1'), targetKind: 'lane', targetId: id('pains') };
    expect(refusal(records, { command: 'link-evidence', input: wrong }).code).toBe('bad-input');
  });

  it('support what they hang on unless said otherwise, and that can be changed', () => {
    const stanceOf = (all: ProjectRecords, target: string): unknown =>
      list(all, 'evidenceLink', { targetId: id(target) }).find(({ evidenceId }) => evidenceId === id('e1'))
        ?.stance;
    const link = { evidenceId: id('e1'), targetKind: 'card', targetId: id('act1') } as const;
    expect(stanceOf(run(records, { command: 'link-evidence', input: link }).records, 'act1')).toBe(
      'supports',
    );
    const against = { ...link, stance: 'contradicts' } as const;
    expect(stanceOf(run(records, { command: 'link-evidence', input: against }).records, 'act1')).toBe(
      'contradicts',
    );
    const input = { evidenceId: id('e1'), targetId: id('pain'), stance: 'context' } as const;
    const edited = run(records, { command: 'edit-evidence-link', input });
    expect(stanceOf(edited.records, 'pain')).toBe('context');
    expect(edited.changes).toHaveLength(1);
    const nowhere = { ...input, targetId: id('act1') };
    expect(refusal(records, { command: 'edit-evidence-link', input: nowhere }).code).toBe('not-linked');
    const odd = { ...input, stance: 'proves' };
    expect(refusal(records, { command: 'edit-evidence-link', input: odd }).code).toBe('bad-input');
  });

  it('are taken off one by one, and refused when they are not there', () => {
    const input = { evidenceId: id('e1'), targetId: id('pain') };
    const { records: after } = run(records, { command: 'unlink-evidence', input });
    expect(list(after, 'evidenceLink', { targetId: id('pain') })).toMatchObject([{ evidenceId: id('e2') }]);
    expect(list(after, 'evidenceLink', { evidenceId: id('e1') })).toHaveLength(2);
    expect(refusal(after, { command: 'unlink-evidence', input }).code).toBe('not-linked');
  });
});
