import { foldWord } from './fold-word.ts';

/**
 * Answers that say there is none, folded. German ‘trifft nicht zu’ is not one of them: on most scales it is the lowest
 * agreement.
 */
const blanks: ReadonlySet<string> = new Set(
  [
    '- -- --- . .. ... ? / * x # _',
    'n/a|na|n.a.|n. a.|#n/a|#nv|nan|null|nil|none|(blank)|(leer)|[no answer]|no answer|no response|not answered|unanswered',
    'not applicable|does not apply|not relevant|not rated|unrated|not offered|unoffered|offered',
    "don't know|dont know|do not know|i don't know|unsure|not sure|can't say|cannot say|can't rate|prefer not to say|prefer not to answer|no opinion",
    'k.a.|k. a.|ka|keine angabe|keine antwort|keine meinung|keine bewertung|nicht beantwortet|ohne angabe|entfallt',
    'weiss nicht|weiss ich nicht|kann ich nicht beurteilen|kann ich nicht sagen|nicht beurteilbar|nicht zutreffend|nicht relevant|nicht anwendbar|mochte ich nicht sagen',
    's/o|sans objet|ne sait pas|no aplica|no sabe|no contesta|non applicabile|niet van toepassing|weet niet|nvt|n.v.t.',
  ]
    .flatMap((line, at) => line.split(at === 0 ? ' ' : '|'))
    .map(foldWord),
);

/** Whether an answer, folded, says that there is none: '', '-', 'n/a', 'Don’t know', 'Keine Angabe'. */
export const isBlankWord = (folded: string): boolean => folded === '' || blanks.has(folded);
