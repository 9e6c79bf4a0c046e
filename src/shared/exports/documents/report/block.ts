import type { Picture } from '../pptx/drawing/picture.ts';

/** Text in one look. A line feed in it begins a new line. */
export type Run = {
  readonly text: string;
  /** `gone` and `new`: words that a text lost and got. */
  readonly look?: 'strong' | 'soft' | 'gone' | 'new';
  /** An address on the web or of mail. */
  readonly link?: string;
};

export type Column = {
  readonly name: string;
  /** How wide it is beside the others. */
  readonly share: number;
  /** Its cells are figures, set at the end of the column. */
  readonly figures?: boolean;
};

/** A part of a report, as every writer understands it. */
export type Block =
  /** A chapter is 1, and has an id by which the contents lead to it; what is below it is 2 or 3. */
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string; readonly id: string }
  | {
      readonly kind: 'paragraph';
      readonly runs: readonly Run[] /** What follows belongs to it. */;
      readonly leads?: boolean;
    }
  | { readonly kind: 'list'; readonly items: readonly (readonly Run[])[] }
  | {
      readonly kind: 'table';
      /** What it shows, for who cannot see it. */
      readonly about: string;
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly (readonly Run[])[])[];
    }
  | {
      readonly kind: 'quote';
      readonly text: string;
      /** Who or what it is from: ‘Interview, Desk in Utrecht, 3 Nov 2026’. */
      readonly from: string;
      readonly link?: string;
    }
  | { readonly kind: 'picture'; readonly picture: Picture; readonly about: string };

export type Heading = Extract<Block, { kind: 'heading' }>;

/** A report, before a writer gives it the form of a file. */
export type Report = {
  readonly title: string;
  /** Below the title: project, state, day. */
  readonly subtitle: string;
  /** Before the contents: what the map is about. */
  readonly front: readonly Block[];
  readonly chapters: readonly Block[];
};

/** What the contents list. */
export const contentsOf = ({ chapters }: Report): readonly Heading[] =>
  chapters.filter((block): block is Heading => block.kind === 'heading' && block.level === 1);

export const plainRun = (text: string): Run => ({ text });
export const strong = (text: string): Run => ({ text, look: 'strong' });
export const soft = (text: string): Run => ({ text, look: 'soft' });

export const paragraph = (...runs: readonly Run[]): Block => ({ kind: 'paragraph', runs });
/** A paragraph that stays with what follows. */
export const lead = (...runs: readonly Run[]): Block => ({ kind: 'paragraph', runs, leads: true });
