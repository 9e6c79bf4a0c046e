import { t } from '../../language/translate.ts';
import { flow, type Item } from '../../scene/flow.ts';
import { SAMPLE_WIDTH, sampleItem } from '../../scene/legend-items.ts';
import { path, type Owner } from '../../scene/make-shape.ts';
import type { Ink, Part } from '../../scene/parts.ts';
import { signItems } from '../../scene/sign-items.ts';
import { crossMark, dot, edgeLook } from './edge-shapes.ts';
import type { ProofContents } from './proof-content.ts';
import type { ProofEdge, ProofGraph } from './proof-types.ts';

const owner: Owner = { id: null, role: 'legend' };

/** Says what the lines and signs of a proof mean; those that it does not have are left out. */
export function proofLegend(graph: ProofGraph, contents: ProofContents, width: number, ink: Ink): Part {
  const cards = [...contents.values()].flatMap((content) => (content.kind === 'card' ? [content.shown] : []));
  const items = [...lineItems(graph, ink), ...signItems(cards, width, ink)];
  return { width, ...flow(items, { x: 0, y: 0, width }, { x: 24, y: 8 }) };
}

function lineItems({ edges }: ProofGraph, ink: Ink): readonly Item[] {
  const kinds = new Set(edges.map(({ kind }) => kind));
  const words: Readonly<Record<ProofEdge['kind'], string>> = {
    answers: t('Addresses a pain point'),
    supports: t('Supported by evidence'),
    contradicts: t('Contradicted by evidence'),
    context: t('Context, neither for nor against'),
    'comes-from': t('Where evidence comes from'),
  };
  return (['answers', 'supports', 'contradicts', 'context', 'comes-from'] as const)
    .filter((kind) => kinds.has(kind))
    .map((kind) => {
      const look = edgeLook(kind, ink.theme);
      return sampleItem(
        words[kind],
        (x, y) => [
          path(owner, `M${x} ${y + 8}L${x + SAMPLE_WIDTH} ${y + 8}`, look),
          ...(kind === 'answers' ? [dot(owner, { x, y: y + 8 }, look.stroke)] : []),
          ...(kind === 'contradicts'
            ? crossMark(owner, { x: x + SAMPLE_WIDTH / 2, y: y + 8 }, ink.theme)
            : []),
        ],
        ink,
      );
    });
}
