import { dayText } from '../language/dates.ts';
import { numberText, phrase, t } from '../language/translate.ts';
import type { Id } from '../model/fields.ts';
import type { RecordKind, RecordOf } from '../model/records.ts';
import { channelName, severityName, statusName } from '../words/card-values.ts';
import {
  confidentialityWords,
  cardFillWords,
  consentWords,
  densityWords,
  emotionSourceWords,
  hueWords,
  outcomeWords,
  stateWords,
} from '../words/choices.ts';
import { evidenceKindName, stanceName } from '../words/evidence.ts';
import { percent, signed } from '../words/figures.ts';
import { judgementWords } from '../words/judgements.ts';
import { nameOf } from '../words/titles.ts';
import { toneName } from '../words/tones.ts';
import { type Lookup, quoted } from './record-words.ts';

/** A field that a person fills in: what it is called, and its value as it is shown ('' for none). */
type Field<V> = {
  /** English; `t` says it. */
  readonly name: string;
  readonly say: (value: V, look: Lookup) => string;
  /** Too long to be shown whole, before and after. */
  readonly prose?: true;
};

/** Every field of every kind of record; null for what a person never sees. The compiler asks for each new one. */
type AllFields = {
  readonly [K in RecordKind]: {
    readonly [F in Exclude<keyof RecordOf<K>, 'id'>]: Field<RecordOf<K>[F]> | null;
  };
};

const text = (name: string): Field<string> => ({ name, say: quoted });
const prose = (name: string): Field<string> => ({ name, say: quoted, prose: true });
const number = (name: string): Field<number | null> => ({
  name,
  say: (value) => (value === null ? '' : numberText(value)),
});
const share = (name: string): Field<number | null> => ({
  name,
  say: (value) => (value === null ? '' : percent(value)),
});
const day = (name: string): Field<string | null> => ({
  name,
  say: (value) => (value === null ? '' : dayText(value)),
});
const yesOrNo = (name: string): Field<boolean> => ({ name, say: (value) => (value ? t('yes') : t('no')) });
const hue = {
  name: phrase('Colour'),
  say: (value: keyof typeof hueWords | null) => (value ? t(hueWords[value]) : ''),
};
const judged = (part: Parameters<typeof judgementWords>[0], name: string): Field<number | null> => ({
  name,
  say: (value) => (value === null ? '' : `${signed(value)} ${judgementWords(part, value)}`),
});
const map: Field<Id | null> = {
  name: phrase('Linked map'),
  say: (id, look) => {
    const linked = id === null ? undefined : look('map', id);
    return id === null ? '' : quoted(linked ? nameOf(linked, t('Untitled map')) : '');
  },
};

/** Where a record stands or hangs: described separately, or not at all. */
const place = { mapId: null, order: null } as const;
const target = { targetKind: null, targetId: null } as const;

