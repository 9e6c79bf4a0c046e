import { phrase } from '../language/translate.ts';
import type { ListName } from './lists.ts';

/** What a row is about. */
export type Entity = 'card' | 'evidence' | 'persona' | 'emotion';

/** A field that can be changed in a cell. */
export type Field = {
  /** Above its column; `t` says it. */
  readonly header: string;
  /** `choices`: several, a line each. */
  readonly kind: 'text' | 'number' | 'share' | 'day' | 'choice' | 'choices';
  /** In characters. */
  readonly width: number;
  readonly list?: ListName;
  /** Whole numbers from the first to the last. */
  readonly range?: readonly [number, number];
};

const rating = (header: string): Field => ({ header, kind: 'number', width: 10, range: [1, 5] });
const judgement = (header: string): Field => ({ header, kind: 'number', width: 10, range: [-2, 2] });

const cardFields = {
  title: { header: phrase('Title'), kind: 'text', width: 40 },
  laneId: { header: phrase('Lane'), kind: 'choice', width: 20, list: 'lane' },
  stepId: { header: phrase('Stage › Step'), kind: 'choice', width: 32, list: 'step' },
  body: { header: phrase('Text'), kind: 'text', width: 50 },
  status: { header: phrase('Status'), kind: 'choice', width: 14, list: 'status' },
  owner: { header: phrase('Owner'), kind: 'text', width: 20 },
  due: { header: phrase('Due'), kind: 'day', width: 12 },
  personas: { header: phrase('Personas'), kind: 'choices', width: 22, list: 'persona' },
  tags: { header: phrase('Tags'), kind: 'choices', width: 20, list: 'tag' },
  severity: { header: phrase('Severity (0–4)'), kind: 'number', width: 10, range: [0, 4] },
  frequencyShare: { header: phrase('Share of customers'), kind: 'share', width: 12 },
  frequencyRating: rating(phrase('Frequency (1–5)')),
  rootCause: { header: phrase('Root cause'), kind: 'text', width: 40 },
  impact: rating(phrase('Impact (1–5)')),
  effort: rating(phrase('Effort (1–5)')),
  channel: { header: phrase('Channel'), kind: 'choice', width: 16, list: 'channel' },
  backingChannels: { header: phrase('Backing channels'), kind: 'choices', width: 18, list: 'channel' },
  success: judgement(phrase('Success (−2 to 2)')),
  ease: judgement(phrase('Ease (−2 to 2)')),
  emotion: judgement(phrase('Emotion (−2 to 2)')),
  value: { header: phrase('Value'), kind: 'number', width: 12 },
  unit: { header: phrase('Unit'), kind: 'text', width: 14 },
} as const satisfies Readonly<Record<string, Field>>;

const evidenceFields = {
  title: { header: phrase('Title'), kind: 'text', width: 40 },
  kind: { header: phrase('Source type'), kind: 'choice', width: 16, list: 'evidenceKind' },
  text: { header: phrase('Text'), kind: 'text', width: 60 },
  source: { header: phrase('Source'), kind: 'text', width: 24 },
  date: { header: phrase('Date'), kind: 'day', width: 12 },
  link: { header: phrase('Link'), kind: 'text', width: 28 },
  confidentiality: {
    header: phrase('Confidentiality'),
    kind: 'choice',
    width: 16,
    list: 'confidentiality',
  },
  tags: { header: phrase('Tags'), kind: 'choices', width: 20, list: 'tag' },
  personas: { header: phrase('Personas'), kind: 'choices', width: 22, list: 'persona' },
} as const satisfies Readonly<Record<string, Field>>;

const personaFields = {
  name: { header: phrase('Name'), kind: 'text', width: 24 },
  role: { header: phrase('Role'), kind: 'text', width: 24 },
  quote: { header: phrase('Quote'), kind: 'text', width: 40 },
  goals: { header: phrase('Goals'), kind: 'text', width: 40 },
  frustrations: { header: phrase('Frustrations'), kind: 'text', width: 40 },
  demographics: { header: phrase('Demographics'), kind: 'text', width: 32 },
  psychographics: { header: phrase('Psychographics'), kind: 'text', width: 32 },
} as const satisfies Readonly<Record<string, Field>>;

const emotionFields = {
  value: { header: phrase('Emotion (−2 to 2)'), kind: 'number', width: 12 },
} as const satisfies Readonly<Record<string, Field>>;

const all: Readonly<Record<Entity, Readonly<Record<string, Field>>>> = {
  card: cardFields,
  evidence: evidenceFields,
  persona: personaFields,
  emotion: emotionFields,
};

export type CardField = keyof typeof cardFields;
export type EvidenceField = keyof typeof evidenceFields;
export type PersonaField = keyof typeof personaFields;

/** A field of a row by its key; undefined where that is none. */
export const fieldOf = (entity: Entity, key: string): Field | undefined =>
  Object.hasOwn(all[entity], key) ? all[entity][key] : undefined;
