import type { ReactNode } from 'react';
import { t } from '../../../shared/language/translate.ts';
import { headerPlaces } from '../../../shared/layout/header.ts';
import type { StageBox, StepBox } from '../../../shared/layout/map-layout.ts';
import { shortenWords } from '../../../shared/layout/shorten-words.ts';
import { textStyles } from '../../../shared/layout/sizes.ts';

import { countPlaces, countText, countWidth } from '../../../shared/scene/header-shapes.ts';
import type { HueColours } from '../../../shared/scene/theme.ts';
import { createMeasureText } from '../../text/measure-text.ts';
import { ColumnName, NARROW } from './ColumnName.tsx';
import styles from './ColumnNames.module.css';
import { HeaderName } from './HeaderName.tsx';
import { scaled } from './Pane.tsx';
import { ShapeIcon } from '../cells/ShapeIcon.tsx';
import { useMapTheme } from '../open/theme-of-map.tsx';

/** Columns narrower than this show names in small letters and no counts, px. */
const SLIM = 150;
/** Small letters: size and line height, px. */
const SMALL = { size: 11, lineHeight: 13 } as const;

const measure = createMeasureText();

/** Room for a name in a column of this width on screen, px. */
const roomIn = (width: number, evidence: number, star: boolean): number =>
  width - 2 * headerPlaces.side - (evidence > 0 ? headerPlaces.count : 0) - (star ? headerPlaces.star : 0);

/** The header of a stage, over its steps. */
export function StageName({
  box,
  origin,
  pane,
  width,
}: {
  readonly box: StageBox;
  readonly origin: number;
  readonly pane: () => HTMLElement | null;
  readonly width: number;
}): ReactNode {
  const { stage } = box;
  const slim = width < SLIM + 40;
  const style = slim ? { ...textStyles.stage, size: 12 } : textStyles.stage;
  const room = slim ? width - 12 : roomIn(width, box.evidenceCount, false);
  const colours = useMapTheme().hues[stage.hue];
  return (
    <HeaderName
      kind="stage"
      id={stage.id}
      name={stage.name}
      role="columnheader"
      detail={stage.phase === '' ? t('stage') : t('stage, {{phase}}', { phase: stage.phase })}
      index={box.steps[0]?.index ?? 0}
      span={box.steps.length}
      pane={pane}
      className={styles.stage}
      style={{
        left: scaled(box.x - origin),
        width: scaled(box.width),
        top: box.y,
        height: box.height,
        color: colours.onHeader,
        ...(slim ? { padding: '0 6px', fontSize: 12, lineHeight: '15px' } : {}),
      }}
      nameStyle={{ fontSize: textStyles.stage.size, fontWeight: textStyles.stage.weight }}
      marks={slim ? null : <Count count={box.evidenceCount} />}
    >
      <span className={styles.ground} style={{ background: colours.header, borderRadius: 6 }} />
      {width >= NARROW && (
        <ColumnName
          text={width < box.width ? shortenWords(stage.name, style, room, measure) : stage.name}
          lines={slim ? Math.floor((box.height - 8) / 15) : box.nameLines.length}
          lineHeight={slim ? 15 : textStyles.stage.lineHeight}
          room={slim ? undefined : roomIn(box.width, box.evidenceCount, false)}
          sticky={`${box.x - origin} ${box.width}`}
        />
      )}
    </HeaderName>
  );
}

/** The header of a step, over its column. */
export function StepName({
  box,
  colours,
  origin,
  pane,
  width,
}: {
  readonly box: StepBox;
  readonly colours: HueColours;
  readonly origin: number;
  readonly pane: () => HTMLElement | null;
  readonly width: number;
}): ReactNode {
  const { step } = box;
  const theme = useMapTheme();
  const slim = width < SLIM;
  const style = slim ? { ...textStyles.step, ...SMALL } : textStyles.step;
  const room = slim ? width - 10 : roomIn(width, box.evidenceCount, step.momentOfTruth);
  // Where the column is as wide as on paper, its lines are those of the exports.
  const name = width < box.width ? shortenWords(step.name, style, room, measure) : step.name;
  return (
    <HeaderName
      kind="step"
      id={step.id}
      name={step.name}
      role="columnheader"
      detail={t(step.momentOfTruth ? 'step, moment of truth' : 'step')}
      index={box.index}
      pane={pane}
      className={styles.step}
      style={{
        left: scaled(box.x - origin),
        width: scaled(box.width),
        top: box.y,
        height: box.height,
        color: colours.onSoft,
        padding: slim ? '0 5px' : `0 ${headerPlaces.side}px`,
        ...(slim ? { fontSize: SMALL.size, lineHeight: `${SMALL.lineHeight}px` } : {}),
      }}
      nameStyle={{ fontSize: textStyles.step.size, fontWeight: textStyles.step.weight }}
      marks={slim ? null : <Count count={box.evidenceCount} />}
    >
      <span className={styles.ground} style={{ background: colours.soft, borderRadius: 4 }} />
      {step.momentOfTruth && (!slim || width < NARROW) && (
        <span className={styles.star}>
          <ShapeIcon icon="star" size={16} colour={theme.star} />
        </span>
      )}
      {width >= NARROW && (
        <ColumnName
          text={slim && step.momentOfTruth ? `★ ${name}` : name}
          lines={
            width < box.width
              ? Math.floor((box.height - (slim ? 4 : 8)) / style.lineHeight)
              : box.nameLines.length
          }
          lineHeight={style.lineHeight}
          room={slim ? undefined : roomIn(box.width, box.evidenceCount, step.momentOfTruth)}
        />
      )}
    </HeaderName>
  );
}

function Count({ count }: { readonly count: number }): ReactNode {
  if (count === 0) return null;
  const words = countText(count);
  return (
    <span className={styles.count} data-count="" title={t('{{count}} pieces of evidence', { count })}>
      <ShapeIcon icon="paperclip" size={countPlaces.sign} />
      <span style={{ width: countWidth(words) }}>{words}</span>
    </span>
  );
}
