import fc from 'fast-check';
import {
  type CommandCall,
  type CommandInput,
  type CommandName,
  commands,
} from '../../src/shared/commands/registry.ts';
import { cardStatuses, channels, emptyCardFields } from '../../src/shared/model/card.ts';
import { commentTargets } from '../../src/shared/model/comment.ts';
import { connectionKinds } from '../../src/shared/model/connection.ts';
import {
  confidentialities,
  evidenceKinds,
  evidenceTargets,
  stances,
} from '../../src/shared/model/evidence.ts';
import { laneKinds } from '../../src/shared/model/lane.ts';
import { cardFills, cardsAcross, densities, emotionSources } from '../../src/shared/model/map.ts';
import { hues } from '../../src/shared/model/palette.ts';
import { consents } from '../../src/shared/model/participant.ts';
import { personaTargets } from '../../src/shared/model/persona.ts';
import type { ProjectRecords, RecordKind } from '../../src/shared/model/records.ts';
import { tagTargets } from '../../src/shared/model/tag.ts';
import { attachmentOwners } from '../../src/shared/model/attachment.ts';
import { NO_ID, testId } from './records.ts';
import { newId } from '../../src/shared/model/new-id.ts';
import { noResponses } from './recipes.ts';
import { fileOfSource } from './file-of-source.ts';

/** Numbers that decide everything about one random call; what they mean depends on the project they meet. */
export type Draw = { readonly command: CommandName; readonly numbers: readonly number[] };

/** Draws calls; the weight is on what adds and moves, so that projects grow before they shrink. */
export const draws = (maxLength: number): fc.Arbitrary<readonly Draw[]> =>
  fc.array(
    fc.record({
      command: fc.constantFrom(...names, ...names.filter((name) => /^(add|move|link)-/.test(name))),
      numbers: fc.array(fc.nat({ max: 1_000_000 }), { minLength: 12, maxLength: 12 }),
    }),
    { minLength: 1, maxLength, size: 'max' },
  );

const names = Object.keys(commands) as CommandName[];

const phases = ['', 'Before', ' Before ', 'After\nthat', 'مرحبا'];

const texts = [
  '',
  'Short',
  'Ein längerer Satz, der umbricht',
  '価格が不明',
  'مرحبا',
  '👩‍💻 emoji',
  'line\nbreak',
  '\ud83d half',
];

/** Reads one number after another and makes a choice of each. */
class Chooser {
  private position = 0;
  readonly records: ProjectRecords;
  private readonly numbers: readonly number[];

  constructor(records: ProjectRecords, numbers: readonly number[]) {
    this.records = records;
    this.numbers = numbers;
  }

  next(): number {
    const value = this.numbers[this.position % this.numbers.length] ?? 0;
    this.position += 1;
    return value;
  }

  of<T>(values: readonly T[]): T {
    return values[this.next() % values.length]!;
  }

  maybe<T>(value: () => T): T | null {
    return this.next() % 3 === 0 ? null : value();
  }

  /** The id of a record that is there; now and then of one that is not. */
  record(kind: RecordKind): string {
    const ids = [...this.records[kind].keys()];
    const number = this.next();
    return ids.length === 0 || number % 37 === 0 ? NO_ID : ids[number % ids.length]!;
  }

  /** What is duplicated whole; nothing that is there once the project is large, since copies of copies never end. */
  copied(kind: 'lane' | 'map' | 'stage' | 'step'): string {
    return this.records.card.size + this.records.step.size > 300 ? NO_ID : this.record(kind);
  }

  /** The id of what a link hangs on. */
  target(kind: 'evidenceLink' | 'personaLink' | 'tagLink'): string {
    const links = [...this.records[kind].values()];
    return links.length === 0 ? NO_ID : this.of(links).targetId;
  }

  /** A card's title as it is; of a card that is not there, nothing. */
  titleOf(cardId: string): string {
    return this.records.card.get(cardId)?.title ?? '';
  }

