import { describe, expect, it } from 'vitest';
import type { ProjectDocument } from '../../../src/host/document/document.ts';
import type { CommandCall } from '../../../src/shared/commands/registry.ts';
import type { EvidenceQuery } from '../../../src/shared/protocol/evidence-query.ts';
import { addCard, usePlace, valueOf } from './open-here.ts';

const place = usePlace();
const everything: EvidenceQuery = {
  text: '',
  kind: null,
  stageId: null,
  personaId: null,
  tagId: null,
  linked: null,
};

const run = (document: ProjectDocument, ...calls: readonly CommandCall[]) =>
  valueOf(document.run(calls)).values;

function openWithEvidence(): { document: ProjectDocument; byTitle: ReadonlyMap<string, string> } {
  const document = place.open({ kind: 'new', template: 'five-stages', name: 'Evidence' });
  const add = (input: Extract<CommandCall, { command: 'add-evidence' }>['input']): CommandCall => ({
    command: 'add-evidence',
    input,
  });
  run(
    document,
    add({
      kind: 'survey',
      title: 'Exit survey',
      text: 'Not enough information about the product',
      source: 'Qualtrics',
      date: '2026-01-02',
    }),
    add({
      kind: 'interview',
      title: 'Interview with Zoë',
      text: 'The café was “too far” to try 100 % of it',
      date: '2026-03-01',
    }),
    add({ kind: 'review', title: 'Rezension', text: '価格が不明で、比較できない', source: 'ร้านค้าออนไลน์' }),
    add({ kind: 'document', title: 'Product sheet', text: 'Weights and measures', date: '2025-12-31' }),
  );
  return {
    document,
    byTitle: new Map(document.snapshot().records.evidence.map((evidence) => [evidence.title, evidence.id])),
  };
}

function find(document: ProjectDocument, query: Partial<EvidenceQuery>): readonly string[] {
  const found = valueOf(document.findEvidence({ ...everything, ...query }));
  return found.map(({ id }) => document.session().store.get('evidence', id)!.title);
}

