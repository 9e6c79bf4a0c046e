import type { ReactNode } from 'react';
import { numberText } from '../../../shared/language/translate.ts';
import { hotSpotPlaces } from '../../../shared/layout/hot-spot-band.ts';
import type { HotSpotBox, MapLayout } from '../../../shared/layout/map-layout.ts';
import { hotSpotParts } from '../../../shared/measures/hot-spots.ts';
import { hotSpotColours, hotSpotIcons } from '../../../shared/scene/hot-spot-shapes.ts';
import { hotSpotWords, partInWords } from '../../../shared/words/hot-spots.ts';
import { select } from '../../session/session-store.ts';
import { ShapeIcon } from '../cells/ShapeIcon.tsx';
import { focusGrid } from '../open/focus-grid.ts';
import { useMapTheme } from '../open/theme-of-map.tsx';
import styles from './HotSpotBand.module.css';
import { scaled } from './Pane.tsx';

/**
 * How the stages rank as hot spots, over them; nothing where the map does not show it. The header of each stage says the same to
 * screen readers.
 */
export function HotSpotBand({ layout, k }: { readonly layout: MapLayout; readonly k: number }): ReactNode {
  return (
    <div role="presentation" aria-hidden="true">
      {layout.hotSpots.map((box) => (
        <HotSpot key={box.stageId} box={box} origin={layout.laneNameWidth} k={k} />
      ))}
    </div>
  );
}

/** A press selects the stage, whose details say why. */
function HotSpot({
  box,
  origin,
  k,
}: {
  readonly box: HotSpotBox;
  readonly origin: number;
  readonly k: number;
}): ReactNode {
  const theme = useMapTheme();
  const { spot, signs } = box;
  const { hotSpot } = spot;
  const colours = hotSpotColours(spot, theme);
  const { side, top, bottom, meter, icon, rank, between, toText } = hotSpotPlaces;
  const parts = hotSpotParts.filter((part) => part in hotSpot.parts);
  return (
    <div
      className={styles.spot}
      data-hot-spot={box.stageId}
      title={[...hotSpotWords(spot), ...parts.map((part) => partInWords(part, hotSpot))].join('\n')}
      style={{
        left: scaled(box.x - origin),
        width: scaled(box.width),
        top: box.y,
        height: box.height,
        padding: `${top}px ${side}px 0`,
        color: colours.onSoft,
      }}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.stopPropagation();
        focusGrid(event.currentTarget);
        select({ kind: 'stage', id: box.stageId });
      }}
    >
      <span className={styles.ground} style={{ background: colours.soft }} />
      <span className={styles.rank} style={{ width: rank }}>
        {numberText(spot.rank)}
      </span>
      {box.width * k > rank + 2 * side + (signs[0]?.width ?? 0) && (
        <span
          className={styles.signs}
          style={{ columnGap: between, height: box.height - top - bottom - meter }}
        >
          {signs.map(({ part, text, width }) => (
            <span key={part} className={styles.sign} style={{ gap: toText, width }}>
              <ShapeIcon icon={hotSpotIcons[part]} size={icon} />
              {text}
            </span>
          ))}
        </span>
      )}
      <span
        className={styles.meter}
        style={{ left: side, right: side, bottom: bottom - meter, height: meter, background: theme.line }}
      >
        <span style={{ width: `${100 * hotSpot.score}%`, background: colours.strong }} />
      </span>
    </div>
  );
}