  /** A stage and a lane of one map, mostly. */
  place(): { readonly mapId: string; readonly stageId: string; readonly laneId: string } {
    const stageId = this.record('stage');
    const mapId = this.records.stage.get(stageId)?.mapId ?? NO_ID;
    const lanes = [...this.records.lane.values()].filter((lane) => lane.mapId === mapId);
    return { mapId, stageId, laneId: lanes.length === 0 ? NO_ID : this.of(lanes).id };
  }

  some(kind: RecordKind): readonly string[] {
    return Array.from({ length: 1 + (this.next() % 3) }, () => this.record(kind));
  }

  text(): string {
    return this.of(texts);
  }

  scale(from: number, to: number): number {
    return from + (this.next() % (to - from + 1));
  }
}

/** Of sets of six rows; now and then one that is not there. */
const answers = (c: Chooser): CommandInput<'leave-out-answers'>['answers'] => [
  { setId: c.record('responseSet'), rows: [c.scale(0, 5), c.next() % 9 === 0 ? 6 : c.scale(0, 5)] },
];

const presetFile = (c: Chooser): CommandInput<'edit-preset'>['files'] => {
  const digit = String(c.scale(0, 9));
  return [{ sha256: digit.repeat(64), name: 'logo.png', mediaType: 'image/png', size: Number(digit) }];
};

const cardFields = (c: Chooser): CommandInput<'edit-cards'>['fields'] => {
  const all = {
    title: c.text(),
    body: c.text(),
    owner: c.text(),
    status: c.of(cardStatuses),
    severity: c.maybe(() => c.scale(0, 4)),
    frequencyShare: c.maybe(() => c.scale(0, 100) / 100),
    frequencyRating: c.maybe(() => c.scale(1, 5)),
    channel: c.maybe(() => c.of(channels)),
    backingChannels: [c.of(channels)],
    due: c.maybe(() => '2026-02-03'),
    ease: c.maybe(() => c.scale(-2, 2)),
    span: c.scale(1, 4),
    linkedMapId: c.maybe(() => c.record('map')),
    value: c.maybe(() => c.scale(-20, 200) / 10),
    unit: c.of(['', '%', 'min']),
  };
  const left = c.next();
  return Object.fromEntries(Object.entries(all).filter((_, index) => (left >> index) % 2 === 0));
};

/** An id that nothing else in a test has. */
const randomId = (number: number): string => testId(0x3_0000_0000 + number);

