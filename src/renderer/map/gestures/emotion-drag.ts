import { emotionValueAt } from '../../../shared/layout/emotion.ts';
import type { Rect } from '../../../shared/layout/map-layout.ts';
import { aheadStore } from '../open/shown-ahead.ts';
import { writeEmotion } from '../open/emotion-actions.ts';
import { snapEmotion } from '../open/emotion-place.ts';
import { announceValue, hideValue, showValue } from '../open/emotion-value.ts';
import { trackDrag } from '../../ui/track-drag.ts';
import { getCamera } from '../open/view-camera.ts';

/** Drags a face up and down with its value beside it; the curve follows, and one step of the history is written when it is let go. */
export function dragFace(
  press: PointerEvent,
  point: { readonly stepId: string; readonly personaId: string; readonly value: number; readonly y: number },
  band: Rect,
  { onStart, onClick }: { readonly onStart: () => void; readonly onClick: () => void },
): void {
  const { stepId, personaId } = point;
  const valueOf = (event: PointerEvent): number =>
    snapEmotion(emotionValueAt(band, point.y + (event.clientY - press.clientY) / getCamera().k));
  trackDrag(press, {
    onStart: () => {
      onStart();
      showValue(point);
    },
    onClick,
    onMove: (event) => aheadStore.setState({ emotion: { stepId, personaId, value: valueOf(event) } }),
    onDrop: (event) => {
      hideValue();
      const value = valueOf(event);
      if (value === point.value) aheadStore.setState({ emotion: null });
      else {
        void writeEmotion(stepId, personaId, value);
        // The map has the focus, so no slider announces the value; once, not for every px on the way.
        announceValue(point);
      }
    },
    onCancel: () => {
      hideValue();
      aheadStore.setState({ emotion: null });
    },
  });
}
