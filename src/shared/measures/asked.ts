import type { Direction, Instrument, Scale } from '../model/role.ts';
import type { Column } from '../model/column.ts';

/** A question with a score: what it measures and how it is answered. */
export type Scored = {
  readonly instrument: Instrument;
  readonly scale: Scale;
  readonly direction: Direction;
};

/** That, and how it was put. */
export type Asked = Scored & {
  /** The question in full; its column's header where the file has no more. */
  readonly wording: string;
};

/** What a column asked, or undefined where it holds no score. */
export const askedOf = ({
  role,
  question,
  header,
}: Pick<Column, 'role' | 'question' | 'header'>): Asked | undefined =>
  role.kind === 'score'
    ? {
        instrument: role.instrument,
        scale: role.scale,
        direction: role.direction,
        wording: question.trim() || header,
      }
    : undefined;
