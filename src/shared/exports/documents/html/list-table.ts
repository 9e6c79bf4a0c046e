import { t } from '../../../language/translate.ts';
import { badgesOf } from '../../../layout/badges.ts';
import { cleanText, inLine } from '../../../layout/clean-text.ts';
import { cellKey } from '../../../layout/map-layout.ts';
import type { CardView, StageView } from '../../../layout/view.ts';
import type { Lane } from '../../../model/lane.ts';
import type { Step } from '../../../model/step.ts';
import { cardKindName } from '../../../words/cards.ts';
import { nameOf } from '../../../words/titles.ts';
import { bodyOf, headOf } from '../report/card.ts';
import { sayOnCard } from './card.ts';
import { h, type HtmlElement } from './element.ts';
import type { PageSetting } from './page-setting.ts';

/** The cards as a plain table, a row a card in reading order: for screen readers, for narrow screens and on paper. */
export function listTable(setting: PageSetting): HtmlElement {
  const { view } = setting;
  const columns = [t('Step'), t('Lane'), t('Kind'), t('Card'), t('Facts')];
  return h(
    'table',
    { class: 'plain list-table', 'aria-label': t('All cards') },
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        columns.map((name) => h('th', { scope: 'col' }, name)),
      ),
    ),
    view.stages.flatMap((stage) => {
      const rows = rowsOf(setting, stage);
      if (rows.length === 0) return [];
      const name = cleanText(nameOf(stage.stage, t('Untitled stage')));
      const head = h(
        'th',
        { scope: 'rowgroup', colspan: columns.length, class: `stage h-${stage.stage.hue}`, dir: 'auto' },
        name,
      );
      return [h('tbody', {}, h('tr', { class: 'head' }, head), rows)];
    }),
  );
}

const rowsOf = (setting: PageSetting, { steps }: StageView): readonly HtmlElement[] =>
  steps.flatMap(({ step }) =>
    setting.view.lanes.flatMap((lane) =>
      (setting.view.cells.get(cellKey(lane.id, step.id)) ?? []).map((card) =>
        rowOf(setting, card, { step, lane }),
      ),
    ),
  );

function rowOf(
  setting: PageSetting,
  shown: CardView,
  { step, lane }: { readonly step: Step; readonly lane: Lane },
): HtmlElement {
  const { card } = shown;
  const { numbers } = setting;
  const facts = inLine(
    badgesOf(shown)
      .map(({ text }) => cleanText(text).replace(/\s+/g, ' ').trim())
      .filter((text) => text !== ''),
    ' · ',
  );
  const body = bodyOf(card);
  return h(
    'tr',
    { 'data-c': numbers.get(card.id) ?? 0 },
    h('td', { dir: 'auto' }, cleanText(nameOf(step, t('Untitled step')))),
    h('td', { dir: 'auto' }, cleanText(nameOf(lane, t('Untitled lane')))),
    h('td', {}, cardKindName(card.kind)),
    h(
      'td',
      { dir: 'auto' },
      h('strong', {}, cleanText(headOf(card))),
      body === '' ? null : h('span', {}, `\n${cleanText(body)}`),
      sayOnCard(setting, shown),
    ),
    h('td', { dir: 'auto' }, facts),
  );
}
