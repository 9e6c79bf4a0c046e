import { t } from '../language/translate.ts';
import { drawFunnel } from '../measures/draw/funnel.ts';
import type { Loss } from '../measures/drop-off.ts';
import { percent, roundShare } from '../words/figures.ts';
import { peopleText } from '../words/funnel.ts';
import type { Lane } from '../model/lane.ts';
import type { FunnelBox, FunnelBoxStage, StageBox, TextBlock } from './map-layout.ts';
import type { MeasureText, TextStyle } from './measure.ts';
import { CELL_GAP, textStyles } from './sizes.ts';
import type { MapView } from './view.ts';

/** Where things are placed in the funnel over a lane of measures, px; a bar is as high as the people at its stage are many. */
export const funnelPlaces = {
  side: 4,
  gap: 8,
  toBars: 4,
  bars: 36,
  lowBars: 20,
  between: 2 * CELL_GAP,
} as const;

const FAR = Number.MAX_SAFE_INTEGER;

/**
 * The people at each stage, and what it loses on the way to the next, over the first lane of measures; undefined where the map leaves it
 * out, or nobody was counted at the stages that are drawn.
 */
export function funnelBox(
  lane: Lane,
  { funnel, lanes, map }: Pick<MapView, 'funnel' | 'lanes' | 'map'>,
  stages: readonly StageBox[],
  y: number,
  measure: MeasureText,
): FunnelBox | undefined {
  const [first, last] = [stages[0], stages.at(-1)];
  if (!funnel || !first || !last || lanes.find(({ kind }) => kind === 'measures') !== lane) return undefined;
  const at = new Map(
    funnel.stages.map((stage, index) => [stage.id, { ...stage, loss: funnel.losses[index] }]),
  );
  const counted = stages.map(({ stage }) => at.get(stage.id));
  if (!counted.some((one) => typeof one?.people === 'number')) return undefined;
  const columns = stages.map((stage) => ({ x: stage.x - first.x, width: stage.width }));
  const written = columns.map((column, index) => textsOf(counted[index], column, measure));
  const rows = Math.max(...written.map(({ rows: own }) => own));
  const { toBars, bars: high, lowBars, between } = funnelPlaces;
  const top = rows * textStyles.badge.lineHeight + toBars;
  const height = map.density === 'titles' ? lowBars : high;
  const { bars, links } = drawFunnel(
    // One scale for a stage alone and for all of them.
    [
      ...counted.map((one) => one?.people ?? null),
      Math.max(...funnel.stages.map(({ people }) => people ?? 0)),
    ],
    [...columns, { x: 0, width: 0 }],
    { y: top, height },
    between,
  );
  return {
    x: first.x,
    y: y + CELL_GAP,
    width: last.x + last.width - first.x,
    height: top + height,
    laneId: lane.id,
    bars: bars.slice(0, -1),
    links: links.slice(0, -1),
    stages: stages.map(
      ({ stage, steps }, index): FunnelBoxStage => ({
        stageId: stage.id,
        stepId: steps[0]?.step.id ?? '',
        people: counted[index]?.people ?? null,
        atLeast: counted[index]?.atLeast ?? false,
        loss: counted[index]?.loss ?? null,
        texts: written[index]?.texts ?? [],
      }),
    ),
  };
}

type Counted = { readonly people: number | null; readonly atLeast: boolean; readonly loss: Loss | undefined };

/** How many there are, and what is lost: side by side where both have room, else one over the other. */
function textsOf(
  counted: Counted | undefined,
  column: { readonly x: number; readonly width: number },
  measure: MeasureText,
): { readonly texts: readonly TextBlock[]; readonly rows: number } {
  const { side, gap, between } = funnelPlaces;
  const left = column.x + between / 2 + side;
  const room = column.width - between - 2 * side;
  const block = (words: string, style: TextStyle): TextBlock => ({
    x: left,
    y: 0,
    width: Math.ceil(measure(words, style, FAR).width),
    height: style.lineHeight,
    lines: [words],
    rtl: false,
  });
  const people = block(
    counted && counted.people !== null
      ? t('{{people}} people', { people: peopleText(counted.people, counted.atLeast) })
      : t('not counted'),
    textStyles.persona,
  );
  const said = lossText(counted?.loss);
  if (said === null) return { texts: [people], rows: 1 };
  const loss = block(said, textStyles.badge);
  if (people.width + gap + loss.width <= room)
    return { texts: [people, { ...loss, x: left + room - loss.width }], rows: 1 };
  return { texts: [people, { ...loss, y: people.height }], rows: 2 };
}

function lossText(loss: Loss | undefined): string | null {
  if (loss?.kind === 'lost')
    return t('loses {{share}}', { share: percent(roundShare(loss.share.value / 100)) });
  return loss?.kind === 'rises' ? t('the next has more') : null;
}
