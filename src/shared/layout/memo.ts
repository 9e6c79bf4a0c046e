import type { Language } from '../language/languages.ts';
import { language } from '../language/translate.ts';
import type { Evidence } from '../model/evidence.ts';
import { cardContent } from './card-content.ts';
import { evidenceContent, type EvidenceContent } from './evidence-content.ts';
import type { CardContent } from './map-layout.ts';
import type { MeasureText } from './measure.ts';
import { CELL_GAP } from './sizes.ts';
import type { CardView } from './view.ts';

/** The cards of a cell, one below the other, before the cell has a place. */
export type Stack = {
  readonly views: readonly CardView[];
  readonly contents: readonly CardContent[];
  readonly ids: readonly string[];
  readonly height: number;
};

/** What does not depend on where things lie, remembered as long as the records it comes from are in use. */
export type Memo = {
  readonly stack: (views: readonly CardView[]) => Stack;
  readonly evidence: (evidence: Evidence, width: number) => EvidenceContent;
};

const memos = new WeakMap<MeasureText, { readonly spoken: Language; readonly memo: Memo }>();

/** The memo of a measure: a new measure (other fonts) or another language starts afresh. */
export function memoOf(measure: MeasureText): Memo {
  const spoken = language();
  const known = memos.get(measure);
  if (known?.spoken === spoken) return known.memo;
  const memo = createMemo(measure);
  memos.set(measure, { spoken, memo });
  return memo;
}

function createMemo(measure: MeasureText): Memo {
  const contents = new WeakMap<CardView, CardContent>();
  const stacks = new WeakMap<readonly CardView[], Stack>();
  const pieces = new WeakMap<Evidence, { readonly width: number; readonly content: EvidenceContent }>();
  const contentOf = (view: CardView): CardContent => {
    let content = contents.get(view);
    if (!content) {
      content = cardContent(view, measure);
      contents.set(view, content);
    }
    return content;
  };
  return {
    stack: (views) => {
      let stack = stacks.get(views);
      if (!stack) {
        const list = views.map(contentOf);
        stack = {
          views,
          contents: list,
          ids: views.map((view) => view.card.id),
          height: list.reduce((sum, content) => sum + content.height, (list.length - 1) * CELL_GAP),
        };
        stacks.set(views, stack);
      }
      return stack;
    },
    evidence: (evidence, width) => {
      const known = pieces.get(evidence);
      if (known?.width === width) return known.content;
      const content = evidenceContent(evidence, width, measure);
      pieces.set(evidence, { width, content });
      return content;
    },
  };
}
