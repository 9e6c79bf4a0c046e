import { foldWord } from '../words/fold-word.ts';
import { bareColumns, cellsOf, mostAre, rolesByHeader } from './headers.ts';
import type { Layout } from './layout.ts';
import { date, ignored, personal, rowId, segment } from './roles.ts';

const roleOf = rolesByHeader([
  ['Respondent ID|Befragten-ID|Teilnehmer-ID|RespondentID', rowId],
  ['Collector ID|Collector-ID|CollectorID|Kollektor-ID', ignored],
  ['Start Date|StartDate|Startdatum|Anfangsdatum|Date Created', ignored],
  ['End Date|EndDate|Enddatum|Date Modified', date()],
  ['IP Address|IP-Adresse', personal('ip')],
  ['Email Address|E-Mail-Adresse|Email', personal('email')],
  ['First Name|Vorname', personal('name')],
  ['Last Name|LastName|Nachname', personal('name')],
  ['Custom Data 1|Custom Data|Benutzerdefinierte Daten 1', segment],
]);

/** What the second row says of a question with one column, folded. */
const WHOLE_QUESTION =
  /^(?:open-ended )?response$|^(?:offene |freie )?antwort$|^open-ended-?(?:antwort|beantwortung)$|^reponse|^respuesta|^risposta|^antwoord/;

/** Two rows of headers; a blank header belongs to the question on its left. */
export const surveymonkey: Layout = {
  name: 'surveymonkey',
  match: (head) => {
    const [first, second] = head.rows;
    if (!first || !second) return undefined;
    const top = cellsOf(first, head.width);
    const below = cellsOf(second, head.width).map((cell) => cell.trim());
    const own = top.filter((cell) => roleOf(cell));
    const blanks = below.findIndex((cell) => cell !== '');
    const whole = below.find((cell) => WHOLE_QUESTION.test(foldWord(cell)));
    const data = head.rows.slice(2);
    const ids = mostAre(data, 0, (cell) => /^\d{7,}$/.test(cell));
    const isTwoRows = blanks >= 2 && (top[0] ?? '').trim() !== '';
    if (!isTwoRows || !(own.length >= 3 ? whole || ids : whole && ids)) return undefined;
    const questions = inherited(top);
    const headers = questions.map((question, at) => {
      const part = below[at] ?? '';
      return part === '' || WHOLE_QUESTION.test(foldWord(part)) ? question : `${question} [${part}]`;
    });
    return {
      why: [
        ...(own.length > 0 ? [{ kind: 'headers', headers: own } as const] : []),
        { kind: 'two-headers', example: whole ?? below[blanks] ?? '' },
      ],
      headerRows: 2,
      columns: bareColumns(headers, questions),
      known: ({ header, index }) => roleOf(header) ?? (index === 0 ? rowId : undefined),
    };
  },
};

function inherited(headers: readonly string[]): readonly string[] {
  let last = '';
  return headers.map((header) => (header.trim() === '' ? last : (last = header)));
}
