import { laneKind } from '../../../kinds/lane-kinds.ts';
import { t } from '../../../language/translate.ts';
import { cleanText } from '../../../layout/clean-text.ts';
import { cellKey } from '../../../layout/map-layout.ts';
import type { StageView, StepView } from '../../../layout/view.ts';
import type { Lane } from '../../../model/lane.ts';
import { piecesOfEvidence } from '../../../words/evidence.ts';
import { hotSpotSentence, hotSpotTitle } from '../../../words/hot-spots.ts';
import { measureName } from '../../../words/measures.ts';
import { shortMeasure } from '../../../words/place-measures.ts';
import { nameOf } from '../../../words/titles.ts';
import { cardElement, evidenceDetails } from './card.ts';
import { curveCell } from './curve.ts';
import { h, type HtmlElement, type HtmlNode } from './element.ts';
import { iconElement } from './icon.ts';
import type { PageSetting } from './page-setting.ts';
import { sayButton } from './review-button.ts';

/** The map as a table: stages over steps, a row a lane. The script makes a grid of it that arrow keys move in. */
export function gridTable(setting: PageSetting): HtmlElement {
  const { view } = setting;
  return h(
    'table',
    { class: 'map', 'aria-label': cleanText(nameOf(view.map, t('Untitled map'))) },
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        h('th', { class: 'corner', rowspan: 2, scope: 'col' }, t('Lane')),
        view.stages.map((stage) => stageHeader(setting, stage)),
      ),
      h(
        'tr',
        {},
        view.stages.flatMap(({ stage, steps }) => steps.map((step) => stepHeader(setting, step, stage.hue))),
      ),
    ),
    h(
      'tbody',
      {},
      view.lanes.map((lane) =>
        h(
          'tr',
          { class: `lane-${lane.kind}` },
          h(
            'th',
            { scope: 'row', dir: 'auto' },
            h(
              'div',
              { class: 'lane' },
              iconElement(laneKind(lane.kind).icon),
              h('span', {}, cleanText(nameOf(lane, t('Untitled lane')))),
            ),
          ),
          view.steps.map((step) => cell(setting, lane, step)),
        ),
      ),
    ),
  );
}

function stageHeader(setting: PageSetting, { stage, steps }: StageView): HtmlElement {
  const { view } = setting;
  const spot = view.hotSpots.get(stage.id);
  const phase = cleanText(stage.phase.trim());
  return h(
    'th',
    { scope: 'colgroup', colspan: Math.max(1, steps.length), class: `stage h-${stage.hue}` },
    phase === '' ? null : h('span', { class: 'phase', dir: 'auto' }, phase),
    h('span', { class: 'name', dir: 'auto' }, cleanText(nameOf(stage, t('Untitled stage')))),
    spot
      ? h(
          'span',
          { class: 'spot', title: cleanText(hotSpotSentence(spot.reason)), dir: 'auto' },
          hotSpotTitle(spot),
        )
      : null,
    sayButton(setting, {
      kind: 'stage',
      id: stage.id,
      stageId: stage.id,
      name: cleanText(nameOf(stage, t('Untitled stage'))),
    }),
  );
}

const stepHeader = (setting: PageSetting, { step }: StepView, hue: StageView['stage']['hue']): HtmlElement =>
  h(
    'th',
    { scope: 'col', class: `step h-${hue}`, dir: 'auto' },
    h('span', {}, cleanText(nameOf(step, t('Untitled step')))),
    step.momentOfTruth ? h('span', { class: 'star' }, `★ ${t('Moment of truth')}`) : null,
    sayButton(setting, {
      kind: 'step',
      id: step.id,
      stageId: step.stageId,
      name: cleanText(nameOf(step, t('Untitled step'))),
    }),
  );

function cell(setting: PageSetting, lane: Lane, step: StepView): HtmlElement {
  const cards = setting.view.cells.get(cellKey(lane.id, step.step.id)) ?? [];
  const beside = besideCards[lane.kind]?.(setting, step) ?? [];
  return h(
    'td',
    {},
    beside,
    cards.length === 0
      ? null
      : h(
          'ul',
          { class: 'cards' },
          cards.map((card) => cardElement(setting, card)),
        ),
  );
}

/** What a lane shows at a step that is no card, by its kind. */
const besideCards: Readonly<
  Partial<Record<Lane['kind'], (setting: PageSetting, step: StepView) => readonly HtmlNode[]>>
> = {
  emotion: curveCell,
  evidence: ({ view, pieces }, { step }) => {
    const linked = pieces.get(step.id) ?? [];
    const own = evidenceDetails(linked);
    const others = (view.behind.get(step.id)?.length ?? 0) - linked.length;
    // What is about a whole stage stands at its first step.
    const stage = view.stages.find(({ steps }) => steps[0]?.step.id === step.id);
    const ofStage = stage ? (pieces.get(stage.stage.id) ?? []) : [];
    const whole = evidenceDetails(
      ofStage,
      t('{{name}}: {{value}}', { name: t('Whole stage'), value: piecesOfEvidence(ofStage.length) }),
    );
    return [
      ...(whole ? [whole] : []),
      ...(own ? [own] : []),
      ...(others > 0
        ? [h('p', { class: 'facts' }, t('{{pieces}} on the cards', { pieces: piecesOfEvidence(others) }))]
        : []),
    ];
  },
  measures: ({ view }, { step }) => {
    const items = (view.measures.get(step.id) ?? []).flatMap((measure) => {
      const value = shortMeasure(measure);
      return value === ''
        ? []
        : [
            h(
              'li',
              { class: 'measured' },
              t('{{name}}: {{value}}', { name: measureName(measure.measure), value }),
            ),
          ];
    });
    return items.length === 0 ? [] : [h('ul', { class: 'cards' }, items)];
  },
};
