import { type CardKind, cardKinds, cardKindTable } from '../kinds/card-kinds.ts';
import type { Hue } from '../model/palette.ts';

/** The colours of one hue in one theme, #rrggbb. */
export type HueColours = {
  /** Ground of a stage's header. */
  readonly header: string;
  /** Text on `header`. */
  readonly onHeader: string;
  /** Ground of steps, tags and phases. */
  readonly soft: string;
  /** Text on `soft`. */
  readonly onSoft: string;
  /** Lines and marks on paper: curves, dots. */
  readonly strong: string;
  /** Text in the hue on paper. */
  readonly text: string;
};

/** The colours of a card of one kind, #rrggbb. */
export type KindColours = {
  /** The bar at the card's left and its icon. */
  readonly edge: string;
  /** The card's ground. */
  readonly fill: string;
  readonly border: string;
  /** The whole card seen from far away, a light shade of the edge. */
  readonly block: string;
  /** The card's ground where cards are filled: half way from the plain one to the block. */
  readonly soft: string;
};

export type Filled = { readonly fill: string; readonly text: string };

/** Every colour of a drawing. */
export type Theme = {
  readonly name: 'light' | 'dark';
  readonly paper: string;
  /** Ground of every second lane. */
  readonly band: string;
  /** Ground of the lane names and of the header behind stages. */
  readonly frame: string;
  readonly line: string;
  readonly faintLine: string;
  readonly ink: string;
  readonly softInk: string;
  /** The one accent: focus, selection, arrows. */
  readonly accent: string;
  /** Arrows of customers' ways. */
  readonly arrow: string;
  /** Arrows from an opportunity to the pain point it answers. */
  readonly answers: string;
  readonly star: string;
  /** Those that people give to stages, personas, tags and lanes. */
  readonly hues: Readonly<Record<Hue, HueColours>>;
  /** The same where a colour means something, such as good and bad: no client's colours take their places. */
  readonly signs: Readonly<Record<Hue, HueColours>>;
  readonly kinds: Readonly<Record<CardKind, KindColours>>;
  readonly evidence: KindColours;
  /** By severity 0..4. */
  readonly severities: readonly [Filled, Filled, Filled, Filled, Filled];
};

const lightHues: Theme['hues'] = {
  iris: hue('#5b54d6', '#ffffff', '#efeefc', '#3b3594', '#5b54d6', '#4a43bd'),
  azure: hue('#1b6ec2', '#ffffff', '#e8f1fb', '#134b85', '#1b6ec2', '#175ea6'),
  teal: hue('#0f7a74', '#ffffff', '#e3f4f2', '#0b524e', '#0f8a83', '#0d6b66'),
  green: hue('#2f7d3b', '#ffffff', '#e8f5ea', '#1f5428', '#2f8f3f', '#27692f'),
  amber: hue('#a65f00', '#ffffff', '#fcf1de', '#6e3f00', '#c77700', '#8a4f00'),
  orange: hue('#c2410c', '#ffffff', '#fdeee5', '#8a2f0a', '#d9500f', '#b03a0a'),
  rose: hue('#c02a5c', '#ffffff', '#fcecf1', '#85193d', '#d0386b', '#a82350'),
  slate: hue('#526074', '#ffffff', '#eef1f5', '#364152', '#64748b', '#475467'),
};

export const lightTheme: Theme = {
  name: 'light',
  paper: '#ffffff',
  band: '#fafbfc',
  frame: '#ffffff',
  line: '#dfe3e8',
  faintLine: '#eceff3',
  ink: '#1a1f2b',
  softInk: '#525b6b',
  accent: '#4f46e5',
  arrow: '#667085',
  answers: '#449666',
  star: '#b45309',
  hues: lightHues,
  signs: lightHues,
  kinds: kindColours('light', { fill: '#ffffff', border: '#dfe3e8' }),
  evidence: kind('#0f7a74', '#f6f9f9', '#dbe5e4', '#dcecea'),
  severities: [
    { fill: '#eef1f5', text: '#475467' },
    { fill: '#eef1f5', text: '#364152' },
    { fill: '#fdf0d0', text: '#7a4a00' },
    { fill: '#fde3d3', text: '#943408' },
    { fill: '#c8281d', text: '#ffffff' },
  ],
};

const darkHues: Theme['hues'] = {
  iris: hue('#5a53cf', '#ffffff', '#25244a', '#cbc8ff', '#9b95ff', '#b1acff'),
  azure: hue('#1c68b5', '#ffffff', '#162c45', '#b7d8fb', '#62aef7', '#84bff9'),
  teal: hue('#0f736d', '#ffffff', '#103331', '#a5e3dd', '#3dbdb3', '#66cfc6'),
  green: hue('#2d7738', '#ffffff', '#17331c', '#b1e4b8', '#5cc06c', '#7fd08b'),
  amber: hue('#99590a', '#ffffff', '#3a2a10', '#f6d59d', '#eaa636', '#f0bb62'),
  orange: hue('#b5420f', '#ffffff', '#40220f', '#ffcbb0', '#fb8b52', '#fda477'),
  rose: hue('#b52d5b', '#ffffff', '#42172a', '#ffc4d7', '#f5769f', '#f893b3'),
  slate: hue('#556275', '#ffffff', '#262c36', '#ccd4df', '#94a3b8', '#aab6c7'),
};

export const darkTheme: Theme = {
  name: 'dark',
  paper: '#14161b',
  band: '#171a20',
  frame: '#14161b',
  line: '#313742',
  faintLine: '#242932',
  ink: '#eceef2',
  softInk: '#a9b2c0',
  accent: '#9b95ff',
  arrow: '#98a2b3',
  answers: '#4c9a6c',
  star: '#f2b445',
  hues: darkHues,
  signs: darkHues,
  kinds: kindColours('dark', { fill: '#1d2027', border: '#343a46' }),
  evidence: kind('#3dbdb3', '#172422', '#2a3d3b', '#1d3835'),
  severities: [
    { fill: '#2b313c', text: '#c3ccd9' },
    { fill: '#2b313c', text: '#dbe1ea' },
    { fill: '#453410', text: '#f7d68f' },
    { fill: '#512a14', text: '#ffc3a3' },
    { fill: '#c93429', text: '#ffffff' },
  ],
};

export const themes: Readonly<Record<Theme['name'], Theme>> = { light: lightTheme, dark: darkTheme };

function hue(
  header: string,
  onHeader: string,
  soft: string,
  onSoft: string,
  strong: string,
  text: string,
): HueColours {
  return { header, onHeader, soft, onSoft, strong, text };
}

/** The colour half way between two, #rrggbb. */
function between(a: string, b: string): string {
  const part = (colour: string, at: number): number => Number.parseInt(colour.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) => Math.round((part(a, at) + part(b, at)) / 2));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function kind(edge: string, fill: string, border: string, block: string): KindColours {
  return { edge, fill, border, block, soft: between(fill, block) };
}

/** The colours of every kind of card in a theme, on the ground that all kinds share. */
function kindColours(
  theme: Theme['name'],
  ground: Pick<KindColours, 'fill' | 'border'>,
): Readonly<Record<CardKind, KindColours>> {
  return Object.fromEntries(
    cardKinds.map((one) => {
      const { edge, block } = cardKindTable[one].colours[theme];
      return [one, kind(edge, ground.fill, ground.border, block)];
    }),
  ) as Record<CardKind, KindColours>;
}
