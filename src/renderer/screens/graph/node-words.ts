import { leavingText } from '../../../shared/graphs/flow/flow-boxes.ts';
import type { FlowNode } from '../../../shared/graphs/flow/flow-types.ts';
import { nodeName } from '../../../shared/graphs/flow/flow-shapes.ts';
import { midSentence } from '../../../shared/language/mid-sentence.ts';
import { t } from '../../../shared/language/translate.ts';
import { badgesOf } from '../../../shared/layout/badges.ts';
import { cardKindName } from '../../../shared/words/cards.ts';

/** What a screen reader says of a node: its name, what it is, its facts, and where customers start and stop. */
export function describeFlowNode(node: FlowNode): readonly string[] {
  const facts = [nodeName(node)];
  if (node.kind === 'card') {
    facts.push(
      midSentence(cardKindName(node.view.card.kind)),
      ...badgesOf(node.view).map(({ text }) => text),
    );
  } else facts.push(t('{{count}} cards', { count: node.cards }));
  if (node.starts) facts.push(t('Starts here'));
  const leaving = leavingText(node);
  if (leaving !== null) facts.push(leaving);
  return facts;
}
