import { cardKind, cardKinds } from '../../../kinds/card-kinds.ts';
import { laneKind } from '../../../kinds/lane-kinds.ts';
import { dayText } from '../../../language/dates.ts';
import { language, t } from '../../../language/translate.ts';
import { cleanText } from '../../../layout/clean-text.ts';
import { isEmptyMap } from '../../../scene/empty-map.ts';
import { stateWords } from '../../../words/choices.ts';
import { nameOf } from '../../../words/titles.ts';
import { logoSize } from '../../brand/brand-scene.ts';
import { brandFooter, brandLabel } from '../footer-text.ts';
import type { Block } from '../report/block.ts';
import { glanceChapter } from '../report/glance.ts';
import { measuresChapter } from '../report/measures.ts';
import { painsChapter } from '../report/pains.ts';
import { personaChapter } from '../report/personas.ts';
import { planChapter } from '../report/plan.ts';
import type { MakeBlocks } from '../report/setting.ts';
import { blockElement } from './blocks.ts';
import { curveDefinitions } from './curve.ts';
import { h, type HtmlElement } from './element.ts';
import { gridTable } from './grid.ts';
import { iconSymbols } from './icon.ts';
import { listTable } from './list-table.ts';
import { readPicture } from '../pptx/drawing/picture.ts';
import { pictureUrl } from './pictures.ts';
import type { PageSetting } from './page-setting.ts';
import { reviewIntro, reviewParts } from './review-parts.ts';
import { settingsBar, toolbar } from './toolbar.ts';

/** What stands below the map. */
const chapters: readonly MakeBlocks[] = [
  glanceChapter,
  personaChapter,
  painsChapter,
  measuresChapter,
  planChapter,
];

/** The page in the language that is spoken; what people wrote is the same in every language. */
export function pageBody(setting: PageSetting): HtmlElement {
  const { view, source } = setting;
  const below = chapters.map((make) => make(setting)).filter((blocks) => blocks.length > 0);
  const label = brandLabel(source);
  const title = cleanText(nameOf(view.map, t('Untitled map')));
  const foot = brandFooter(source, title, { page: 1, pages: 1 });
  return h(
    'body',
    {},
    h('a', { class: 'skip', href: '#map' }, t('Skip to the map')),
    iconSymbols([
      ...cardKinds.map((kind) => cardKind(kind).icon),
      ...view.lanes.map(({ kind }) => laneKind(kind).icon),
    ]),
    curveDefinitions(setting),
    h(
      'header',
      { class: 'top' },
      h(
        'div',
        { class: 'titles' },
        logoOf(source),
        source.projectName.trim() === ''
          ? null
          : h('p', { class: 'project', dir: 'auto' }, cleanText(source.projectName)),
        h('h1', { dir: 'auto' }, title),
        label === '' ? null : h('p', { class: 'label', dir: 'auto' }, label),
        h('p', { class: 'soft' }, `${t(stateWords[view.map.state])} · ${dayText(source.day)}`),
      ),
      settingsBar(language()),
    ),
    contents(below),
    h('main', {}, mapSection(setting), below.map(sectionOf)),
    foot === '' ? null : h('footer', { class: 'foot', dir: 'auto' }, foot),
    setting.isReview ? reviewParts() : null,
  );
}

/** Room for a logo above the title, px. */
const LOGO = { width: 200, height: 60 } as const;

/** The client's logo, a picture for light pages. */
function logoOf({ logo }: PageSetting['source']): HtmlElement | null {
  const picture = logo ? readPicture(logo) : null;
  if (!picture) return null;
  const { width, height } = logoSize({ sha256: '', ...picture }, LOGO);
  const size = { width: Math.round(width), height: Math.round(height) };
  return h('img', { class: 'logo', src: pictureUrl(picture), alt: t('Logo'), ...size });
}

function mapSection(setting: PageSetting): HtmlElement {
  const { view } = setting;
  const about = [
    { name: t('Scenario'), text: cleanText(view.map.scenario.trim()) },
    { name: t('Scope'), text: cleanText(view.map.scope.trim()) },
  ].filter(({ text }) => text !== '');
  return h(
    'section',
    { id: 'map', 'aria-label': t('Map') },
    about.length === 0
      ? null
      : h(
          'details',
          { class: 'about' },
          h('summary', {}, t('About this map')),
          about.flatMap(({ name, text }) => [
            h('p', { class: 'lead' }, h('strong', {}, name)),
            h('p', { dir: 'auto' }, text),
          ]),
        ),
    isEmptyMap(view) ? h('p', { class: 'soft' }, t('There is nothing on this map yet.')) : null,
    setting.isReview ? reviewIntro() : null,
    toolbar(setting),
    h('p', { class: 'soft none', id: 'none', hidden: true }, t('No matching cards.')),
    h(
      'div',
      { class: 'pane', id: 'grid', tabindex: 0, role: 'region', 'aria-label': t('Map as a grid') },
      gridTable(setting),
    ),
    h('div', { class: 'list-pane', id: 'list' }, listTable(setting)),
    h(
      'p',
      { class: 'soft keys' },
      t('Arrow keys move between cells, Enter goes into a cell, Escape leaves it.'),
    ),
  );
}

const contents = (below: readonly (readonly Block[])[]): HtmlElement =>
  h(
    'nav',
    { 'aria-label': t('Contents') },
    h(
      'ul',
      {},
      h('li', {}, h('a', { href: '#map' }, t('Map'))),
      below.flatMap(([first]) =>
        first?.kind === 'heading' ? [h('li', {}, h('a', { href: `#${first.id}` }, first.text))] : [],
      ),
    ),
  );

const sectionOf = (blocks: readonly Block[]): HtmlElement => {
  const [first] = blocks;
  const id = first?.kind === 'heading' ? first.id : '';
  return h('section', { class: 'chapter', 'aria-labelledby': id }, blocks.map(blockElement));
};
