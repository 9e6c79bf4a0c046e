import type { MapView } from '../../../../layout/view.ts';
import type { DocumentSource } from '../../document.ts';
import type { Picture } from '../drawing/picture.ts';
import type { Slide } from '../drawing/drawn.ts';
import type { Pen } from '../drawing/pen.ts';
import type { LinkedPiece } from './evidence-notes.ts';
import type { Template } from '../parts/template.ts';

/** What slides are made with. */
export type Deck = {
  readonly source: DocumentSource;
  readonly view: MapView;
  readonly template: Template;
  readonly pen: Pen;
  /** What is linked to a stage, a step or a card, by its id. */
  readonly pieces: ReadonlyMap<string, readonly LinkedPiece[]>;
  /** The pictures of attachments that can be shown, by the attachment's id. */
  readonly pictures: ReadonlyMap<string, Picture>;
};

/** Makes slides of one sort. */
export type MakeSlides = (deck: Deck) => readonly Slide[];
