import { phrase, t } from '../../language/translate.ts';
import { nameOf } from '../../words/titles.ts';
import type { ExportNote, WriteDocument } from './document.ts';
import { brandFooter, joined } from './footer-text.ts';

/** Between -2 and +2, on Mermaid's scale from 1 to 5. */
const scoreOf = (value: number): number => Math.round(value) + 3;
const NEUTRAL = 3;

/**
 * A journey as Mermaid draws it: stages are sections, steps are tasks with the emotion of each persona as their score. Personas that
 * feel the same about a step share a task. A step without an emotion is neutral, with nobody beside it.
 */
export const writeMermaid: WriteDocument = (source) => {
  const { view, options } = source;
  const name = nameOf(view.map, t('Untitled map'));
  const lines = ['journey', `    ${named('title', joined([options.brand?.label ?? '', name]))}`];
  let tasks = 0;
  let unfelt = 0;
  for (const { stage, steps } of view.stages) {
    lines.push(`    ${named('section', nameOf(stage, t('Untitled stage')))}`);
    for (const { step } of steps) {
      const scores = new Map<number, string[]>();
      for (const { persona, points } of view.emotions) {
        const point = points.get(step.id);
        if (!point) continue;
        const score = scoreOf(point.value);
        scores.set(score, [
          ...(scores.get(score) ?? []),
          plain(nameOf(persona, t('Unnamed persona'))).replaceAll(',', '#44;'),
        ]);
      }
      if (scores.size === 0) {
        scores.set(NEUTRAL, []);
        unfelt += 1;
      }
      for (const [score, actors] of scores) {
        const who = actors.length > 0 ? `: ${actors.join(', ')}` : '';
        lines.push(`      ${plain(nameOf(step, t('Untitled step')))}: ${score}${who}`);
        tasks += 1;
      }
    }
  }
  // Only who reads the text sees it: there is no place for it in the drawing.
  const footer = plain(brandFooter(source, name, { page: 1, pages: 1 }));
  if (footer !== '') lines.push(`    %% ${footer}`);
  return { content: `${lines.join('\n')}\n`, parts: tasks, notes: notes(view.cards.size, unfelt) };
};

const named = (word: string, name: string): string => `${word} ${plain(name)}`;

/** Text in one line; what Mermaid reads as its own signs is written by number, as its manual says. */
const plain = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[#;:%{}"<>]/g, (sign) => `#${sign.charCodeAt(0)};`);

function notes(cards: number, unfelt: number): readonly ExportNote[] {
  const left: ExportNote[] = [];
  if (cards > 0)
    left.push({
      message: phrase(
        'Mermaid holds stages, steps and emotions only: {{count}} cards, their evidence and all measures were left out.',
      ),
      params: { count: cards },
    });
  if (unfelt > 0)
    left.push({
      message: phrase('{{count}} steps have no emotion; Mermaid needs a score, so they are neutral there.'),
      params: { count: unfelt },
    });
  return left;
}
