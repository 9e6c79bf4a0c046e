import { createHash } from 'node:crypto';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { evidenceKinds } from '../../../src/shared/model/evidence.ts';
import type { RecordKind, RecordOf } from '../../../src/shared/model/records.ts';
import { createSample } from '../../../src/shared/sample/index.ts';
import { problemsOf } from '../../helpers/invariants.ts';
import { createTestIds, get, list, plain, run, startRecords } from '../../helpers/records.ts';

const sample = createSample(createTestIds());
const { records } = run(startRecords(), ...sample.calls);
const all = <K extends RecordKind>(kind: K): readonly RecordOf<K>[] => list(records, kind);

const current = all('map').find((map) => map.state === 'current');
const future = all('map').find((map) => map.state === 'future');
if (!current || !future) throw new Error('The sample shall have a current and a future map');

const cardsOf = (mapId: string, kind?: string): readonly RecordOf<'card'>[] =>
  list(records, 'card', { mapId }).filter((card) => kind === undefined || card.kind === kind);
const stagesOf = (mapId: string): readonly RecordOf<'stage'>[] => list(records, 'stage', { mapId });
const proofsOf = (targetId: string): readonly RecordOf<'evidence'>[] =>
  list(records, 'evidenceLink', { targetId, stance: 'supports' }).map((link) =>
    get(records, 'evidence', link.evidenceId),
  );

