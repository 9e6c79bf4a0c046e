import type { GuessedColumn } from '../guess/reason.ts';
import { foldWord } from '../words/fold-word.ts';
import { columnsOf, headerLayout, mostAre } from './headers.ts';
import { isMillis, isPlayLink, isTime, isWhole } from './cell-shapes.ts';
import {
  channel,
  comment,
  created,
  csat,
  date,
  ignored,
  personal,
  replyTime,
  respondent,
  rowId,
  segment,
  stars,
} from './roles.ts';

export const googlePlay = headerLayout({
  name: 'google-play',
  must: ['Package Name', 'Star Rating', 'Review Text'],
  known: [
    ['Package Name|App Version Code|Device', ignored],
    ['App Version Name|Reviewer Language', segment],
    ['Review Submit Date and Time', date('UTC')],
    ['Review Submit Millis Since Epoch|Review Last Update Date and Time', ignored],
    ['Review Last Update Millis Since Epoch', ignored],
    ['Star Rating', stars],
    ['Review Title|Review Text', comment],
    ['Developer Reply Date and Time|Developer Reply Millis Since Epoch|Developer Reply Text', ignored],
    // Reviews without a text have none.
    ['Review Link', rowId],
  ],
  shape: ({ width }, data) =>
    width >= 8 &&
    mostAre(data, 0, (cell) => /^[a-z]\w*(?:\.\w+){2,}$/i.test(cell), 1) &&
    Array.from({ length: width }, (_, at) => at).some((index) => mostAre(data, index, isPlayLink, 1)),
  rolesIn: (head, data) =>
    new Map([
      ...columnsOf(head, data, isMillis).map((index) => [index, ignored] as const),
      ...columnsOf(head, data, isTime).map((index, at) => [index, at === 0 ? date('UTC') : ignored] as const),
      ...columnsOf(head, data, isPlayLink).map((index) => [index, rowId] as const),
    ]),
  positions: [ignored],
});

/** Dumps of the shops' reviews, as programs fetch them. */
export const googlePlayDump = headerLayout({
  name: 'app-reviews',
  must: ['reviewId|review_id', 'content|review|body', 'score|rating'],
  known: [
    ['reviewId|review_id', rowId],
    ['userName|author|user_name', personal('name')],
    ['userImage|thumbsUpCount|replyContent|repliedAt|url|appId|app_id|isEdited|developerResponse', ignored],
    ['content|review|title|body', comment],
    ['score|rating', stars],
    ['reviewCreatedVersion|appVersion|version|country|lang|language', segment],
    ['at|date|updated', date()],
  ],
});

export const appStoreDump = headerLayout({
  name: 'app-reviews',
  must: ['review|content|body', 'rating|score', 'userName|author', 'title', 'date|at|updated'],
  known: [
    ['id|reviewId', rowId],
    ['userName|author', personal('name')],
    ['isEdited|developerResponse|url', ignored],
    ['review|content|body|title', comment],
    ['rating|score', stars],
    ['version|appVersion|country', segment],
    ['date|at|updated', date()],
  ],
});

export const trustpilot = headerLayout({
  name: 'trustpilot',
  must: [
    'Review Id|Bewertungs-ID',
    'Review Stars|Sterne|Bewertungssterne',
    'Review Content|Bewertungstext|Bewertungsinhalt',
  ],
  known: [
    ['Review Id|Bewertungs-ID', rowId],
    ['Review Created (UTC)|Bewertung erstellt (UTC)', date('UTC')],
    ['Review Created|Bewertung erstellt', date()],
    ['Review Username|Consumer Name|Benutzername', personal('name')],
    ['Review User Id|Consumer Id', personal('id')],
    ['Review User Email|User Email|E-Mail', personal('email')],
    ['Review Title|Review Content|Bewertungstitel|Bewertungstext|Bewertungsinhalt', comment],
    ['Review Stars|Sterne|Bewertungssterne', stars],
    ['Source Name|Source|Quelle', channel],
    ['Review Language|Review Locale|Sprache|Location Name|Tags', segment],
    ['Reference Id|Referenznummer', respondent],
    ['Company Reply Date (UTC)|Company Reply|Domain Name|Webshop Name|Review Link|Status', ignored],
  ],
  shape: ({ width }, data) =>
    width > 5 &&
    mostAre(data, 0, (cell) => /^[0-9a-f]{24}$/.test(cell), 1) &&
    mostAre(data, 1, isTime) &&
    mostAre(data, 5, (cell) => /^[1-5]$/.test(cell), 1),
  positions: [rowId, date('UTC'), personal('name'), comment, comment, stars],
});

