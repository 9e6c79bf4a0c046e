import { numberText, t } from '../language/translate.ts';
import type { Badge } from '../layout/badges.ts';
import { signsInWords } from '../layout/legend-of-signs.ts';
import type { CardContent } from '../layout/map-layout.ts';
import { isSign } from '../layout/place-badges.ts';
import { textStyles } from '../layout/sizes.ts';
import { severities, severityName } from '../words/card-values.ts';
import { barShapes } from './badge-shapes.ts';
import type { Item } from './flow.ts';
import { iconItem, type Sample, sampleItem } from './legend-items.ts';
import { box, text, type Owner } from './make-shape.ts';
import type { Ink } from './parts.ts';

const owner: Owner = { id: null, role: 'legend' };
/** Of a severity's colour, as high as its words. */
const SWATCH = textStyles.badge.lineHeight;

/** What is explained with the signs of cards: chips beside them, and whether a paperclip stands elsewhere, too. */
type Beside = { readonly chips: readonly Badge[]; readonly clipped: boolean };

/** What the signs on cards mean; those that no card has are left out. */
export function signItems(
  cards: readonly CardContent[],
  width: number,
  ink: Ink,
  { chips, clipped }: Beside = { chips: [], clipped: false },
): readonly Item[] {
  const { theme } = ink;
  const badges = cards.flatMap((shown) => shown.badges.map(({ badge }) => badge));
  const found = new Set(badges.map(({ severity }) => severity));
  const items = severities
    .filter((severity) => found.has(severity))
    .map((severity) => severityItem(severity, ink));
  if (cards.some(({ assumption }) => assumption)) {
    const words = t('Assumption: no evidence supports it');
    items.push(iconItem(words, 'assumption', theme.signs.amber.strong, width, ink));
  }
  if (clipped || badges.some(({ kind }) => kind === 'evidence')) {
    items.push(iconItem(t('Evidence'), 'paperclip', theme.evidence.edge, width, ink));
  }
  const signs = [...badges, ...chips].filter(isSign);
  for (const { words, icon, hue } of signsInWords(signs)) {
    items.push(iconItem(words, icon, hue === null ? theme.softInk : theme.hues[hue].strong, width, ink));
  }
  if (signs.some(({ bars }) => bars !== null)) {
    items.push(sampleItem([t('Success'), t('Ease'), t('Emotion')].join(', '), barsSample, ink));
  }
  return items;
}

/** A swatch with the number that cards show. */
function severityItem(severity: number, ink: Ink): Item {
  const { fill = null, text: colour = ink.theme.ink } = ink.theme.severities[severity] ?? {};
  const words = t('Severity {{severity}}: {{name}}', { severity, name: severityName(severity) });
  const swatch: Sample = (x, y) => {
    const place = { x, y, width: SWATCH, height: SWATCH };
    const number = { ...place, lines: [numberText(severity)], rtl: false };
    return [
      box(owner, place, { fill, radius: 4 }),
      text(owner, number, { style: textStyles.badge, colour, align: 'center' }),
    ];
  };
  return sampleItem(words, swatch, ink, SWATCH);
}

/** The bars of an experience as cards show them: a good success, a fair ease, a bad emotion. */
const barsSample: Sample = (x, y, theme) =>
  barShapes({ x: x + 4, y, width: 19, height: 16 }, [2, 1, -1], theme, owner);
