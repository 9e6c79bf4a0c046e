import type { Source } from '../../../shared/model/source.ts';
import type { TrackedMark } from '../../../shared/sources/blocks.ts';
import { sourceStore } from '../../session/source-store.ts';
import { setHighlight, stopAdjusting } from '../../sources/adjust-highlight.ts';
import { goToMainArea } from '../../ui/areas.ts';
import { trackDrag } from '../../ui/track-drag.ts';
import { placeAt } from './pointer-selection.ts';

/** So near to the edge of the page the text moves on, px. */
const EDGE = 28;

/** Drags one end of a highlight to other words. Escape leaves it where it was. */
export function dragEnd(
  press: PointerEvent,
  room: HTMLElement,
  source: Source,
  mark: TrackedMark,
  isStart: boolean,
): void {
  const fixed = isStart ? mark.end : mark.start;
  trackDrag(press, {
    onStart: () =>
      sourceStore.setState({
        adjusting: mark.id,
        anchor: fixed,
        caret: isStart ? mark.start : mark.end,
      }),
    onMove: ({ clientX, clientY }) => {
      scrollNear(room.parentElement, clientY);
      const at = placeAt(room, clientX, clientY);
      if (at !== undefined && at !== fixed) sourceStore.setState({ caret: at });
    },
    onDrop: () => {
      void setHighlight(source);
      goToMainArea();
    },
    onCancel: (started) => {
      if (started) stopAdjusting();
    },
  });
}

function scrollNear(page: HTMLElement | null, y: number): void {
  const { top, bottom } = page?.getBoundingClientRect() ?? { top: -Infinity, bottom: Infinity };
  if (y < top + EDGE) page?.scrollBy(0, -EDGE);
  else if (y > bottom - EDGE) page?.scrollBy(0, EDGE);
}
