import { flushSync } from 'react-dom';
import { stepAt } from '../../../shared/layout/hit.ts';
import { type Room, widthFillingWidth, widthShowingWhole } from '../../../shared/layout/fit-columns.ts';
import { getOpenMap, measureOnMap, setColumnWidth } from '../open/map-store.ts';
import { measureView } from './use-view-size.ts';
import { BESIDE, getCamera, getGround, setCamera, toMap } from '../open/view-camera.ts';

/** Room kept below a map that is shown whole, px on screen. */
const BELOW = 16;

/** What the columns of a map are fitted to. */
export type Fit = 'whole' | 'width' | 'usual';

/** Makes the columns that nobody has sized as wide as fits the window. What is in the middle of the view stays there. */
export function fitColumns(fit: Fit): void {
  const open = getOpenMap();
  if (!open) return;
  const { view } = getGround();
  const room: Room = { width: view.width - BESIDE, height: view.height - BELOW };
  const widthFor = { whole: widthShowingWhole, width: widthFillingWidth, usual: () => null };
  const width = widthFor[fit](open.view, measureOnMap, room);
  // Names over narrower columns take more lines, and so leave less of the window to the map.
  keepingMiddle(() => flushSync(() => setColumnWidth(width)));
  measureView();
}

function keepingMiddle(change: () => void): void {
  const { view, origin } = getGround();
  const middle = { x: view.width / 2, y: view.height / 2 };
  const from = toMap(middle);
  const before = getOpenMap()?.layout;
  const step = before && stepAt(before, from.x);
  change();
  const after = getOpenMap()?.layout;
  const now = step && after?.steps[step.index];
  if (!now || now === step) return;
  const x = now.x + ((from.x - step.x) / step.width) * now.width;
  const { k, y } = getCamera();
  setCamera({ x: middle.x - (x - origin.x) * k, y, k });
}
