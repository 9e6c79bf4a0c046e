import { phrase } from '../language/translate.ts';

/** The two colours of a kind in a theme, #rrggbb; ground and border are the same for all kinds. */
type Colours = {
  /** The bar at the card's left and its icon. */
  readonly edge: string;
  /** The whole card seen from far away, a light shade of the edge. */
  readonly block: string;
};

type CardKindEntry = {
  /** What the kind is called; `t` says it. */
  readonly name: string;
  /** Some cards of the kind. */
  readonly counted: string;
  readonly icon: string;
  /** `quote`: on a ground of its own; `text`: no ground; `picture`: a ground, no icon; `card`: everything. */
  readonly look: 'card' | 'quote' | 'text' | 'picture';
  readonly colours: { readonly light: Colours; readonly dark: Colours };
  /** The fields that only this kind and few others show, in the order of its badges. */
  readonly fields: readonly string[];
  /** Whether a card says something about customers that evidence should back: always, or once it is scored. */
  readonly claims: 'always' | 'scored' | null;
  /** `tracked`: every card has a status and should have an owner; `owned`: a card may have an owner. */
  readonly work: 'tracked' | 'owned' | null;
};

/**
 * All that a kind of card is. A new kind is an entry here and a migration that lets the database keep it; the compiler
 * asks for the outline of a new icon, for the fields in the inspector and for the badges of new fields.
 */
export const cardKindTable = {
  action: {
    name: phrase('Action'),
    counted: phrase('{{count}} actions'),
    icon: 'action',
    look: 'card',
    colours: { light: { edge: '#5a6b85', block: '#e3e8f0' }, dark: { edge: '#94a5c0', block: '#2c3442' } },
    fields: [],
    claims: null,
    work: 'owned',
  },
  touchpoint: {
    name: phrase('Touchpoint'),
    counted: phrase('{{count}} touchpoints'),
    icon: 'touchpoint',
    look: 'card',
    colours: { light: { edge: '#1b6ec2', block: '#d9e8f8' }, dark: { edge: '#62aef7', block: '#1d354f' } },
    fields: ['channel', 'backingChannels', 'success', 'ease', 'emotion'],
    claims: 'scored',
    work: null,
  },
  thought: {
    name: phrase('Thought'),
    counted: phrase('{{count}} thoughts'),
    icon: 'thought',
    look: 'quote',
    colours: { light: { edge: '#7c4fd0', block: '#e8dff8' }, dark: { edge: '#b493f5', block: '#352b52' } },
    fields: [],
    claims: null,
    work: null,
  },
  'pain-point': {
    name: phrase('Pain point'),
    counted: phrase('{{count}} pain points'),
    icon: 'pain-point',
    look: 'card',
    colours: { light: { edge: '#d03a2f', block: '#fadedb' }, dark: { edge: '#ff7b70', block: '#4a2523' } },
    fields: ['severity', 'frequencyShare', 'frequencyRating', 'rootCause'],
    claims: 'always',
    work: 'tracked',
  },
  opportunity: {
    name: phrase('Opportunity'),
    counted: phrase('{{count}} opportunities'),
    icon: 'opportunity',
    look: 'card',
    colours: { light: { edge: '#1f8a4c', block: '#d8f0e1' }, dark: { edge: '#5fcb8b', block: '#1c3d2b' } },
    fields: ['impact', 'effort', 'due'],
    claims: null,
    work: 'tracked',
  },
  note: {
    name: phrase('Note'),
    counted: phrase('{{count}} notes'),
    icon: 'note',
    look: 'text',
    colours: { light: { edge: '#a87400', block: '#f6e8cb' }, dark: { edge: '#e3b04b', block: '#40321a' } },
    fields: [],
    claims: null,
    work: null,
  },
  image: {
    name: phrase('Image'),
    counted: phrase('{{count}} images'),
    icon: 'image',
    look: 'picture',
    colours: { light: { edge: '#6b7686', block: '#e6e9ee' }, dark: { edge: '#a3adbb', block: '#30363f' } },
    fields: [],
    claims: null,
    work: null,
  },
  measure: {
    name: phrase('Measure'),
    counted: phrase('{{count}} measures'),
    icon: 'measure',
    look: 'card',
    colours: { light: { edge: '#0b7d8c', block: '#d5edf0' }, dark: { edge: '#4fc3d4', block: '#17393f' } },
    fields: ['value', 'unit'],
    claims: null,
    work: null,
  },
} as const satisfies Readonly<Record<string, CardKindEntry>>;

export type CardKind = keyof typeof cardKindTable;
/** Every kind of card, in the order they are listed. */
export const cardKinds = Object.keys(cardKindTable) as [CardKind, ...CardKind[]];

export type CardIcon = (typeof cardKindTable)[CardKind]['icon'];
/** A field that belongs to some kinds of card only. */
export type KindField = (typeof cardKindTable)[CardKind]['fields'][number];

/** A kind's entry, seen as any kind's. */
export const cardKind = (
  kind: CardKind,
): Omit<CardKindEntry, 'icon' | 'fields'> & {
  readonly icon: CardIcon;
  readonly fields: readonly KindField[];
} => cardKindTable[kind];
