import { phrase } from '../../../language/translate.ts';
import type { MapView } from '../../../layout/map-view.ts';
import type { ExportNote } from '../document.ts';

/** What a drawing of boxes cannot hold of a map. */
export function notesOnBoxes(view: MapView): readonly ExportNote[] {
  const pictures = [...view.cards.values()].filter(({ image }) => image !== null).length;
  const notes: ExportNote[] = [
    {
      message: phrase(
        'Fields of cards, evidence, tags and measures become words in the boxes; sources, personas and history are left out.',
      ),
    },
  ];
  if (view.emotions.some(({ points }) => points.size > 0))
    notes.push({ message: phrase('The emotion curve became a figure for each persona and step.') });
  if (pictures > 0)
    notes.push({
      message: phrase('{{count}} pictures are left out: the boxes hold words only.'),
      params: { count: pictures },
    });
  return notes;
}
