import fc from 'fast-check';
import { emptyRecords } from '../../src/shared/changes/apply.ts';
import { createMapView } from '../../src/shared/layout/map-view.ts';
import type { MapView } from '../../src/shared/layout/view.ts';
import {
  type Card,
  cardKinds,
  cardStatuses,
  channels,
  emptyCardFields,
} from '../../src/shared/model/card.ts';
import {
  confidentialities,
  evidenceKinds,
  evidenceTargets,
  stances,
} from '../../src/shared/model/evidence.ts';
import { laneKinds } from '../../src/shared/model/lane.ts';
import { MAX_FLOW_PLACE, noFlowPlace } from '../../src/shared/model/flow-place.ts';
import { cardFills, cardsAcross, densities, emotionSources } from '../../src/shared/model/map.ts';
import { keysBetween } from '../../src/shared/model/order.ts';
import { hues } from '../../src/shared/model/palette.ts';
import type { ProjectRecords, RecordKind, RecordOf } from '../../src/shared/model/records.ts';
import { testId } from './records.ts';

/** Texts that have broken drawings before, in several scripts. */
export const hostileTexts: readonly string[] = [
  '',
  ' ',
  '\n',
  'Price',
  'Not enough product information',
  'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen',
  '没有足够的产品信息，无法放心购买',
  'お客様は購入前に十分な製品情報を見つけられません',
  'ลูกค้าไม่พบข้อมูลผลิตภัณฑ์ที่เพียงพอ',
  'لا يجد العملاء معلومات كافية عن المنتج',
  'הלקוחות אינם מוצאים מספיק מידע',
  'Family 👨‍👩‍👧‍👦 and flag 🏳️‍🌈',
  'W'.repeat(500),
  'one\n\n\ntwo\n',
  '<script>alert("1")</script> & \'quotes\' ]]>',
  'control\u0000\u0007\u001b characters \ud800 and halves',
  '\u202eoverride and \u200fmarks\u200b\u2066',
  'tab\tand\r\nline\u2028ends',
  `${'many words in a long body '.repeat(30)}end`,
];

export const anyText = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...hostileTexts) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
);
const shortText = fc.oneof(fc.constant(''), fc.constant('Sanne de Wit'), anyText);
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null });

const cardFields = fc.record({
  kind: fc.constantFrom(...cardKinds),
  title: anyText,
  body: anyText,
  owner: shortText,
  status: fc.constantFrom(...cardStatuses),
  severity: maybe(fc.integer({ min: 0, max: 4 })),
  frequencyShare: maybe(fc.double({ min: 0, max: 1, noNaN: true })),
  impact: maybe(fc.integer({ min: 1, max: 5 })),
  effort: maybe(fc.integer({ min: 1, max: 5 })),
  due: maybe(fc.constantFrom('2026-03-04', '2027-12-31')),
  channel: maybe(fc.constantFrom(...channels)),
  backingChannels: fc.subarray([...channels], { maxLength: 4 }),
  success: maybe(fc.integer({ min: -2, max: 2 })),
  ease: maybe(fc.integer({ min: -2, max: 2 })),
  emotion: maybe(fc.integer({ min: -2, max: 2 })),
  span: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 12 })),
  value: maybe(fc.double({ min: -1e15, max: 1e15, noNaN: true })),
  unit: fc.constantFrom('', '%', 'min', 'tickets a week'),
});

const flowCoordinate = fc.integer({ min: -MAX_FLOW_PLACE, max: MAX_FLOW_PLACE });
const flowPlace = fc.oneof(
  { weight: 2, arbitrary: fc.constant(noFlowPlace) },
  { weight: 1, arbitrary: fc.record({ flowX: flowCoordinate, flowY: flowCoordinate }) },
);

/** The names of phases, as their schema has them: few, so that neighbours share one, and none. */
const anyPhase = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('', 'Before', 'After') },
  { weight: 1, arbitrary: anyText.map((text) => text.trim()) },
);

