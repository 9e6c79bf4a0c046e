import { t } from '../../language/translate.ts';
import { signsInWords } from '../../layout/legend-of-signs.ts';
import { isSign } from '../../layout/place-badges.ts';
import { textStyles } from '../../layout/sizes.ts';
import { severities } from '../../words/card-values.ts';
import type { Icon } from '../../icons/icons.ts';
import { flow, type Item, labelItem } from '../../scene/flow.ts';
import { SAMPLE_WIDTH, sampleItem, severityItem } from '../../scene/legend.ts';
import { path, type Owner } from '../../scene/make-shape.ts';
import type { Ink, Part } from '../../scene/parts.ts';
import { crossMark, dot, edgeLook } from './edge-shapes.ts';
import type { ProofContents } from './proof-content.ts';
import type { ProofEdge, ProofGraph } from './proof-types.ts';

const owner: Owner = { id: null, role: 'legend' };

/** Says what the lines and signs of a proof mean; those that it does not have are left out. */
export function proofLegend(graph: ProofGraph, contents: ProofContents, width: number, ink: Ink): Part {
  const items = [...lineItems(graph, ink), ...signItems(contents, width, ink)];
  return { width, ...flow(items, { x: 0, y: 0, width }, { x: 24, y: 8 }) };
}

function lineItems({ edges }: ProofGraph, { measure, theme }: Ink): readonly Item[] {
  const kinds = new Set(edges.map(({ kind }) => kind));
  const words: Readonly<Record<ProofEdge['kind'], string>> = {
    answers: t('Addresses a pain point'),
    supports: t('Supported by evidence'),
    contradicts: t('Contradicted by evidence'),
    'comes-from': t('Where evidence comes from'),
  };
  return (['answers', 'supports', 'contradicts', 'comes-from'] as const)
    .filter((kind) => kinds.has(kind))
    .map((kind) => {
      const look = edgeLook(kind, theme);
      return sampleItem(
        words[kind],
        (x, y) => [
          path(owner, `M${x} ${y + 8}L${x + SAMPLE_WIDTH} ${y + 8}`, look),
          ...(kind === 'answers' ? [dot(owner, { x, y: y + 8 }, look.stroke)] : []),
          ...(kind === 'contradicts' ? crossMark(owner, { x: x + SAMPLE_WIDTH / 2, y: y + 8 }, theme) : []),
        ],
        measure,
        theme,
      );
    });
}

/** The signs on its cards, as the legend of a map says them. */
function signItems(contents: ProofContents, width: number, { measure, theme }: Ink): readonly Item[] {
  const withIcon = (words: string, name: Icon, colour: string): Item =>
    labelItem(
      words,
      { owner, style: textStyles.badge, colour: theme.softInk, icon: { name, colour } },
      measure,
      width,
    );
  const cards = [...contents.values()].flatMap((content) => (content.kind === 'card' ? [content.shown] : []));
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
