import type { Icon } from '../../icons/icons.ts';
import { t } from '../../language/translate.ts';
import type { CardContent } from '../../layout/map-layout.ts';
import { signsInWords } from '../../layout/legend-of-signs.ts';
import { isSign } from '../../layout/place-badges.ts';
import { textStyles } from '../../layout/sizes.ts';
import { type Item, labelItem } from '../../scene/flow.ts';
import { severityItem } from '../../scene/legend.ts';
import type { Owner } from '../../scene/make-shape.ts';
import type { Ink } from '../../scene/parts.ts';
import { severities } from '../../words/card-values.ts';

const owner: Owner = { id: null, role: 'legend' };

/** What the signs on cards mean, as the legend of a map says it; those that no card has are left out. */
export function signItems(
  cards: readonly CardContent[],
  width: number,
  { measure, theme }: Ink,
): readonly Item[] {
  const withIcon = (words: string, name: Icon, colour: string): Item =>
    labelItem(
      words,
      { owner, style: textStyles.badge, colour: theme.softInk, icon: { name, colour } },
      measure,
      width,
    );
  const badges = cards.flatMap((shown) => shown.badges.map(({ badge }) => badge));
  const items: Item[] = [];
  const found = new Set(badges.map(({ severity }) => severity));
  for (const severity of severities) {
    if (found.has(severity)) items.push(severityItem(severity, measure, theme));
  }
  if (cards.some(({ assumption }) => assumption)) {
    items.push(withIcon(t('Assumption: no evidence is linked'), 'assumption', theme.hues.amber.strong));
  }
  if (badges.some(({ kind }) => kind === 'evidence')) {
    items.push(withIcon(t('Evidence'), 'paperclip', theme.evidence.edge));
  }
  for (const { words, icon, hue } of signsInWords(badges.filter(isSign))) {
    items.push(withIcon(words, icon, hue === null ? theme.softInk : theme.hues[hue].strong));
  }
  return items;
}