describe('the sample project', () => {
  it('is sound', () => {
    expect(problemsOf(records)).toEqual([]);
  });

  it('has another id for everything each time it is made', () => {
    const other = createSample(createTestIds(1_000_000));
    const second = run(startRecords(), ...other.calls).records;
    const ids = new Set([...records.card.keys(), ...records.evidence.keys(), ...records.stage.keys()]);
    expect([...second.card.keys(), ...second.evidence.keys()].some((id) => ids.has(id))).toBe(false);
    expect(plain(second)['card']).toHaveLength(records.card.size);
  });

  it('names and describes itself', () => {
    const [project] = all('project');
    expect(project?.name).toBe(sample.projectName);
    expect(project?.description.length).toBeGreaterThan(100);
  });

  it('has two personas, fully written', () => {
    expect(all('persona')).toHaveLength(2);
    for (const persona of all('persona')) {
      for (const field of [
        'name',
        'role',
        'quote',
        'goals',
        'frustrations',
        'demographics',
        'psychographics',
      ] as const) {
        expect(persona[field].length, `${persona.name}: ${field}`).toBeGreaterThan(5);
      }
    }
  });

  it('has a finished current map: five stages, 10 to 13 steps, moments of truth, 55 to 70 cards', () => {
    expect(stagesOf(current.id).map((stage) => stage.name)).toEqual([
      'Consideration',
      'Evaluation',
      'Intent',
      'Purchase',
      'Post-purchase',
    ]);
    const steps = list(records, 'step', { mapId: current.id });
    expect(steps.length).toBeGreaterThanOrEqual(10);
    expect(steps.length).toBeLessThanOrEqual(13);
    expect(steps.filter((step) => step.momentOfTruth).length).toBeGreaterThanOrEqual(2);
    expect(cardsOf(current.id).length).toBeGreaterThanOrEqual(55);
    expect(cardsOf(current.id).length).toBeLessThanOrEqual(70);
    for (const step of steps) {
      expect(list(records, 'card', { stepId: step.id }).length, step.name).toBeGreaterThanOrEqual(3);
    }
  });

  it('has a smaller future map that begins where the current one hurts', () => {
    expect(future.name).toBe('After the content programme');
    expect(cardsOf(future.id)).toHaveLength(16);
    expect(stagesOf(future.id)).toHaveLength(5);
  });

  it('has short cards, as on a real wall', () => {
    for (const card of all('card')) {
      expect(card.title.split(/\s+/).length, card.title).toBeLessThanOrEqual(10);
      expect(card.body.length, card.title).toBeLessThanOrEqual(90);
    }
  });

  it('has a touchpoint with channel, success, ease and emotion wherever customers meet the company', () => {
    const touchpoints = all('card').filter((card) => card.kind === 'touchpoint');
    expect(touchpoints.length).toBeGreaterThanOrEqual(12);
    for (const card of touchpoints) {
      expect([card.channel, card.success, card.ease, card.emotion], card.title).not.toContain(null);
      expect(card.backingChannels).not.toContain(card.channel);
    }
    const assumed = touchpoints.filter((card) => card.mapId === current.id && proofsOf(card.id).length === 0);
    expect(assumed.map((card) => card.title)).toEqual(['Ad in a podcast', 'Owner’s newsletter']);
    expect(new Set(touchpoints.map((card) => card.channel)).size).toBeGreaterThanOrEqual(6);
    expect(touchpoints.filter((card) => card.backingChannels.length > 0).length).toBeGreaterThanOrEqual(6);
  });

  it('has thoughts in the voice of the customer', () => {
    for (const card of all('card').filter((one) => one.kind === 'thought')) {
      expect(card.title).toMatch(/^“.+”$/);
    }
  });

  it('draws the emotion of both personas at every step, lowest at the intent stage', () => {
    const intent = stagesOf(current.id)[2];
    for (const persona of all('persona')) {
      for (const step of all('step')) {
        expect(list(records, 'emotionPoint', { stepId: step.id, personaId: persona.id })).toHaveLength(1);
      }
      const points = list(records, 'emotionPoint', { mapId: current.id, personaId: persona.id });
      const lowest = points.reduce((low, point) => (point.value < low.value ? point : low));
      expect(get(records, 'step', lowest.stepId).stageId).toBe(intent?.id);
      expect(new Set(points.map((point) => point.source))).toEqual(new Set(['judged', 'measured']));
    }
  });

  it('has pain points with severity, frequency, owner and status, most backed by evidence, three assumed', () => {
    const pains = cardsOf(current.id, 'pain-point');
    expect(pains.length).toBeGreaterThanOrEqual(12);
    for (const card of pains) {
      expect(card.severity, card.title).not.toBeNull();
      expect((card.frequencyShare ?? card.frequencyRating) !== null, card.title).toBe(true);
      expect(card.owner, card.title).not.toBe('');
      if (proofsOf(card.id).length > 0) expect(card.rootCause, card.title).not.toBe('');
    }
    expect(pains.filter((card) => proofsOf(card.id).length === 0)).toHaveLength(3);
    const against = all('evidenceLink').filter(({ stance }) => stance === 'contradicts');
    expect(against.map(({ targetId }) => get(records, 'card', targetId).title)).toEqual([
      'Modules feel dear one by one',
    ]);
    expect(new Set(pains.map((card) => card.status)).size).toBeGreaterThanOrEqual(5);
  });

  it('has most proof for the missing product information, as the comment on it says', () => {
    const byProof = [...cardsOf(current.id, 'pain-point')].sort(
      (a, b) => proofsOf(b.id).length - proofsOf(a.id).length,
    );
    const worst = byProof[0];
    expect(worst?.title).toBe('Not enough product information');
    expect(worst?.severity).toBe(4);
    const proofs = proofsOf(worst?.id ?? '');
    expect([proofs.length, new Set(proofs.map((proof) => proof.kind)).size]).toEqual([10, 7]);
    expect(list(records, 'comment', { targetId: worst?.id ?? '' })[0]?.text).toMatch(
      /^Ten pieces of evidence from seven kinds of source/,
    );
  });

  it('has opportunities with impact, effort, owner and due date, each answering a pain point', () => {
    const opportunities = cardsOf(current.id, 'opportunity');
    expect(opportunities.length).toBeGreaterThanOrEqual(10);
    for (const card of opportunities) {
      expect([card.impact, card.effort, card.due], card.title).not.toContain(null);
      expect(card.owner, card.title).not.toBe('');
      const answers = list(records, 'connection', { fromCardId: card.id, kind: 'answers' });
      expect(answers.length, card.title).toBeGreaterThan(0);
      for (const answer of answers) expect(get(records, 'card', answer.toCardId).kind).toBe('pain-point');
    }
  });

  describe('its flow', () => {
    const ways = all('connection').filter(
      (connection) => connection.kind === 'flow' && connection.mapId === current.id,
    );
    const titleOf = (cardId: string): string => get(records, 'card', cardId).title;
    /** Where a card is in the journey, counted in steps. */
    const placeOf = (cardId: string): number => {
      const { id, stageId } = get(records, 'step', get(records, 'card', cardId).stepId);
      const steps = stagesOf(current.id).flatMap((stage) => list(records, 'step', { stageId: stage.id }));
      expect(stagesOf(current.id).map((stage) => stage.id)).toContain(stageId);
      return steps.findIndex((step) => step.id === id);
    };

    it('is one journey of 10 to 13 cards, each way with a label and a share', () => {
      for (const way of ways) expect([way.label === '', way.share === null]).toEqual([false, false]);
      const cards = new Set(ways.flatMap(({ fromCardId, toCardId }) => [fromCardId, toCardId]));
      expect(cards.size).toBeGreaterThanOrEqual(10);
      expect(cards.size).toBeLessThanOrEqual(13);
      const reached = new Set([ways[0]?.fromCardId]);
      for (const _ of cards) {
        for (const { fromCardId, toCardId } of ways) {
          if (reached.has(fromCardId) || reached.has(toCardId)) reached.add(fromCardId).add(toCardId);
        }
      }
      expect([...reached]).toHaveLength(cards.size);
    });

    it('has a way back: customers compare again', () => {
      const back = ways.filter(({ fromCardId, toCardId }) => placeOf(toCardId) < placeOf(fromCardId));
      expect(
        back.map(({ fromCardId, label, toCardId }) => [titleOf(fromCardId), label, titleOf(toCardId)]),
      ).toEqual([['Size drawing as PDF', 'compares again', 'Product page']]);
    });

    it('loses customers where the evidence says so', () => {
      const leaving = (title: string): number => {
        const out = ways.filter(({ fromCardId }) => titleOf(fromCardId) === title);
        return Math.round(100 - out.reduce((sum, { share }) => sum + (share ?? 0) * 100, 0));
      };
      for (const { fromCardId } of ways) expect(leaving(titleOf(fromCardId))).toBeGreaterThan(0);
      const texts = all('evidence').map(({ text }) => text);
      for (const text of [
        /Intent loses 61 %; the stages before it lose 34 %/,
        /size drawing 31 %.*configurator 19 %.*checkout 11 %/,
      ]) {
        expect(texts.some((one) => text.test(one))).toBe(true);
      }
      expect(
        ['Search result', 'Product page', 'Size drawing as PDF', 'Configurator', 'Checkout'].map(leaving),
      ).toEqual([34, 34, 31, 19, 11]);
      expect(['Home office forum', 'Chat with a person'].map(leaving)).toEqual([61, 61]);
    });
  });

  it('has at least 28 pieces of evidence of all nine kinds, each with words, source, date and a link to something', () => {
    expect(all('evidence').length).toBeGreaterThanOrEqual(28);
    expect(new Set(all('evidence').map((piece) => piece.kind))).toEqual(new Set(evidenceKinds));
    expect(new Set(all('evidence').map((piece) => piece.confidentiality)).size).toBe(3);
    for (const piece of all('evidence')) {
      expect(piece.text.length, piece.title).toBeGreaterThan(40);
      expect(piece.source, piece.title).not.toBe('');
      expect(piece.link === '' || piece.link.startsWith('https://example.com/'), piece.title).toBe(true);
      expect(list(records, 'evidenceLink', { evidenceId: piece.id }).length, piece.title).toBeGreaterThan(0);
      expect(list(records, 'tagLink', { targetId: piece.id }).length, piece.title).toBeGreaterThan(0);
    }
    expect(new Set(all('evidenceLink').map((link) => link.targetKind)).size).toBe(3);
  });

  it('has evidence in the evidence lane at every step but the first', () => {
    const without = list(records, 'step', { mapId: current.id }).filter(
      (step) => proofsOf(step.id).length === 0,
    );
    expect(without.map((step) => step.name)).toEqual(['Notices the old table hurts']);
  });

  it('is dated in 2026 throughout', () => {
    const days = [...all('evidence').map((piece) => piece.date), ...all('card').map((card) => card.due)];
    for (const day of days) if (day !== null) expect(day).toMatch(/^2026-/);
    for (const piece of all('evidence')) expect(piece.date).not.toBeNull();
    expect(JSON.stringify(sample.calls)).not.toMatch(/\b(19|20)(?!26)\d\d-\d\d-\d\d/);
  });

  it('has tags on cards and evidence, and comments on several kinds of things', () => {
    expect(all('tag').length).toBeGreaterThanOrEqual(5);
    for (const tag of all('tag'))
      expect(list(records, 'tagLink', { tagId: tag.id }).length).toBeGreaterThan(0);
    expect(new Set(all('comment').map((comment) => comment.targetKind)).size).toBeGreaterThanOrEqual(3);
  });

  it('repeats no title on a map', () => {
    for (const map of [current.id, future.id]) {
      const titles = cardsOf(map).map((card) => card.title);
      expect(titles).toEqual([...new Set(titles)]);
    }
  });
});