/** The columns of tickets in their order, the same in every language. */
const ticketColumns = [
  ignored,
  rowId,
  personal('name'),
  respondent,
  respondent,
  personal('email'),
  ignored,
  personal('name'),
  personal('name'),
  segment,
  comment,
  ignored,
  ignored,
  segment,
  channel,
  segment,
  created,
  ignored,
  ignored,
  segment,
  ignored,
  ignored,
  ignored,
  ignored,
  csat,
  ignored,
  ignored,
  ignored,
  ignored,
  replyTime('calendar'),
  replyTime('business'),
];

export const zendesk = headerLayout({
  name: 'zendesk',
  must: [
    'Id|ID',
    'Requester|Anfragender|Anfragesteller',
    'Subject|Betreff',
    'Satisfaction Score|Zufriedenheitsbewertung|Zufriedenheit',
  ],
  known: [
    ['Summation column|Summierungsspalte', ignored],
    ['Id|ID', rowId],
    [
      'Requester|Submitter|Assignee|Anfragender|Anfragesteller|Absender|Mitarbeiter|Zuständig',
      personal('name'),
    ],
    ['Requester id|Requester external id', respondent],
    ['Requester email|E-Mail des Anfragenden', personal('email')],
    ['Requester domain', ignored],
    ['Group|Gruppe|Organization|Organisation|Priority|Priorität|Ticket type|Tickettyp|Brand|Marke', segment],
    ['Subject|Betreff|Satisfaction Comment|Zufriedenheitskommentar', comment],
    ['Via|Kanal', channel],
    ['Created at|Erstellt am', created],
    [
      'Tags|Schlagwörter|Status|Updated at|Assigned at|Initially assigned at|Solved at|Due date|Resolution time',
      ignored,
    ],
    ['Satisfaction Score|Zufriedenheitsbewertung|Zufriedenheit', csat],
    ['First reply time in minutes|Erste Antwortzeit in Minuten', replyTime('calendar')],
    [
      'First reply time in minutes within business hours|Erste Antwortzeit in Minuten innerhalb der Geschäftszeiten',
      replyTime('business'),
    ],
    ['Reopens|Replies|Assignee stations|Group stations', ignored],
  ],
  after: withTicketRatings,
  shape: ({ width }, data) =>
    width > 24 &&
    mostAre(data, 0, (cell) => cell === '1', 1) &&
    mostAre(data, 1, isWhole, 1) &&
    mostAre(data, 3, isWhole) &&
    mostAre(data, 16, isTime) &&
    mostAre(data, 17, isTime),
  positions: ticketColumns,
  patterns: [[/(?:resolution|wait) time in minutes|^(?:losungs|warte)zeit/, ignored]],
});

/** Tickets are rated good or bad: the ends of the scale of satisfaction, so that its share is that of the good ones. */
function withTicketRatings(guess: GuessedColumn): GuessedColumn {
  const { column } = guess;
  if (column.role.kind !== 'score' || column.words.length === 0) return guess;
  const words = column.words.map(({ text }) => ({ text, value: ratingOf(foldWord(text)) }));
  return { ...guess, column: { ...column, role: csat, words }, doubts: [] };
}

const ratingOf = (folded: string): number | null => {
  if (/^(?:good|gut)\b/.test(folded)) return 5;
  return /^(?:bad|schlecht)\b/.test(folded) ? 1 : null;
};

export const delighted = headerLayout({
  name: 'delighted',
  must: ['score', 'comment', 'created_at|Created At'],
  known: [
    ['id|response id|survey response id|survey_response_id', rowId],
    ['comment', comment],
    ['created_at|Created At', date('UTC')],
    ['updated_at|permalink', ignored],
    ['name|person name|person_name', personal('name')],
    ['email|person email|person_email', personal('email')],
    ['person id|person_id', respondent],
    ['Delighted Source|Delighted Survey Source', channel],
    [
      'Delighted Browser|Delighted Device Type|Delighted Operating System|Delighted Page|Delighted Tags',
      ignored,
    ],
  ],
  patterns: [[/^delighted (?:email subject|link|page|referrer|notes|survey id|project)/, ignored]],
});
