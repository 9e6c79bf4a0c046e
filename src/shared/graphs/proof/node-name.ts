import { t } from '../../language/translate.ts';
import type { Evidence } from '../../model/evidence.ts';
import { evidenceKindName } from '../../words/evidence.ts';
import { cardTitle, titleOf } from '../../words/titles.ts';
import type { ProofNode } from './proof-types.ts';
import { sourceName } from './source.ts';

/** What a node is called wherever it is listed or announced. */
export function nodeName(node: ProofNode): string {
  switch (node.kind) {
    case 'card':
      return cardTitle(node.view.card);
    case 'evidence':
      return pieceName(node.evidence);
    case 'source':
      return sourceName(node.source);
  }
}

/** The words of confidential evidence never stand in for a title. */
const pieceName = (piece: Evidence): string =>
  piece.confidentiality === 'confidential'
    ? piece.title.trim() || t('Confidential')
    : titleOf(piece, evidenceKindName(piece.kind));
