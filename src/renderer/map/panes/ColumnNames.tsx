import type { ReactNode } from 'react';
import { numberText, t } from '../../../shared/language/translate.ts';
import {
  countPlaces,
  countText,
  countWidth,
  headerPlaces,
  marksRoom,
  openText,
} from '../../../shared/layout/header.ts';
import type { StageBox, StepBox } from '../../../shared/layout/map-layout.ts';
import { shortenWords } from '../../../shared/layout/shorten-words.ts';
import { textStyles } from '../../../shared/layout/sizes.ts';
import type { StageHotSpot } from '../../../shared/measures/stage-hot-spot.ts';
import type { CommentCount } from '../../../shared/layout/view.ts';
import { hotSpotWords } from '../../../shared/words/hot-spots.ts';

import type { HueColours } from '../../../shared/scene/theme.ts';
import { createMeasureText } from '../../text/measure-text.ts';
import { ColumnName, NARROW } from './ColumnName.tsx';
import styles from './ColumnNames.module.css';
import { HeaderName } from './HeaderName.tsx';
import { scaled } from './Pane.tsx';
import { ShapeIcon } from '../cells/ShapeIcon.tsx';
import { select } from '../../session/session-store.ts';
import { showCommentsOn } from '../open/show-comments.ts';
import { useMapTheme } from '../open/theme-of-map.tsx';

/** Columns narrower than this show names in small letters and no counts, px. */
const SLIM = 150;
/** Small letters: size and line height, px. */
const SMALL = { size: 11, lineHeight: 13 } as const;

const measure = createMeasureText();

/** Room for a name in a column of this width on screen, px. */
const roomIn = (width: number, { evidenceCount, comments }: StageBox | StepBox, star: boolean): number =>
  width - 2 * headerPlaces.side - marksRoom({ evidence: evidenceCount, comments, star });

/** What a screen reader says after a header's name: what it is, and its comments while some are open. */
const detailOf = (kind: string, { all, open }: CommentCount): string => {
  const comments = t('{{count}} comments', { count: all });
  return open === 0
    ? kind
    : `${kind}, ${t('{{comments}}, {{open}} open', { comments, open: numberText(open) })}`;
};

/** The header of a stage, over its steps. */
export function StageName({
  box,
  origin,
  pane,
  width,
  spot,
}: {
  readonly box: StageBox;
  readonly origin: number;
  readonly pane: () => HTMLElement | null;
  readonly width: number;
  /** How it ranks, where the map shows it. */
  readonly spot?: StageHotSpot | undefined;
}): ReactNode {
  const { stage } = box;
  const slim = width < SLIM + 40;
  const style = slim ? { ...textStyles.stage, size: 12 } : textStyles.stage;
  const room = slim ? width - 12 : roomIn(width, box, false);
  const colours = useMapTheme().hues[stage.hue];
  return (
    <HeaderName
      kind="stage"
      id={stage.id}
      name={stage.name}
      role="columnheader"
      detail={detailOf(
        stage.phase === '' ? t('stage') : t('stage, {{phase}}', { phase: stage.phase }),
        box.comments,
      )}
      description={spot && hotSpotWords(spot).join('. ')}
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
      marks={slim ? null : <Counts of={{ kind: 'stage', id: stage.id }} box={box} />}
    >
      <span className={styles.ground} style={{ background: colours.header, borderRadius: 6 }} />
      {width >= NARROW && (
        <ColumnName
          text={width < box.width ? shortenWords(stage.name, style, room, measure) : stage.name}
          lines={slim ? Math.floor((box.height - 8) / 15) : box.nameLines.length}
          lineHeight={slim ? 15 : textStyles.stage.lineHeight}
          room={slim ? undefined : roomIn(box.width, box, false)}
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
  const room = slim ? width - 10 : roomIn(width, box, step.momentOfTruth);
  // Where the column is as wide as on paper, its lines are those of the exports.
  const name = width < box.width ? shortenWords(step.name, style, room, measure) : step.name;
  return (
    <HeaderName
      kind="step"
      id={step.id}
      name={step.name}
      role="columnheader"
      detail={detailOf(t(step.momentOfTruth ? 'step, moment of truth' : 'step'), box.comments)}
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
      marks={slim ? null : <Counts of={{ kind: 'step', id: step.id }} box={box} />}
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
          room={slim ? undefined : roomIn(box.width, box, step.momentOfTruth)}
        />
      )}
    </HeaderName>
  );
}

/** How many comments are open, which leads to them, and below that how many pieces of evidence there are. */
function Counts({
  of,
  box: { evidenceCount, comments },
}: {
  readonly of: { readonly kind: 'stage' | 'step'; readonly id: string };
  readonly box: StageBox | StepBox;
}): ReactNode {
  if (evidenceCount === 0 && comments.open === 0) return null;
  const open = t('{{count}} open comments', { count: comments.open });
  const [said, pieces] = [openText(comments.open), countText(evidenceCount)];
  // What is pressed does not move away from under the pointer to make room for the menu.
  const pressed = comments.open > 0;
  return (
    <span
      className={styles.counts}
      style={pressed ? { marginRight: headerPlaces.menu } : {}}
      data-count={pressed ? 'pressed' : ''}
    >
      {pressed && (
        <button
          type="button"
          tabIndex={-1}
          className={`${styles.count} ${styles.comments}`}
          aria-label={open}
          title={open}
          onPointerDown={(event) => event.stopPropagation()}
          onDoubleClick={(event) => event.stopPropagation()}
          onClick={() => {
            select(of);
            showCommentsOn(of.id);
          }}
        >
          <ShapeIcon icon="comment" size={countPlaces.sign} />
          <span style={{ width: countWidth(said) }}>{said}</span>
        </button>
      )}
      {evidenceCount > 0 && (
        <span className={styles.count} title={t('{{count}} pieces of evidence', { count: evidenceCount })}>
          <ShapeIcon icon="paperclip" size={countPlaces.sign} />
          <span style={{ width: countWidth(pieces) }}>{pieces}</span>
        </span>
      )}
    </span>
  );
}