export const fieldWords: AllFields = {
  project: { name: text(phrase('Name')), description: prose(phrase('Description')), createdAt: null },
  map: {
    order: null,
    name: text(phrase('Name')),
    state: { name: phrase('State'), say: (state) => t(stateWords[state]) },
    scenario: prose(phrase('Scenario')),
    scope: prose(phrase('Scope')),
    density: { name: phrase('Density'), say: (density) => t(densityWords[density]) },
    cardFill: { name: phrase('Card fill'), say: (fill) => t(cardFillWords[fill]) },
    answerLines: yesOrNo(phrase('Lines to pain points')),
    cardsAcross: number(phrase('Cards side by side')),
    hotSpots: yesOrNo(phrase('Hot spots')),
    funnel: yesOrNo(phrase('Funnel')),
    originId: null,
    emotionFrom: { name: phrase('Emotion curve'), say: (from) => t(emotionSourceWords[from]) },
  },
  stage: {
    ...place,
    name: text(phrase('Name')),
    phase: text(phrase('Phase')),
    hue,
    originId: null,
  },
  step: {
    ...place,
    stageId: null,
    name: text(phrase('Name')),
    momentOfTruth: yesOrNo(phrase('Moment of truth')),
    width: number(phrase('Width')),
    originId: null,
  },
  lane: {
    ...place,
    name: text(phrase('Name')),
    kind: null,
    collapsed: yesOrNo(phrase('Collapsed')),
    height: number(phrase('Height')),
    hue,
    showsPieces: yesOrNo(phrase('Each piece of evidence')),
    originId: null,
  },
  card: {
    ...place,
    laneId: null,
    stepId: null,
    kind: null,
    title: text(phrase('Title')),
    body: prose(phrase('Text')),
    owner: text(phrase('Owner')),
    status: { name: phrase('Status'), say: statusName },
    severity: {
      name: phrase('Severity'),
      say: (severity) => (severity === null ? '' : severityName(severity)),
    },
    frequencyShare: share(phrase('Customers affected')),
    frequencyRating: number(phrase('How often')),
    rootCause: prose(phrase('Root cause')),
    impact: number(phrase('Impact')),
    effort: number(phrase('Effort')),
    due: day(phrase('Due')),
    channel: { name: phrase('Channel'), say: (channel) => (channel === null ? '' : channelName(channel)) },
    backingChannels: {
      name: phrase('Other channels'),
      say: (channels) => channels.map(channelName).join(', '),
    },
    success: judged('success', phrase('Success')),
    ease: judged('ease', phrase('Ease')),
    emotion: judged('emotion', phrase('Emotion')),
    span: { name: phrase('Spans steps'), say: (span) => numberText(span) },
    linkedMapId: map,
    value: number(phrase('Figure')),
    unit: text(phrase('Unit')),
    flowX: null,
    flowY: null,
    originId: null,
  },
  connection: {
    mapId: null,
    fromCardId: null,
    toCardId: null,
    kind: null,
    label: text(phrase('Arrow label')),
    share: share(phrase('Share of customers')),
  },
  persona: {
    order: null,
    name: text(phrase('Name')),
    role: text(phrase('Role')),
    quote: prose(phrase('Quote')),
    goals: prose(phrase('Goals')),
    frustrations: prose(phrase('Frustrations')),
    demographics: prose(phrase('Demographics')),
    psychographics: prose(phrase('Psychographics')),
    hue,
  },
  emotionPoint: {
    mapId: null,
    stepId: null,
    personaId: null,
    value: { name: phrase('Emotion'), say: signed },
    source: null,
  },
  evidence: {
    kind: { name: phrase('Kind'), say: evidenceKindName },
    title: text(phrase('Title')),
    text: prose(phrase('Text')),
    source: text(phrase('Source')),
    date: day(phrase('Date')),
    link: text(phrase('Link')),
    confidentiality: { name: phrase('Confidentiality'), say: (value) => t(confidentialityWords[value]) },
    participantId: {
      name: phrase('Participant'),
      say: (id, look) => quoted(id === null ? '' : (look('participant', id)?.code ?? '')),
    },
  },
  participant: {
    order: null,
    code: text(phrase('Code')),
    personaId: {
      name: phrase('Persona'),
      say: (id, look) => quoted(id === null ? '' : (look('persona', id)?.name ?? '')),
    },
    consent: { name: phrase('Consent'), say: (value) => t(consentWords[value]) },
    consentUntil: day(phrase('Consent until')),
    fields: { name: phrase('Fields'), say: () => '', prose: true },
    note: prose(phrase('Note')),
  },
  source: {
    order: null,
    title: text(phrase('Title')),
    kind: { name: phrase('Kind'), say: evidenceKindName },
    date: day(phrase('Date')),
    text: prose(phrase('Text')),
    speakers: { name: phrase('Speakers'), say: () => '', prose: true },
    turns: null,
    file: null,
  },
  highlight: {
    evidenceId: null,
    sourceId: null,
    start: null,
    exact: prose(phrase('Highlighted words')),
    prefix: null,
    suffix: null,
    startMs: null,
    endMs: null,
    speaker: null,
  },
  personaLink: { personaId: null, ...target },
  evidenceLink: {
    evidenceId: null,
    ...target,
    stance: { name: phrase('Stance'), say: stanceName },
  },
  attachment: {
    ownerKind: null,
    ownerId: null,
    order: null,
    sha256: null,
    name: text(phrase('Name')),
    mediaType: null,
    size: null,
  },
  tag: { name: text(phrase('Name')), hue },
  tagLink: { tagId: null, ...target },
  comment: {
    ...target,
    author: null,
    text: prose(phrase('Text')),
    createdAt: null,
    resolved: yesOrNo(phrase('Resolved')),
    replyTo: null,
    addressee: text(phrase('Addressee')),
    due: day(phrase('Due')),
    suggestion: null,
    outcome: {
      name: phrase('Suggestion'),
      say: (outcome) => (outcome === null ? t('open', { context: 'suggestion' }) : t(outcomeWords[outcome])),
    },
  },
  responseSet: {
    order: null,
    name: text(phrase('Name')),
    kind: { name: phrase('Kind'), say: evidenceKindName },
    fileName: null,
    sha256: null,
    rows: null,
    recipe: null,
    places: null,
    forgotten: null,
  },
  responseNote: {
    setId: null,
    row: null,
    placed: null,
    placeKind: null,
    placeId: null,
    leftOut: yesOrNo(phrase('Left out')),
    tone: { name: phrase('Tone'), say: (tone) => (tone === null ? '' : toneName(tone)) },
    participantId: {
      name: phrase('Participant'),
      say: (id, look) => quoted(id === null ? '' : (look('participant', id)?.code ?? '')),
    },
    masked: null,
  },
  answerLink: { evidenceId: null, setId: null, rows: null, respondents: null },
  view: {
    order: null,
    name: text(phrase('Name')),
    filter: { name: phrase('Filter'), say: () => '', prose: true },
  },
  preset: {
    name: text(phrase('Name')),
    choices: { name: phrase('Choices'), say: () => '', prose: true },
  },
  version: {
    revisionId: null,
    name: text(phrase('Name')),
    note: prose(phrase('Note')),
    author: null,
    createdAt: null,
  },
  conflict: {
    about: null,
    recordKind: null,
    recordId: null,
    name: null,
    fields: null,
    base: null,
    mine: null,
    theirs: null,
    removedBy: null,
    taken: null,
    mineBy: null,
    theirsBy: null,
    comments: null,
    createdAt: null,
  },
};

