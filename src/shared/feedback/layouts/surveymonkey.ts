import { foldWord } from '../words/fold-word.ts';
import { isTime } from './cell-shapes.ts';
import { bareColumns, cellsOf, columnsOf, mostAre, rolesByHeader } from './headers.ts';
import type { Head, Layout, Match } from './layout.ts';
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
    const { own, whole, ids } = partsOf(head);
    if (!(own.length >= 3 ? whole || ids : whole && ids)) return undefined;
    return matchOf(head, ({ header, index }) => roleOf(header) ?? (index === 0 ? rowId : undefined));
  },
  matchShape: (head) => {
    const data = head.rows.slice(2);
    const times = columnsOf(head, data, isTime);
    if (!partsOf(head).ids || times.length < 2) return undefined;
    const [, ended = -1] = times;
    return matchOf(head, ({ header, index }) => {
      if (index === 0) return rowId;
      return roleOf(header) ?? (index === ended ? date() : times.includes(index) ? ignored : undefined);
    });
  },
};

/** What tells the layout: headers of its own, what the second row says of a whole question, ids in the first column. */
function partsOf(head: Head) {
  const [first, second] = head.rows;
  const below = cellsOf(second, head.width);
  return {
    own: cellsOf(first, head.width).filter((cell) => roleOf(cell)),
    whole: below.find((cell) => WHOLE_QUESTION.test(foldWord(cell))),
    ids: mostAre(head.rows.slice(2), 0, (cell) => /^\d{7,}$/.test(cell)),
  };
}

/** The columns under both rows, where the second begins with blanks below headers of the first. */
function matchOf(head: Head, known: Match['known']): Match | undefined {
  const [first, second] = head.rows;
  if (!first || !second) return undefined;
  const top = cellsOf(first, head.width);
  const below = cellsOf(second, head.width).map((cell) => cell.trim());
  const blanks = below.findIndex((cell) => cell !== '');
  if (blanks < 2 || (top[0] ?? '').trim() === '') return undefined;
  const { own, whole } = partsOf(head);
  const questions = inherited(top);
  const headers = questions.map((question, at) => {
    const part = below[at] ?? '';
    return part === '' || WHOLE_QUESTION.test(foldWord(part)) ? question : `${question} [${part}]`;
  });
  return {
    why: [
      ...(own.length > 0 ? [{ kind: 'headers', headers: own } as const] : []),
      { kind: 'two-headers', example: whole?.trim() ?? below[blanks] ?? '' },
    ],
    headerRows: 2,
    columns: bareColumns(headers, questions),
    known,
  };
}

function inherited(headers: readonly string[]): readonly string[] {
  let last = '';
  return headers.map((header) => (header.trim() === '' ? last : (last = header)));
}
