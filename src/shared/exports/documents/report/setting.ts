import type { MapView } from '../../../layout/view.ts';
import { piecesByTarget } from '../pptx/deck/evidence-notes.ts';
import type { LinkedPiece } from '../pptx/deck/evidence-notes.ts';
import type { Picture } from '../pptx/drawing/picture.ts';
import type { DocumentSource } from '../document.ts';
import type { Block } from './block.ts';

/** What a report is made from. */
export type Setting = {
  readonly source: DocumentSource;
  readonly view: MapView;
  /** What is linked to a stage, a step or a card, by its id. */
  readonly pieces: ReadonlyMap<string, readonly LinkedPiece[]>;
  /** The pictures of attachments that can be shown, by the attachment's id. */
  readonly pictures: ReadonlyMap<string, Picture>;
};

/** Makes a chapter or a part of one; nothing where there is nothing to say. */
export type MakeBlocks = (setting: Setting) => readonly Block[];

export const createSetting = (
  source: DocumentSource,
  pictures: ReadonlyMap<string, Picture> = new Map(),
): Setting => ({
  source,
  view: source.view,
  pieces: piecesByTarget(source.records),
  pictures,
});
