import { describe, expect, it } from 'vitest';
import { get, refusal, run } from '../../helpers/records.ts';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records, id } = createSmallProject();

describe('add-connection', () => {
  it('is a flow without label and share when nothing is said', () => {
    const { records: after, value } = run(records, {
      command: 'add-connection',
      input: { fromCardId: id('act4'), toCardId: id('act5') },
    });
    expect(get(after, 'connection', value.id ?? '')).toMatchObject({
      mapId: id('map'),
      fromCardId: id('act4'),
      toCardId: id('act5'),
      kind: 'flow',
      label: '',
      share: null,
    });
  });

  it('can go back the other way, and be of the other kind', () => {
    const { records: after } = run(
      records,
      { command: 'add-connection', input: { fromCardId: id('act4'), toCardId: id('act1') } },
      { command: 'add-connection', input: { fromCardId: id('act1'), toCardId: id('act4'), kind: 'answers' } },
    );
    expect(after.connection.size).toBe(4);
  });

  it('refuses to join a card to itself', () => {
    const input = { fromCardId: id('act1'), toCardId: id('act1') };
    expect(refusal(records, { command: 'add-connection', input }).code).toBe('same-card');
  });

  it('refuses cards of two maps', () => {
    const input = { fromCardId: id('act1'), toCardId: id('oact') };
    expect(refusal(records, { command: 'add-connection', input }).code).toBe('other-map');
  });

  it('refuses a second one of the same kind between the same cards', () => {
    const input = { fromCardId: id('act1'), toCardId: id('act4') };
    expect(refusal(records, { command: 'add-connection', input }).code).toBe('already-connected');
  });

  it.each([-0.1, 1.1])('refuses a share of %d', (share) => {
    const input = { fromCardId: id('act4'), toCardId: id('act5'), share };
    expect(refusal(records, { command: 'add-connection', input }).code).toBe('bad-input');
  });
});

describe('edit-connection', () => {
  it('sets what is given and leaves the rest', () => {
    const { records: after } = run(records, {
      command: 'edit-connection',
      input: { connectionId: id('flow'), share: null },
    });
    expect(get(after, 'connection', id('flow'))).toMatchObject({ label: 'goes on', share: null });
  });

  it('refuses to become the twin of another one', () => {
    const two = run(records, {
      command: 'add-connection',
      input: { fromCardId: id('act1'), toCardId: id('act4'), kind: 'answers' },
    });
    const input = { connectionId: id('flow'), kind: 'answers' };
    expect(refusal(two.records, { command: 'edit-connection', input }).code).toBe('already-connected');
  });

  it('edits what a twin says that came with a file', () => {
    const twin = { ...get(records, 'connection', id('flow')), id: id('twin') };
    const both = { ...records, connection: new Map([...records.connection, [twin.id, twin]]) };
    const { records: after } = run(both, {
      command: 'edit-connection',
      input: { connectionId: twin.id, share: 0.5 },
    });
    expect(get(after, 'connection', twin.id).share).toBe(0.5);
  });
});

describe('remove-connection', () => {
  it('removes the arrow and leaves both cards', () => {
    const { records: after, changes } = run(records, {
      command: 'remove-connection',
      input: { connectionId: id('flow') },
    });
    expect(changes).toHaveLength(1);
    expect(after.connection.has(id('flow'))).toBe(false);
    expect(after.card.size).toBe(records.card.size);
  });
});
