import { describe, expect, it } from 'vitest';
import type { ProjectDocument } from '../../../src/host/document/project-document.ts';
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

async function find(document: ProjectDocument, query: Partial<EvidenceQuery>): Promise<readonly string[]> {
  const found = valueOf(await document.findEvidence({ ...everything, ...query }));
  return found.map(({ id }) => document.session().store.get('evidence', id)!.title);
}

describe('finding evidence', () => {
  it('lists all by date, newest first and undated last, where no text is asked for', async () => {
    const { document } = openWithEvidence();
    expect(await find(document, {})).toEqual([
      'Interview with Zoë',
      'Exit survey',
      'Product sheet',
      'Rezension',
    ]);
    expect(await find(document, { text: '   ' })).toHaveLength(4);
  });

  it('finds words in title, text and source, whatever their case and accents, the last one unfinished', async () => {
    const { document } = openWithEvidence();
    expect(await find(document, { text: 'INFORMATION produ' })).toEqual(['Exit survey']);
    expect(await find(document, { text: 'produ' })).toEqual(['Product sheet', 'Exit survey']);
    expect(await find(document, { text: 'produ ' })).toEqual([]);
    expect(await find(document, { text: 'zoe cafe' })).toEqual(['Interview with Zoë']);
    expect(await find(document, { text: 'qualtrics' })).toEqual(['Exit survey']);
    expect(await find(document, { text: 'information interview' })).toEqual([]);
  });

  it('finds text of scripts that do not space their words', async () => {
    const { document } = openWithEvidence();
    expect(await find(document, { text: '比較' })).toEqual(['Rezension']);
    expect(await find(document, { text: 'ออนไลน์' })).toEqual(['Rezension']);
    expect(await find(document, { text: 'rezension 価格' })).toEqual(['Rezension']);
    expect(await find(document, { text: '価格 product' })).toEqual([]);
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
  ])('takes %j as words to find and not as orders', async (text) => {
    const { document } = openWithEvidence();
    const found = await find(document, { text });
    expect(found.length).toBeLessThanOrEqual(1);
    expect(document.snapshot().records.evidence).toHaveLength(4);
  });

  it('finds signs as they stand', async () => {
    const { document } = openWithEvidence();
    expect(await find(document, { text: '%' })).toEqual(['Interview with Zoë']);
    expect(await find(document, { text: '“too' })).toEqual(['Interview with Zoë']);
  });

  it('shows where the words are', async () => {
    const { document } = openWithEvidence();
    const [found] = valueOf(await document.findEvidence({ ...everything, text: 'enough' }));
    expect(found!.excerpt).toContain('Not enough information');
  });

  it('filters by kind, stage, persona, tag and link, all at once too', async () => {
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
    expect(await find(document, { kind: 'survey' })).toEqual(['Exit survey']);
    expect(await find(document, { stageId: stage[0]!.id })).toEqual(['Interview with Zoë', 'Exit survey']);
    expect(await find(document, { stageId: stage[1]!.id })).toEqual(['Product sheet']);
    expect(await find(document, { personaId: persona!.id! })).toEqual(['Exit survey']);
    expect(await find(document, { tagId: tag!.id! })).toEqual(['Interview with Zoë']);
    expect(await find(document, { linked: true })).toHaveLength(3);
    expect(await find(document, { linked: false })).toEqual(['Rezension']);
    expect(
      await find(document, { text: 'product', stageId: stage[0]!.id, kind: 'survey', linked: true }),
    ).toEqual(['Exit survey']);
    expect(await find(document, { text: 'product', tagId: tag!.id! })).toEqual([]);
  });

  it('follows edits, removals, undo and redo', async () => {
    const { document, byTitle } = openWithEvidence();
    const survey = byTitle.get('Exit survey')!;
    run(document, {
      command: 'edit-evidence',
      input: { evidenceId: survey, text: 'Something about delivery' },
    });
    expect(await find(document, { text: 'information' })).toEqual([]);
    expect(await find(document, { text: 'delivery' })).toEqual(['Exit survey']);
    valueOf(document.undo());
    expect(await find(document, { text: 'information' })).toEqual(['Exit survey']);
    run(document, { command: 'remove-evidence', input: { evidenceId: survey } });
    expect(await find(document, { text: 'information' })).toEqual([]);
    valueOf(document.undo());
    expect(await find(document, { text: 'information' })).toEqual(['Exit survey']);
    valueOf(document.redo());
    expect(await find(document, { text: 'information' })).toEqual([]);
    document
      .session()
      .sqlite.exec("INSERT INTO evidence_text (evidence_text, rank) VALUES ('integrity-check', 1)");
  });

  it('still finds after saving and opening', async () => {
    const { document } = openWithEvidence();
    valueOf(await document.saveAs(place.path('found.journey'), false));
    document.close();
    expect(await find(place.openFile('found.journey'), { text: 'informat' })).toEqual(['Exit survey']);
  });

  describe('in a file with more text than is indexed while it opens', () => {
    const LONG = 80_000;
    const words = (number: number): string => `w${number} `.repeat(LONG / 3);
    const indexed = (document: ProjectDocument): number =>
      Number(document.session().sqlite.prepare('SELECT count(*) FROM evidence_text_docsize').pluck().get());
    const isSound = (document: ProjectDocument): void =>
      void document
        .session()
        .sqlite.exec("INSERT INTO evidence_text (evidence_text, rank) VALUES ('integrity-check', 1)");

    async function openLong(): Promise<{ document: ProjectDocument; ids: readonly string[] }> {
      const made = await place.saved('long.journey');
      const added = run(
        made,
        ...Array.from({ length: 6 }, (_, number): CommandCall => {
          const input = { kind: 'survey', title: `Piece ${number}`, text: words(number) } as const;
          return { command: 'add-evidence', input };
        }),
      );
      valueOf(await made.save());
      made.close();
      return { document: place.openFile('long.journey'), ids: added.map(({ id }) => id!) };
    }

    it('is open before all of it is indexed, and a search waits for the rest', async () => {
      const { document } = await openLong();
      expect(indexed(document)).toBeLessThan(6);
      expect(await find(document, { text: 'w5' })).toEqual(['Piece 5']);
      expect(indexed(document)).toBe(6);
      isSound(document);
    });

    it('lists and filters without waiting', async () => {
      const { document } = await openLong();
      const listed = find(document, { kind: 'survey' });
      expect(indexed(document)).toBeLessThan(6);
      expect(await listed).toHaveLength(6);
    });

    it('follows edits, removals and undo of what is indexed and of what is not yet', async () => {
      const { document, ids } = await openLong();
      for (const at of [0, 5])
        run(document, {
          command: 'edit-evidence',
          input: { evidenceId: ids[at]!, text: `changed${at}` },
        });
      for (const at of [1, 4]) run(document, { command: 'remove-evidence', input: { evidenceId: ids[at]! } });
      run(document, { command: 'add-evidence', input: { kind: 'survey', title: 'New', text: 'w5 too' } });
      valueOf(document.undo());
      valueOf(document.redo());
      expect(indexed(document)).toBeLessThan(5);
      expect(await find(document, { text: 'changed5' })).toEqual(['Piece 5']);
      expect(await find(document, { text: 'changed0' })).toEqual(['Piece 0']);
      expect(await find(document, { text: 'w5' })).toEqual(['New']);
      expect(await find(document, { text: 'w4' })).toEqual([]);
      isSound(document);
    });

    it('is saved and opens again before all of it is indexed', async () => {
      const { document } = await openLong();
      valueOf(await document.saveAs(place.path('again.journey'), false));
      document.close();
      expect(await find(place.openFile('again.journey'), { text: 'w3' })).toEqual(['Piece 3']);
    });

    it('can be closed while it is indexed', async () => {
      const { document } = await openLong();
      const search = find(document, { text: 'w5' });
      document.close();
      await expect(search).rejects.toThrow();
    });
  });
});
