import { type CardKind, cardKind } from '../kinds/card-kinds.ts';
import { t } from '../language/translate.ts';

/** What a kind of card is called: 'Pain point'. */
export const cardKindName = (kind: CardKind): string => t(cardKind(kind).name);

/** Cards of one kind as '1 action', '2 pain points'. */
export const countedCards = (kind: CardKind, count: number): string => t(cardKind(kind).counted, { count });
