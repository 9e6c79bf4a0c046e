import { phrase } from '../language/translate.ts';
import type { CardKind } from './card-kinds.ts';

type LaneKindEntry = {
  /** What the kind is called, and the name a new lane of it gets; `t` says it. */
  readonly name: string;
  /** What the lane is for, in a sentence. */
  readonly about: string;
  /** What its empty cells ask for. */
  readonly invitation: string;
  readonly icon: string;
  /** The kind of its cards; null where it holds none but is drawn from other records. */
  readonly holds: CardKind | null;
  /** Least height while it is not collapsed, px. */
  readonly minHeight: number;
  /** True where a new map starts with such a lane. */
  readonly usual: boolean;
  /**
   * Names in a pasted table that mean this kind, in English and German. Where a name fits several kinds, the least
   * rank wins: 'Problems with the process' is about pain points.
   */
  readonly pasted: { readonly names: RegExp; readonly rank: number } | null;
};

/**
 * All that a kind of lane is, in the order they are listed and stand in a new map. A new kind is an entry here and a
 * migration that lets the database keep it; the compiler asks for the outline of a new icon.
 */
export const laneKindTable = {
  actions: {
    name: phrase('Actions'),
    about: phrase('What customers do.'),
    invitation: phrase('What do they do here?'),
    icon: 'action',
    holds: 'action',
    minHeight: 72,
    usual: true,
    pasted: { names: /action|activit|doing|customer does|task|aktion|handlung|tätigkeit|aufgabe/, rank: 7 },
  },
  touchpoints: {
    name: phrase('Touchpoints'),
    about: phrase('Where they meet the company, and through which channel.'),
    invitation: phrase('Where do they meet us?'),
    icon: 'touchpoint',
    holds: 'touchpoint',
    minHeight: 72,
    usual: true,
    pasted: { names: /touch|channel|contact|kanal|kanäle|kontakt/, rank: 2 },
  },
  thoughts: {
    name: phrase('Thoughts'),
    about: phrase('What they think and ask themselves.'),
    invitation: phrase('What goes through their mind?'),
    icon: 'thought',
    holds: 'thought',
    minHeight: 72,
    usual: true,
    pasted: { names: /think|thought|question|quote|say|gedank|frage|zitat|denk/, rank: 3 },
  },
  emotion: {
    name: phrase('Emotion curve'),
    about: phrase('How they feel, as a curve for each persona.'),
    invitation: phrase('How does it feel here?'),
    icon: 'emotion',
    holds: null,
    minHeight: 208,
    usual: true,
    pasted: null,
  },
  'pain-points': {
    name: phrase('Pain points'),
    about: phrase('What goes wrong, how badly and how often.'),
    invitation: phrase('What goes wrong here?'),
    icon: 'pain-point',
    holds: 'pain-point',
    minHeight: 72,
    usual: true,
    pasted: { names: /pain|problem|frustrat|barrier|issue|hürde|ärger/, rank: 1 },
  },
  evidence: {
    name: phrase('Evidence'),
    about: phrase('Evidence linked to stages and steps.'),
    invitation: phrase('Drop evidence here'),
    icon: 'evidence',
    holds: null,
    minHeight: 44,
    usual: true,
    pasted: null,
  },
  opportunities: {
    name: phrase('Opportunities'),
    about: phrase('What to change.'),
    invitation: phrase('What could be better here?'),
    icon: 'opportunity',
    holds: 'opportunity',
    minHeight: 72,
    usual: true,
    pasted: { names: /opportunit|idea|improve|solution|chance|idee|lösung|verbesser/, rank: 4 },
  },
  measures: {
    name: phrase('Measures'),
    about: phrase('Figures for each step.'),
    invitation: phrase('What do we measure here?'),
    icon: 'measure',
    holds: 'measure',
    minHeight: 56,
    usual: false,
    pasted: { names: /measure|metric|kpi|figure|kennzahl|messwert/, rank: 6 },
  },
  backstage: {
    name: phrase('Backstage'),
    about: phrase('What the company does where customers do not see it.'),
    invitation: phrase('What happens behind the scenes?'),
    icon: 'backstage',
    holds: 'action',
    minHeight: 56,
    usual: false,
    pasted: { names: /backstage|behind|internal|process|system|hinter|intern|prozess/, rank: 5 },
  },
  images: {
    name: phrase('Images'),
    about: phrase('Pictures of the experience.'),
    invitation: phrase('What does it look like?'),
    icon: 'image',
    holds: 'image',
    minHeight: 96,
    usual: false,
    pasted: null,
  },
  'free-text': {
    name: phrase('Notes'),
    about: phrase('Anything else worth noting.'),
    invitation: phrase('Write a note'),
    icon: 'note',
    holds: 'note',
    minHeight: 56,
    usual: false,
    pasted: null,
  },
} as const satisfies Readonly<Record<string, LaneKindEntry>>;

export type LaneKind = keyof typeof laneKindTable;
/** Every kind of lane, in the order they are listed. */
export const laneKinds = Object.keys(laneKindTable) as [LaneKind, ...LaneKind[]];

export type LaneIcon = (typeof laneKindTable)[LaneKind]['icon'];

/** A kind's entry, seen as any kind's. */
export const laneKind = (kind: LaneKind): Omit<LaneKindEntry, 'icon'> & { readonly icon: LaneIcon } =>
  laneKindTable[kind];
