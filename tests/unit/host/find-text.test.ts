import { describe, expect, it } from 'vitest';
import type { ProjectDocument } from '../../../src/host/document/project-document.ts';
import type { CommandCall } from '../../../src/shared/commands/registry.ts';
import type { TextQueryRequest } from '../../../src/shared/find/text-query.ts';
import { addCard, usePlace, valueOf } from './open-here.ts';

const place = usePlace();

const ask = (document: ProjectDocument, query: string, patch: Partial<TextQueryRequest> = {}) =>
  valueOf(document.findText({ query, matchCase: false, wholeWord: false, limit: 1_000, ...patch }));
const run = (document: ProjectDocument, ...calls: readonly CommandCall[]) =>
  valueOf(document.run(calls)).values.map(({ id }) => id ?? '');
const found = (document: ProjectDocument, query: string): readonly string[] =>
  ask(document, query).hits.map(({ kind, field, excerpt }) => `${kind} ${field}: ${excerpt}`);

const openNew = (): ProjectDocument => place.open({ kind: 'new', template: 'five-stages', name: 'Texts' });

describe('finding text in the project', () => {
  it('finds a text without its accents, also after it was replaced, pasted as letters with accents beside them', () => {
    const document = openNew();
    addCard(document, 'U\u0308bergabe im Cafe\u0301');
    expect(found(document, 'ubergabe')).toEqual(['card title: Übergabe im Café']);
    const [hit] = ask(document, 'cafe').hits;
    expect(hit?.excerpt.slice(hit.start, hit.end)).toBe('Café');
    const target = { kind: 'card', id: hit!.id, field: 'title', before: 'Übergabe im Café' } as const;
    run(document, {
      command: 'replace-text',
      input: { find: 'cafe', replaceWith: 'Büro', targets: [target] },
    });
    expect(found(document, 'buro')).toEqual(['card title: Übergabe im Büro']);
  });

  it('looks through every kind of text', () => {
    const document = openNew();
    const { map, stage, step, lane } = document.snapshot().records;
    const card = addCard(document, 'needle in a title');
    const other = addCard(document, 'other');
    const [persona, evidence] = run(
      document,
      { command: 'add-persona', input: { name: 'Mia needle' } },
      { command: 'add-evidence', input: { title: 'A needle', text: 'NEEDLE', source: 'the needle shop' } },
    ) as [string, string];
    run(
      document,
      { command: 'edit-map', input: { mapId: map[0]!.id, scenario: 'A needle is lost' } },
      { command: 'edit-stage', input: { stageId: stage[0]!.id, name: 'Needle stage' } },
      { command: 'edit-step', input: { stepId: step[0]!.id, name: 'Needle step' } },
      { command: 'edit-lane', input: { laneId: lane[0]!.id, name: 'Needle lane' } },
      { command: 'edit-cards', input: { cardIds: [card], fields: { body: 'a needle', owner: 'Needle' } } },
      { command: 'add-connection', input: { fromCardId: card, toCardId: other, label: 'needle' } },
      { command: 'edit-persona', input: { personaId: persona, quote: '“Needles!”' } },
      { command: 'add-comment', input: { targetKind: 'card', targetId: card, text: 'which needle?' } },
      { command: 'add-comment', input: { targetKind: 'evidence', targetId: evidence, text: 'this needle' } },
      { command: 'add-source', input: { title: 'Needle talk', text: 'I lost a needle.\n' } },
    );
    const { hits, texts } = ask(document, 'needle');
    expect(hits.map(({ kind, field }) => `${kind} ${field}`)).toEqual([
      'map scenario',
      'stage name',
      'step name',
      'lane name',
      'card title',
      'card body',
      'card owner',
      'connection label',
      'comment text',
      'persona name',
      'persona quote',
      'evidence title',
      'evidence text',
      'evidence source',
      'source title',
      'source text',
      'comment text',
    ]);
    expect(texts).toBe(17);
    expect(hits.slice(0, 9).every(({ mapId }) => mapId === map[0]!.id)).toBe(true);
    expect(hits.slice(9).every(({ mapId }) => mapId === null)).toBe(true);
  });

  it('says where the match is in the text around it', () => {
    const document = openNew();
    const words = 'word '.repeat(100);
    addCard(document, `${words}Die Straße ist lang, STRASSE. ${words}`);
    const [hit] = ask(document, 'strasse').hits;
    expect(hit?.excerpt.slice(hit.start, hit.end)).toBe('Straße');
    expect(hit?.excerpt).toMatch(/^…word .* word…$|^…word .*…$/s);
    expect(hit?.excerpt.length).toBeLessThan(170);
    expect(hit?.matches).toBe(2);
  });

  it('lists cards as the map is read, and maps one after the other', () => {
    const document = openNew();
    const { lane, step } = document.snapshot().records;
    const add = (title: string, row: number, column: number): CommandCall => ({
      command: 'add-card',
      input: { laneId: lane[row]!.id, stepId: step[column]!.id, title },
    });
    run(document, add('x4', 0, 2), add('x3', 1, 1), add('x1', 0, 1), add('x2', 0, 1));
    const titles = (): readonly string[] => ask(document, 'x').hits.map(({ excerpt }) => excerpt);
    expect(titles().filter((title) => /^x\d/.test(title))).toEqual(['x1', 'x2', 'x3', 'x4']);
    const { card } = document.snapshot().records;
    run(document, {
      command: 'move-cards',
      input: {
        cardIds: [card.find(({ title }) => title === 'x4')!.id],
        toLaneId: lane[0]!.id,
        toStepId: step[0]!.id,
      },
    });
    expect(titles().filter((title) => /^x\d/.test(title))).toEqual(['x4', 'x1', 'x2', 'x3']);
  });

  it('follows every change, undo, redo and reload', async () => {
    const document = await place.saved('texts.journey');
    expect(found(document, 'needle')).toEqual([]);
    const id = addCard(document, 'A needle');
    expect(found(document, 'needle')).toEqual(['card title: A needle']);
    run(document, { command: 'edit-cards', input: { cardIds: [id], fields: { title: 'A pin' } } });
    expect(found(document, 'needle')).toEqual([]);
    valueOf(document.undo());
    expect(found(document, 'needle')).toEqual(['card title: A needle']);
    run(document, { command: 'remove-cards', input: { cardIds: [id] } });
    expect(found(document, 'needle')).toEqual([]);
    valueOf(document.undo());
    expect(found(document, 'needle')).toEqual(['card title: A needle']);
    valueOf(await document.reload());
    expect(found(document, 'needle')).toEqual([]);
  });

  it('counts all and answers no more than it is asked for', () => {
    const document = openNew();
    for (let count = 0; count < 5; count++) addCard(document, 'needle needle');
    expect(ask(document, 'needle', { limit: 2 })).toMatchObject({ texts: 5 });
    expect(ask(document, 'needle', { limit: 2 }).hits).toHaveLength(2);
    expect(ask(document, '')).toEqual({ hits: [], texts: 0 });
  });

  it('takes what is typed as it stands', () => {
    const document = openNew();
    addCard(document, 'What? (100 %) .* [a-z]+ \\d');
    for (const query of ['?', '(100', '%)', '.*', '[a-z]+', '\\d']) {
      expect(ask(document, query).texts, query).toBe(1);
    }
    expect(ask(document, '.').hits).toMatchObject([{ matches: 1 }]);
    expect(ask(document, 'W.at').texts).toBe(0);
  });

  it('replaces what was found as one step that undo takes back', () => {
    const document = openNew();
    const ids = [addCard(document, 'Price is unclear'), addCard(document, 'A price')];
    const targets = ask(document, 'price').hits.map(({ kind, id, field, excerpt }) => ({
      kind,
      id,
      field,
      before: excerpt,
    }));
    run(document, {
      command: 'replace-text',
      input: { find: 'price', replaceWith: 'cost', targets },
    });
    expect(found(document, 'cost')).toEqual(['card title: cost is unclear', 'card title: A cost']);
    valueOf(document.undo());
    expect(found(document, 'price')).toHaveLength(ids.length);
  });
});