const makers: { readonly [N in CommandName]: (c: Chooser) => CommandInput<N> } = {
  'add-attachment': (c) => {
    const ownerKind = c.of(attachmentOwners);
    return {
      ownerKind,
      ownerId: c.record(ownerKind),
      name: 'file.bin',
      mediaType: 'application/octet-stream',
      size: c.scale(0, 99),
      sha256: String(c.scale(0, 9)).repeat(64),
    };
  },
  'add-card': (c) => ({
    laneId: c.record('lane'),
    stepId: c.record('step'),
    beforeCardId: c.maybe(() => c.record('card')),
    ...cardFields(c),
  }),
  'add-cards': (c) => ({
    cards: Array.from({ length: 1 + (c.next() % 4) }, () => ({
      laneId: c.record('lane'),
      stepId: c.record('step'),
      beforeCardId: c.maybe(() => c.record('card')),
      tagIds: c.next() % 2 === 0 ? [c.record('tag')] : [],
      evidence: c.next() % 2 === 0 ? [{ id: c.record('evidence'), stance: c.of(stances) }] : [],
      ...cardFields(c),
    })),
  }),
  'add-comment': (c) => {
    const targetKind = c.of(commentTargets);
    return { targetKind, targetId: c.record(targetKind), text: c.text() };
  },
  'add-connection': (c) => ({
    fromCardId: c.record('card'),
    toCardId: c.record('card'),
    kind: c.of(connectionKinds),
    share: c.maybe(() => c.scale(0, 10) / 10),
  }),
  'add-evidence': (c) => ({
    kind: c.of(evidenceKinds),
    title: c.text(),
    text: c.text(),
    confidentiality: c.of(confidentialities),
    link: c.of(['', 'https://example.com/x', 'nonsense']),
    date: c.maybe(() => '2026-01-02'),
  }),
  'add-lane': (c) => ({
    mapId: c.record('map'),
    kind: c.of(laneKinds),
    beforeLaneId: c.maybe(() => c.record('lane')),
  }),
  'add-map': (c) => ({
    name: c.text(),
    template: c.of(['blank', 'five-stages'] as const),
    beforeMapId: c.maybe(() => c.record('map')),
  }),
  'add-persona': (c) => ({ name: c.text(), beforePersonaId: c.maybe(() => c.record('persona')) }),
  'add-stage': (c) => ({
    mapId: c.record('map'),
    name: c.text(),
    beforeStageId: c.maybe(() => c.record('stage')),
  }),
  'add-step': (c) => ({ stageId: c.record('stage'), beforeStepId: c.maybe(() => c.record('step')) }),
  'add-structure': (c) => {
    const [stepId, cardId] = [randomId(c.next()), randomId(c.next())];
    const { mapId, stageId, laneId } = c.place();
    return {
      mapId,
      steps: [
        {
          id: stepId,
          stageId,
          order: 'a0',
          name: c.text(),
          momentOfTruth: false,
          width: null,
        },
      ],
      cards: [
        {
          ...emptyCardFields,
          id: cardId,
          kind: 'note',
          order: 'a0',
          laneId,
          stepId: c.next() % 7 === 0 ? c.record('step') : stepId,
          title: c.text(),
        },
      ],
      evidenceLinks:
        c.next() % 3 === 0
          ? [
              {
                evidenceId: c.record('evidence'),
                targetKind: 'card' as const,
                targetId: cardId,
                stance: c.of(stances),
              },
            ]
          : [],
    };
  },
  'add-response-set': (c) => ({
    ...noResponses,
    id: c.next() % 4 === 0 ? c.record('responseSet') : newId(),
    rows: 6,
    name: `set ${c.scale(0, 9)}`,
    kind: c.of(evidenceKinds),
  }),
  'edit-response-set': (c) => ({ setId: c.record('responseSet'), name: `set ${c.scale(0, 9)}` }),
  'remove-response-set': (c) => ({ setId: c.record('responseSet') }),
  'add-participant': (c) => ({ personaId: c.maybe(() => c.record('persona')), note: c.text() }),
  'edit-participant': (c) => ({
    participantId: c.record('participant'),
    personaId: c.maybe(() => c.record('persona')),
    consent: c.of(consents),
    fields: [{ name: 'Age', value: c.text() }],
  }),
  'remove-participant': (c) => ({ participantId: c.record('participant') }),
  'forget-participant': (c) => ({ participantId: c.record('participant') }),
  'add-source': (c) => ({
    title: `source ${c.scale(0, 9)}`,
    text: 'Mia: it was slow\nTom: it was quick\nMia: 価格が不明 👩‍💻\n',
    speakers: [
      { name: 'Mia', participantId: c.maybe(() => c.record('participant')) },
      { name: 'Tom', participantId: null },
    ],
    turns: [
      { at: 0, speaker: 0, startMs: 0, endMs: 900 },
      { at: 17, speaker: c.scale(0, 3), startMs: null, endMs: null },
      { at: 35, speaker: 0, startMs: 2_000, endMs: null },
    ],
    file: c.maybe(() => fileOfSource(c.text())),
  }),
  'edit-source': (c) => ({
    sourceId: c.record('source'),
    title: `source ${c.scale(0, 9)}`,
    speakers: [{ name: 'Mia', participantId: c.maybe(() => c.record('participant')) }],
  }),
  'edit-source-text': (c) => {
    const sourceId = c.record('source');
    const before = c.records.source.get(sourceId)?.text ?? '';
    const start = c.scale(0, before.length);
    const end = Math.min(before.length, start + c.scale(0, 8));
    return { sourceId, start, end, text: c.text(), before: before.slice(start, end) };
  },
  'leave-out-speaker': (c) => {
    const sourceId = c.record('source');
    const speakers = c.records.source.get(sourceId)?.speakers ?? [];
    const speaker = c.scale(0, Math.max(0, speakers.length - 1));
    return { sourceId, speaker, name: speakers[speaker]?.name ?? 'Mia' };
  },
  'remove-source': (c) => ({ sourceId: c.record('source') }),
  'add-highlight': (c) => {
    const start = c.scale(0, 40);
    return {
      evidenceId: c.record('evidence'),
      sourceId: c.record('source'),
      start,
      end: start + c.scale(0, 12),
    };
  },
  'edit-highlight': (c) => ({ highlightId: c.record('highlight'), start: 0, end: c.scale(0, 20) }),
  'remove-highlight': (c) => ({ highlightId: c.record('highlight') }),
  'place-answers': (c) => ({
    answers: answers(c),
    place: c.of([null, 'by-rule', { kind: 'stage', id: c.record('stage') }] as const),
  }),
  'leave-out-answers': (c) => ({ answers: answers(c), leftOut: c.of([true, false]) }),
  'name-answers': (c) => ({
    answers: answers(c),
    participantId: c.maybe(() => c.record('participant')),
  }),
  'mask-answers': (c) => ({ answers: answers(c), words: c.maybe(() => 'mia@') }),
  'set-answer-tone': (c) => ({ answers: answers(c), tone: c.of([null, 'positive', 'negative'] as const) }),
  'add-evidence-from-answers': (c) => ({
    answers: answers(c),
    title: c.text(),
    links: [{ targetKind: 'stage', targetId: c.record('stage'), stance: c.of(stances) }],
  }),
  'add-tag': (c) => ({ name: `tag ${c.scale(0, 9)}` }),
  'add-version': (c) => ({ revisionId: testId(c.scale(1, 9)), name: c.text(), note: c.text() }),
  'add-view': (c) => ({
    name: `view ${c.scale(0, 9)}`,
    filter: { tag: [c.record('tag')], severity: [String(c.scale(0, 4))] },
    beforeViewId: c.maybe(() => c.record('view')),
  }),
  'add-preset': (c) => ({
    name: `preset ${c.scale(0, 9)}`,
    choices: '{"theme":"dark"}',
    files: presetFile(c),
  }),
  'edit-preset': (c) => ({ presetId: c.record('preset'), choices: '{"format":"png"}', files: presetFile(c) }),
  'remove-preset': (c) => ({ presetId: c.record('preset') }),
  'decide-conflicts': (c) => ({
    decisions: [{ conflictId: c.record('conflict'), choice: c.of(['mine', 'theirs', 'both']) }],
  }),
  'duplicate-cards': (c) => ({ cardIds: c.some('card') }),
  'duplicate-lane': (c) => ({ laneId: c.copied('lane') }),
  'duplicate-map': (c) => ({ mapId: c.copied('map'), state: c.of(['current', 'future']) }),
  'duplicate-stage': (c) => ({ stageId: c.copied('stage') }),
  'duplicate-step': (c) => ({ stepId: c.copied('step') }),
  'edit-attachment': (c) => ({ attachmentId: c.record('attachment'), name: c.text() }),
  'edit-cards': (c) => ({ cardIds: c.some('card'), fields: cardFields(c) }),
  'edit-comment': (c) => ({
    commentId: c.record('comment'),
    resolved: c.of([true, false]),
    addressee: c.text(),
    due: c.maybe(() => '2026-02-03'),
  }),
  'edit-connection': (c) => ({ connectionId: c.record('connection'), kind: c.of(connectionKinds) }),
  'edit-evidence': (c) => ({
    evidenceId: c.record('evidence'),
    text: c.text(),
    kind: c.of(evidenceKinds),
    participantId: c.maybe(() => c.record('participant')),
  }),
  'edit-evidence-link': (c) => ({
    evidenceId: c.record('evidence'),
    targetId: c.target('evidenceLink'),
    stance: c.of(stances),
  }),
  'edit-lane': (c) => ({
    laneId: c.record('lane'),
    name: c.text(),
    collapsed: c.of([true, false]),
    showsPieces: c.of([true, false]),
    height: c.maybe(() => c.scale(40, 400)),
    hue: c.maybe(() => c.of(hues)),
  }),
  'edit-map': (c) => ({
    mapId: c.record('map'),
    scenario: c.text(),
    density: c.of(densities),
    cardFill: c.of(cardFills),
    cardsAcross: c.of(cardsAcross),
    answerLines: c.of([true, false]),
    hotSpots: c.of([true, false]),
    emotionFrom: c.of(emotionSources),
    funnel: c.of([true, false]),
  }),
  'edit-persona': (c) => ({ personaId: c.record('persona'), quote: c.text(), hue: c.of(hues) }),
  'edit-project': (c) => ({ description: c.text() }),
  'edit-stage': (c) => ({ stageId: c.record('stage'), phase: c.of(phases), hue: c.of(hues) }),
  'edit-step': (c) => ({
    stepId: c.record('step'),
    name: c.text(),
    momentOfTruth: c.of([true, false]),
    width: c.maybe(() => c.scale(160, 600)),
  }),
  'edit-tag': (c) => ({ tagId: c.record('tag'), name: `tag ${c.scale(0, 9)}` }),
  'edit-version': (c) => ({ versionId: c.record('version'), note: c.text() }),
  'edit-view': (c) => ({ viewId: c.record('view'), filter: { persona: c.some('persona') } }),
  'join-phases': (c) => ({ stageId: c.record('stage') }),
  'lay-out-flow': (c) => ({ mapId: c.record('map') }),
  'link-evidence': (c) => {
    const targetKind = c.of(evidenceTargets);
    return {
      evidenceId: c.record('evidence'),
      targetKind,
      targetId: c.record(targetKind),
      stance: c.of(stances),
    };
  },
  'link-persona': (c) => {
    const targetKind = c.of(personaTargets);
    return { personaId: c.record('persona'), targetKind, targetId: c.record(targetKind) };
  },
  'link-tag': (c) => {
    const targetKind = c.of(tagTargets);
    return { tagId: c.record('tag'), targetKind, targetId: c.record(targetKind) };
  },
  'merge-stages': (c) => ({ stageId: c.record('stage') }),
  'merge-steps': (c) => ({ stepId: c.record('step') }),
  'move-cards': (c) => ({
    cardIds: c.some('card'),
    toLaneId: c.record('lane'),
    toStepId: c.record('step'),
    beforeCardId: c.maybe(() => c.record('card')),
  }),
  'move-lane': (c) => ({ laneId: c.record('lane'), beforeLaneId: c.maybe(() => c.record('lane')) }),
  'move-map': (c) => ({ mapId: c.record('map'), beforeMapId: c.maybe(() => c.record('map')) }),
  'move-persona': (c) => ({
    personaId: c.record('persona'),
    beforePersonaId: c.maybe(() => c.record('persona')),
  }),
  'move-phase-edge': (c) => {
    const { mapId } = c.place();
    return {
      mapId,
      beforeStageId: c.maybe(() => c.record('stage')),
      toBeforeStageId: c.maybe(() => c.record('stage')),
    };
  },
  'move-stage': (c) => ({ stageId: c.record('stage'), beforeStageId: c.maybe(() => c.record('stage')) }),
  'move-step': (c) => ({
    stepId: c.record('step'),
    toStageId: c.record('stage'),
    beforeStepId: c.maybe(() => c.record('step')),
  }),
  'name-phase': (c) => ({ stageId: c.record('stage'), name: c.of(phases) }),
  'place-in-flow': (c) => ({
    places: c
      .some('card')
      .map((cardId) => ({ cardId, x: c.scale(-9_999, 9_999) / 4, y: c.scale(-2, 2) / 2 })),
  }),
  'remove-attachment': (c) => ({ attachmentId: c.record('attachment') }),
  'remove-cards': (c) => ({ cardIds: c.some('card') }),
  'add-review': (c) => ({
    mapId: c.record('map'),
    comments: Array.from({ length: c.scale(0, 3) }, () => ({
      // Now and then one that is there already, or that is something else.
      id: c.next() % 5 === 0 ? c.record(c.of(['comment', 'card'])) : randomId(c.next()),
      target: {
        kind: c.of(['card', 'stage', 'step']),
        id: c.record('card'),
        stageId: c.record('stage'),
        name: c.text(),
      },
      author: c.text(),
      text: `Said ${c.text()}`,
      createdAt: '2026-11-04T09:00:00.000Z',
      replyTo: c.maybe(() => c.record('comment')),
    })),
  }),
  'accept-suggestion': (c) => ({ commentId: c.record('comment') }),
  'reject-suggestion': (c) => ({ commentId: c.record('comment') }),
  'reply-to-comment': (c) => ({ commentId: c.record('comment'), text: c.text() }),
  'suggest-change': (c) => {
    const cardId = c.record('card');
    const change = c.of([
      { command: 'edit-cards', input: { cardIds: [cardId], fields: cardFields(c) } },
      { command: 'remove-cards', input: { cardIds: [cardId] } },
      {
        command: 'move-cards',
        input: { cardIds: [cardId], toLaneId: c.record('lane'), toStepId: c.record('step') },
      },
    ] as const);
    return { targetKind: 'card', targetId: cardId, text: c.text(), ...change };
  },
  'remove-comment': (c) => ({ commentId: c.record('comment') }),
  'remove-connection': (c) => ({ connectionId: c.record('connection') }),
  'remove-evidence': (c) => ({ evidenceId: c.record('evidence') }),
  'remove-lane': (c) => ({ laneId: c.record('lane'), cardsToLaneId: c.maybe(() => c.record('lane')) }),
  'remove-map': (c) => ({ mapId: c.record('map') }),
  'remove-persona': (c) => ({ personaId: c.record('persona') }),
  'remove-phase': (c) => ({ stageId: c.record('stage') }),
  'remove-stage': (c) => ({ stageId: c.record('stage'), cardsToStepId: c.maybe(() => c.record('step')) }),
  'remove-step': (c) => ({ stepId: c.record('step'), cardsToStepId: c.maybe(() => c.record('step')) }),
  'remove-tag': (c) => ({ tagId: c.record('tag') }),
  'remove-version': (c) => ({ versionId: c.record('version') }),
  'remove-view': (c) => ({ viewId: c.record('view') }),
  'replace-text': (c) => {
    const cardId = c.record('card');
    const before = c.titleOf(cardId);
    return {
      find: before.slice(0, 1 + (c.next() % 4)) || 'nothing',
      replaceWith: c.text(),
      targets: [{ kind: 'card', id: cardId, field: c.of(['title', 'title', 'status']), before }],
    };
  },
  'set-emotion': (c) => ({
    stepId: c.record('step'),
    personaId: c.record('persona'),
    value: c.maybe(() => c.scale(-20, 20) / 10),
  }),
  'split-stage': (c) => ({ stepId: c.record('step') }),
  'split-step': (c) => ({ stepId: c.record('step'), cardIds: c.next() % 2 === 0 ? [] : [c.record('card')] }),
  'start-phase': (c) => ({
    stageId: c.record('stage'),
    ...(c.next() % 2 === 0 ? {} : { name: c.of(phases) }),
  }),
  'unlink-evidence': (c) => ({ evidenceId: c.record('evidence'), targetId: c.target('evidenceLink') }),
  'unlink-persona': (c) => ({ personaId: c.record('persona'), targetId: c.target('personaLink') }),
  'unlink-tag': (c) => ({ tagId: c.record('tag'), targetId: c.target('tagLink') }),
};

/** The call that a draw means in a project: mostly valid, sometimes one that must be refused. */
export const callOf = ({ command, numbers }: Draw, records: ProjectRecords): CommandCall =>
  ({ command, input: makers[command](new Chooser(records, numbers)) }) as CommandCall;