/** What one random map is made of; places are numbers that are taken modulo what there is. */
const plan = fc.record({
  mapName: anyText,
  density: fc.constantFrom(...densities),
  cardFill: fc.constantFrom(...cardFills),
  cardsAcross: fc.constantFrom(...cardsAcross),
  answerLines: fc.boolean(),
  hotSpots: fc.boolean(),
  emotionFrom: fc.constantFrom(...emotionSources),
  funnel: fc.boolean(),
  stages: fc.array(
    fc.record({
      name: anyText,
      phase: anyPhase,
      hue: fc.constantFrom(...hues),
      steps: fc.array(
        fc.record({
          name: anyText,
          momentOfTruth: fc.boolean(),
          width: maybe(fc.integer({ min: 160, max: 1_200 })),
        }),
        { minLength: 1, maxLength: 3 },
      ),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  lanes: fc.array(
    fc.record({
      name: anyText,
      kind: fc.constantFrom(...laneKinds),
      collapsed: fc.boolean(),
      showsPieces: fc.boolean(),
      height: maybe(fc.integer({ min: 40, max: 900 })),
      hue: maybe(fc.constantFrom(...hues)),
    }),
    { minLength: 1, maxLength: 6 },
  ),
  cards: fc.array(fc.tuple(fc.nat(), fc.nat(), cardFields, flowPlace), { maxLength: 24 }),
  personas: fc.array(fc.record({ name: anyText, role: shortText, hue: fc.constantFrom(...hues) }), {
    maxLength: 3,
  }),
  points: fc.array(
    fc.record({
      persona: fc.nat(),
      step: fc.nat(),
      value: fc.double({ min: -2, max: 2, noNaN: true }),
      source: fc.constantFrom('judged' as const, 'measured' as const),
    }),
    { maxLength: 12 },
  ),
  evidence: fc.array(
    fc.record({
      kind: fc.constantFrom(...evidenceKinds),
      title: anyText,
      text: anyText,
      source: shortText,
      date: maybe(fc.constantFrom('2026-01-02', '2025-11-30')),
      link: fc.constantFrom('', 'https://example.com/a?b=1&c="2"', 'mailto:a@example.com'),
      confidentiality: fc.constantFrom(...confidentialities),
    }),
    { maxLength: 5 },
  ),
  links: fc.array(
    fc.record({
      evidence: fc.nat(),
      kind: fc.constantFrom(...evidenceTargets),
      target: fc.nat(),
      stance: fc.constantFrom(...stances),
    }),
    { maxLength: 12 },
  ),
  tags: fc.array(fc.record({ name: anyText.map((name) => name || 'Tag'), hue: fc.constantFrom(...hues) }), {
    maxLength: 3,
  }),
  tagLinks: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 6 }),
  connections: fc.array(
    fc.record({
      from: fc.nat(),
      to: fc.nat(),
      kind: fc.constantFrom('flow' as const, 'answers' as const),
      label: shortText,
      share: maybe(fc.double({ min: 0, max: 1, noNaN: true })),
    }),
    { maxLength: 6 },
  ),
});

type Plan = typeof plan extends fc.Arbitrary<infer Value> ? Value : never;

export const ANY_MAP_ID = testId(1);

/** Records of a project with one map, whatever a person or a hostile file could have put in it. */
export const anyRecords: fc.Arbitrary<ProjectRecords> = plan.map(build);

/** The view of such a map. */
export const anyView: fc.Arbitrary<MapView> = anyRecords.map(viewOf);

export function viewOf(records: ProjectRecords, previous?: MapView): MapView {
  const view = createMapView(records, ANY_MAP_ID, previous);
  if (!view) throw new Error('The map is there');
  return view;
}

function build(plan: Plan): ProjectRecords {
  let count = 1;
  const newId = (): string => testId((count += 1));
  const records = emptyRecords();
  const put = <K extends RecordKind>(kind: K, record: RecordOf<K>): RecordOf<K> => {
    (records[kind] as Map<string, RecordOf<K>>).set(record.id, record);
    return record;
  };
  const pick = <T>(list: readonly T[], index: number): T | undefined => list[index % list.length];
  const mapId = ANY_MAP_ID;
  put('project', { id: testId(0), name: 'Any', description: '', createdAt: '2026-01-01T00:00:00.000Z' });
  put('map', {
    id: mapId,
    order: 'a0',
    name: plan.mapName,
    state: 'current',
    scenario: '',
    scope: '',
    density: plan.density,
    cardFill: plan.cardFill,
    cardsAcross: plan.cardsAcross,
    answerLines: plan.answerLines,
    hotSpots: plan.hotSpots,
    emotionFrom: plan.emotionFrom,
    funnel: plan.funnel,
    originId: null,
  });
  const keys = keysBetween(null, null, 200);
  const key = (index: number): string => keys[index] ?? 'a0';
  const stages = plan.stages.map(({ name, phase, hue }, index) =>
    put('stage', { id: newId(), mapId, order: key(index), name, phase, hue, originId: null }),
  );
  const steps = plan.stages.flatMap(({ steps: own }, stage) =>
    own.map((step, index) =>
      put('step', {
        id: newId(),
        mapId,
        stageId: stages[stage]?.id ?? '',
        order: key(index),
        originId: null,
        ...step,
      }),
    ),
  );
  const lanes = plan.lanes.map((lane, index) =>
    put('lane', { id: newId(), mapId, order: key(index), originId: null, ...lane }),
  );
  const cards = plan.cards.flatMap(([laneAt, stepAt, fields, inFlow], index): readonly Card[] => {
    const lane = pick(lanes, laneAt);
    const step = pick(steps, stepAt);
    if (!lane || !step) return [];
    const place = { id: newId(), mapId, laneId: lane.id, stepId: step.id, order: key(index) };
    const card = put('card', { ...emptyCardFields, ...fields, ...inFlow, ...place });
    if (card.kind !== 'image') return [card];
    put('attachment', {
      id: newId(),
      ownerKind: 'card',
      ownerId: card.id,
      order: 'a0',
      sha256: index.toString(16).padStart(64, '0'),
      name: 'photo.png',
      mediaType: 'image/png',
      size: 10,
    });
    return [card];
  });
  const personas = plan.personas.map((persona, index) =>
    put('persona', {
      id: newId(),
      order: key(index),
      quote: '',
      goals: '',
      frustrations: '',
      demographics: '',
      psychographics: '',
      ...persona,
    }),
  );
  for (const { persona, step, value, source } of plan.points) {
    const personaId = pick(personas, persona)?.id;
    const stepId = pick(steps, step)?.id;
    if (personaId && stepId) put('emotionPoint', { id: newId(), mapId, personaId, stepId, value, source });
  }
  const evidence = plan.evidence.map((piece) =>
    put('evidence', { id: newId(), participantId: null, ...piece }),
  );
  for (const { evidence: piece, kind, target, stance } of plan.links) {
    const list: readonly { readonly id: string }[] =
      kind === 'stage' ? stages : kind === 'step' ? steps : cards;
    const evidenceId = pick(evidence, piece)?.id;
    const targetId = pick(list, target)?.id;
    if (!evidenceId || !targetId) continue;
    const twin = [...records.evidenceLink.values()].some(
      (link) => link.evidenceId === evidenceId && link.targetId === targetId,
    );
    if (!twin) {
      put('evidenceLink', {
        id: newId(),
        evidenceId,
        targetKind: kind,
        targetId,
        stance,
      });
    }
  }
  const tags = plan.tags.map((tag) => put('tag', { id: newId(), ...tag }));
  for (const [tag, card] of plan.tagLinks) {
    const tagId = pick(tags, tag)?.id;
    const targetId = pick(cards, card)?.id;
    if (tagId && targetId) put('tagLink', { id: newId(), tagId, targetKind: 'card', targetId });
  }
  for (const { from, to, kind, label, share } of plan.connections) {
    const fromCardId = pick(cards, from)?.id;
    const toCardId = pick(cards, to)?.id;
    if (fromCardId && toCardId && fromCardId !== toCardId) {
      put('connection', { id: newId(), mapId, fromCardId, toCardId, kind, label, share });
    }
  }
  return records;
}
