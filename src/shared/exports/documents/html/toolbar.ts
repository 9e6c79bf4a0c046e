import { cardKind, cardKinds } from '../../../kinds/card-kinds.ts';
import { languageNames } from '../../../language/languages.ts';
import { numberText, t } from '../../../language/translate.ts';
import { cleanText } from '../../../layout/clean-text.ts';
import { cardKindName } from '../../../words/cards.ts';
import { nameOf } from '../../../words/titles.ts';
import { h, type HtmlElement } from './element.ts';
import { iconElement } from './icon.ts';
import type { PageSetting } from './page-setting.ts';

/** What the script answers: search, filters, the way the cards are shown. Without the script there is nothing to answer, and no bar. */
export function toolbar({ view }: PageSetting): HtmlElement {
  const kinds = cardKinds.flatMap((kind) => {
    const count = [...view.cards.values()].filter(({ card }) => card.kind === kind).length;
    return count === 0 ? [] : [{ kind, count }];
  });
  return h(
    'form',
    { class: 'bar', role: 'search', 'aria-label': t('Search and filter') },
    h(
      'label',
      { class: 'find' },
      h('span', { class: 'spoken' }, t('Find in cards')),
      h('input', {
        type: 'search',
        id: 'find',
        placeholder: t('Find in cards'),
        autocomplete: 'off',
        spellcheck: 'false',
      }),
    ),
    kinds.length < 2
      ? null
      : h(
          'fieldset',
          {},
          h('legend', { class: 'spoken' }, t('Kind')),
          kinds.map(({ kind, count }) =>
            h(
              'label',
              { class: `chip k-${kind}` },
              h('input', { type: 'checkbox', name: 'kind', value: kind }),
              iconElement(cardKind(kind).icon),
              h('span', {}, cardKindName(kind)),
              h('span', { class: 'count' }, numberText(count)),
            ),
          ),
        ),
    view.personas.length < 2
      ? null
      : h(
          'fieldset',
          {},
          h('legend', { class: 'spoken' }, t('Persona')),
          view.personas.map((persona, index) =>
            h(
              'label',
              { class: `chip h-${persona.hue}` },
              h('input', { type: 'checkbox', name: 'persona', value: index }),
              h('span', { class: 'dot', 'aria-hidden': 'true' }),
              h('span', { dir: 'auto' }, cleanText(nameOf(persona, t('Unnamed persona')))),
            ),
          ),
        ),
    h(
      'p',
      {
        class: 'status',
        role: 'status',
        id: 'status',
        'data-text': t('{{shown}} of {{all}} cards', { shown: '{shown}', all: '{all}' }),
      },
      '',
    ),
    h('button', { type: 'reset', class: 'clear', id: 'clear', hidden: true }, t('Show all')),
  );
}

/** Which way the cards are shown, in which language the words of the page are, and its colours. */
export const settingsBar = (language: 'en' | 'de'): HtmlElement =>
  h(
    'div',
    { class: 'settings', role: 'group', 'aria-label': t('Display') },
    select('view', t('View'), [
      ['map', t('Map')],
      ['table', t('Table')],
    ]),
    select(
      'language',
      t('Language'),
      [
        ['en', languageNames.en],
        ['de', languageNames.de],
      ],
      language,
    ),
    select('theme', t('Theme'), [
      ['system', t('System')],
      ['light', t('Light')],
      ['dark', t('Dark')],
    ]),
  );

const select = (
  id: string,
  name: string,
  choices: readonly (readonly [value: string, name: string])[],
  chosen = '',
): HtmlElement =>
  h(
    'label',
    {},
    h('span', {}, name),
    h(
      'select',
      { id },
      choices.map(([value, words]) =>
        h('option', { value, selected: value === chosen ? true : null }, words),
      ),
    ),
  );