describe('the files of the sample', () => {
  it.each(sample.files)('$name has the size and SHA-256 that its attachment says', (file) => {
    expect(createHash('sha256').update(file.bytes).digest('hex')).toBe(file.sha256);
    expect(all('attachment').filter((one) => one.sha256 === file.sha256)).toMatchObject([
      { name: file.name, mediaType: file.mediaType, size: file.bytes.byteLength, ownerKind: 'evidence' },
    ]);
  });

  it('are two, and every attachment is one of them', () => {
    expect(sample.files).toHaveLength(2);
    expect(all('attachment')).toHaveLength(2);
  });

  it('hold a real picture of 960 x 540 px that is not empty', () => {
    const picture = PNG.sync.read(Buffer.from(sample.files[0]!.bytes));
    expect([picture.width, picture.height]).toEqual([960, 540]);
    const colours = new Set<number>();
    for (let at = 0; at < picture.data.length; at += 4) colours.add(picture.data.readUInt32BE(at));
    expect(colours.size).toBeGreaterThan(8);
  });

  it('hold a real table: forty answers of seven columns, plain ASCII', () => {
    const text = Buffer.from(sample.files[1]!.bytes).toString('latin1');
    expect(text).toMatch(/^[\r\n\x20-\x7e]+$/);
    const [head, ...rows] = text.trimEnd().split('\r\n');
    expect(head?.split(',')).toHaveLength(7);
    expect(rows).toHaveLength(40);
    for (const row of rows) expect(row.split(',').length, row).toBe(7);
  });
});