const wordsOf = (kind: RecordKind, field: string): Field<never> | null => {
  const words: Readonly<Record<string, Field<never> | null>> = fieldWords[kind];
  return words[field] ?? null;
};

/** Whether a field holds words that a person wrote, of one line or of many. */
export const isTextField = (kind: RecordKind, field: string): boolean =>
  (wordsOf(kind, field)?.say as unknown) === quoted;

/** Whether a field is one that a person sees, so that its value can be said in words. */
export const isSaid = (kind: RecordKind, field: string): boolean => wordsOf(kind, field) !== null;

/** What a field is called, and its value in words ('' for none; a text whole); undefined for what a person never sees. */
export function fieldInWords(
  kind: RecordKind,
  field: string,
  value: unknown,
  look: Lookup,
): { readonly name: string; readonly value: string } | undefined {
  const words = wordsOf(kind, field);
  if (!words) return undefined;
  const isText = isTextField(kind, field) && typeof value === 'string';
  // Each field's words take what its schema gives.
  return { name: t(words.name), value: isText ? value : words.say(value as never, look) };
}

/** One field of a record before and after a change, in words. */
export type FieldChange = {
  readonly field: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly prose: boolean;
};

/** The names of the fields that a person fills in and in which two states of a record differ. */
export function changedFields<K extends RecordKind>(
  kind: K,
  before: RecordOf<K>,
  after: RecordOf<K>,
): readonly string[] {
  const [from, to]: readonly Readonly<Record<string, unknown>>[] = [before, after];
  return Object.entries(fieldWords[kind]).flatMap(([field, words]) =>
    words === null || JSON.stringify(from?.[field]) === JSON.stringify(to?.[field]) ? [] : [field],
  );
}

/** What changed in a record, field by field, in words. */
export function fieldChanges<K extends RecordKind>(
  kind: K,
  before: RecordOf<K>,
  after: RecordOf<K>,
  look: Lookup,
): readonly FieldChange[] {
  const words: Readonly<Record<string, Field<never> | null>> = fieldWords[kind];
  const [from, to]: readonly Readonly<Record<string, unknown>>[] = [before, after];
  return changedFields(kind, before, after).flatMap((field) => {
    const own = words[field];
    if (!own) return [];
    // Each field's words take what its schema gives.
    const say = (value: unknown): string => own.say(value as never, look);
    return [
      { field, name: t(own.name), from: say(from?.[field]), to: say(to?.[field]), prose: own.prose === true },
    ];
  });
}
