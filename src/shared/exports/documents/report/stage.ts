import { fenced, inLine } from '../../../layout/clean-text.ts';
import { t } from '../../../language/translate.ts';
import { cellKey } from '../../../layout/map-layout.ts';
import type { CardView, StageView } from '../../../layout/view.ts';
import type { Lane } from '../../../model/lane.ts';
import { hotSpotSentence, hotSpotTitle } from '../../../words/hot-spots.ts';
import { nameOf } from '../../../words/titles.ts';
import { type Block, lead, paragraph, plainRun, type Run, soft, strong } from './block.ts';
import { cardRuns, pictureOf } from './card.ts';
import { evidenceBlocks } from './evidence.ts';
import { emotionTable } from './emotion.ts';
import { measuredAt, measureTable } from './measures.ts';
import { painBlocks, worstFirst } from './pains.ts';
import type { MakeBlocks, Setting } from './setting.ts';

/** A chapter for each stage: its steps, then what each lane of the map says of it. */
export const stageChapters: MakeBlocks = (setting) =>
  setting.view.stages.flatMap((stage, index) => chapterOf(setting, stage, index));

function chapterOf(setting: Setting, stage: StageView, index: number): readonly Block[] {
  const { view } = setting;
  const name = nameOf(stage.stage, t('Untitled stage'));
  const spot = view.hotSpots.get(stage.stage.id);
  const steps = stage.steps.map(({ step }) => {
    const own = nameOf(step, t('Untitled step'));
    return step.momentOfTruth ? t('{{step}} (moment of truth)', { step: fenced(own) }) : own;
  });
  const parts = view.lanes.flatMap((lane) => {
    const blocks = partOf(setting, stage, lane);
    return blocks.length === 0 ? [] : [headingOf(nameOf(lane, t('Untitled lane'))), ...blocks];
  });
  const measured = view.lanes.some(({ kind }) => kind === 'measures') ? [] : measuresOf(setting, stage);
  return [
    { kind: 'heading', level: 1, text: name, id: `stage-${index + 1}` },
    ...(stage.stage.phase.trim() === '' ? [] : [lead(soft(stage.stage.phase.trim()))]),
    ...(spot
      ? [paragraph(strong(`${hotSpotTitle(spot)}. `), plainRun(`${hotSpotSentence(spot.reason)}.`))]
      : []),
    ...(steps.length > 0 ? [paragraph(strong(`${t('Steps')}: `), plainRun(inLine(steps, ', ')))] : []),
    ...parts,
    ...(measured.length === 0 ? [] : [headingOf(t('Measures')), ...measured]),
    ...(parts.length + measured.length === 0
      ? [paragraph(soft(t('Nothing is noted at this stage yet.')))]
      : []),
  ];
}

const headingOf = (text: string): Block => ({ kind: 'heading', level: 2, text, id: '' });

function partOf(setting: Setting, stage: StageView, lane: Lane): readonly Block[] {
  const cards = stage.steps.flatMap(({ step }) => setting.view.cells.get(cellKey(lane.id, step.id)) ?? []);
  if (lane.kind === 'pain-points')
    return [
      ...worstFirst(setting.view, cards).flatMap((view) => painBlocks(setting, view)),
      ...listsOf(setting, stage, lane, ({ card }) => card.kind !== 'pain-point'),
    ];
  const beside = besideCards[lane.kind]?.(setting, stage) ?? [];
  return [...beside, ...listsOf(setting, stage, lane)];
}

/** What a lane shows that is no card, by its kind. */
const besideCards: Readonly<
  Partial<Record<Lane['kind'], (setting: Setting, stage: StageView) => readonly Block[]>>
> = {
  emotion: ({ view }, stage) => emotionTable(view, stage),
  evidence: ({ pieces }, stage) => evidenceBlocks(pieces, stage),
  measures: measuresOf,
};

/** The cards of a lane, step by step; the step is named where the stage has several. */
function listsOf(
  { view, pictures }: Setting,
  { steps }: StageView,
  lane: Lane,
  isWanted: (card: CardView) => boolean = () => true,
): readonly Block[] {
  return steps.flatMap(({ step }): readonly Block[] => {
    const cards = (view.cells.get(cellKey(lane.id, step.id)) ?? []).filter(isWanted);
    if (cards.length === 0) return [];
    const items: readonly (readonly Run[])[] = cards.map((card) => cardRuns(view, card));
    return [
      ...(steps.length > 1 ? [lead(strong(nameOf(step, t('Untitled step'))))] : []),
      { kind: 'list', items },
      ...cards.flatMap((card) => pictureOf(card, pictures)),
    ];
  });
}

/** What was measured at a stage and at its steps; what both have of the same answers stands once. */
function measuresOf({ view }: Setting, { stage, steps }: StageView): readonly Block[] {
  const whole = measuredAt(t('Whole stage'), view.measures.get(stage.id));
  const known = new Set(whole.map(({ measure }) => `${measure.key} ${measure.placedOn.join()}`));
  const all = [
    ...whole,
    ...steps.flatMap(({ step }) =>
      measuredAt(nameOf(step, t('Untitled step')), view.measures.get(step.id)).filter(
        ({ measure }) => !known.has(`${measure.key} ${measure.placedOn.join()}`),
      ),
    ),
  ];
  if (all.length === 0) return [];
  const where = all.length > whole.length ? t('Step') : null;
  return [measureTable(t('What was measured at this stage'), all, where)];
}