describe('finding evidence', () => {
  it('lists all by date, newest first and undated last, where no text is asked for', () => {
    const { document } = openWithEvidence();
    expect(find(document, {})).toEqual(['Interview with Zoë', 'Exit survey', 'Product sheet', 'Rezension']);
    expect(find(document, { text: '   ' })).toHaveLength(4);
  });

  it('finds words in title, text and source, whatever their case and accents, the last one unfinished', () => {
    const { document } = openWithEvidence();
    expect(find(document, { text: 'INFORMATION produ' })).toEqual(['Exit survey']);
    expect(find(document, { text: 'produ' })).toEqual(['Product sheet', 'Exit survey']);
    expect(find(document, { text: 'produ ' })).toEqual([]);
    expect(find(document, { text: 'zoe cafe' })).toEqual(['Interview with Zoë']);
    expect(find(document, { text: 'qualtrics' })).toEqual(['Exit survey']);
    expect(find(document, { text: 'information interview' })).toEqual([]);
  });

  it('finds text of scripts that do not space their words', () => {
    const { document } = openWithEvidence();
    expect(find(document, { text: '比較' })).toEqual(['Rezension']);
    expect(find(document, { text: 'ออนไลน์' })).toEqual(['Rezension']);
    expect(find(document, { text: 'rezension 価格' })).toEqual(['Rezension']);
    expect(find(document, { text: '価格 product' })).toEqual([]);
  });

  it.each([
    '"',
    '""" OR *',
    'NEAR(a b)',
    'title:survey',
    '*',
    '-',
    'a AND',
    '100 %',
    '(',
    '\\',
    '_',
    '%',
    'x\0y',
    "'; DROP TABLE evidence",
  ])('takes %j as words to find and not as orders', (text) => {
    const { document } = openWithEvidence();
    const found = find(document, { text });
    expect(found.length).toBeLessThanOrEqual(1);
    expect(document.snapshot().records.evidence).toHaveLength(4);
  });

  it('finds signs as they stand', () => {
    const { document } = openWithEvidence();
    expect(find(document, { text: '%' })).toEqual(['Interview with Zoë']);
    expect(find(document, { text: '“too' })).toEqual(['Interview with Zoë']);
  });

  it('shows where the words are', () => {
    const { document } = openWithEvidence();
    const [found] = valueOf(document.findEvidence({ ...everything, text: 'enough' }));
    expect(found!.excerpt).toContain('Not enough information');
  });

  it('filters by kind, stage, persona, tag and link, all at once too', () => {
    const { document, byTitle } = openWithEvidence();
    const { stage, step } = document.snapshot().records;
    const survey = byTitle.get('Exit survey')!;
    const interview = byTitle.get('Interview with Zoë')!;
    const sheet = byTitle.get('Product sheet')!;
    const cardId = addCard(document, 'Card in the first stage');
    const [persona, tag] = run(
      document,
      { command: 'add-persona', input: { name: 'Mia' } },
      { command: 'add-tag', input: { name: 'price' } },
    );
    run(
      document,
      { command: 'link-evidence', input: { evidenceId: survey, targetKind: 'card', targetId: cardId } },
      {
        command: 'link-evidence',
        input: { evidenceId: interview, targetKind: 'stage', targetId: stage[0]!.id },
      },
      { command: 'link-evidence', input: { evidenceId: sheet, targetKind: 'step', targetId: step[1]!.id } },
      {
        command: 'link-persona',
        input: { personaId: persona!.id!, targetKind: 'evidence', targetId: survey },
      },
      { command: 'link-tag', input: { tagId: tag!.id!, targetKind: 'evidence', targetId: interview } },
    );
    expect(find(document, { kind: 'survey' })).toEqual(['Exit survey']);
    expect(find(document, { stageId: stage[0]!.id })).toEqual(['Interview with Zoë', 'Exit survey']);
    expect(find(document, { stageId: stage[1]!.id })).toEqual(['Product sheet']);
    expect(find(document, { personaId: persona!.id! })).toEqual(['Exit survey']);
    expect(find(document, { tagId: tag!.id! })).toEqual(['Interview with Zoë']);
    expect(find(document, { linked: true })).toHaveLength(3);
    expect(find(document, { linked: false })).toEqual(['Rezension']);
    expect(find(document, { text: 'product', stageId: stage[0]!.id, kind: 'survey', linked: true })).toEqual([
      'Exit survey',
    ]);
    expect(find(document, { text: 'product', tagId: tag!.id! })).toEqual([]);
  });

  it('follows edits, removals, undo and redo', () => {
    const { document, byTitle } = openWithEvidence();
    const survey = byTitle.get('Exit survey')!;
    run(document, {
      command: 'edit-evidence',
      input: { evidenceId: survey, text: 'Something about delivery' },
    });
    expect(find(document, { text: 'information' })).toEqual([]);
    expect(find(document, { text: 'delivery' })).toEqual(['Exit survey']);
    valueOf(document.undo());
    expect(find(document, { text: 'information' })).toEqual(['Exit survey']);
    run(document, { command: 'remove-evidence', input: { evidenceId: survey } });
    expect(find(document, { text: 'information' })).toEqual([]);
    valueOf(document.undo());
    expect(find(document, { text: 'information' })).toEqual(['Exit survey']);
    valueOf(document.redo());
    expect(find(document, { text: 'information' })).toEqual([]);
    document
      .session()
      .sqlite.exec("INSERT INTO evidence_text (evidence_text, rank) VALUES ('integrity-check', 1)");
  });

  it('still finds after saving and opening', async () => {
    const { document } = openWithEvidence();
    valueOf(await document.saveAs(place.path('found.journey'), false));
    document.close();
    expect(find(place.openFile('found.journey'), { text: 'informat' })).toEqual(['Exit survey']);
  });
});
