import { isDevice, isEmail, isIp, isTime, isToken, isWhole } from './cell-shapes.ts';
import { cellsOf, columnsOf, headerLayout, mostAre, valuesOf } from './headers.ts';
import { date, ignored, personal, respondent, rowId, segment } from './roles.ts';

/** Both layouts of Typeform; only the newer one says how a response was given. */
export const typeform = headerLayout({
  name: 'typeform',
  must: ['#', 'Submit Date (UTC)|Submitted At|Absendedatum (UTC)|Übermittlungsdatum (UTC)'],
  known: [
    ['#', rowId],
    ['Response Type|Antworttyp', ignored],
    ['Start Date (UTC)|Startdatum (UTC)', ignored],
    ['Stage Date (UTC)', ignored],
    ['Submit Date (UTC)|Submitted At|Absendedatum (UTC)|Übermittlungsdatum (UTC)', date('UTC')],
    ['Network ID|Netzwerk-ID', personal('id')],
    ['Tags', ignored],
    ['Ending|Ende|Score', ignored],
  ],
  shape: (head, data) =>
    cellsOf(head.rows[0], 1)[0]?.trim() === '#' &&
    mostAre(data, 0, isToken, 1) &&
    columnsOf(head, data, isTime).length >= 2 &&
    columnsOf(head, data, isDevice).length > 0,
  rolesIn: (head, data) => {
    const times = columnsOf(head, data, isTime);
    return new Map([
      ...times.map((index) => [index, ignored] as const),
      [times.at(-1) ?? -1, date('UTC')],
      ...columnsOf(head, data, isDevice).map((index) => [index, personal('id')] as const),
    ]);
  },
  positions: [rowId],
});

export const microsoftForms = headerLayout({
  name: 'microsoft-forms',
  must: [
    'ID',
    'Start time|Startzeit',
    'Completion time|Fertigstellungszeit|Abschlusszeit|Abschlusszeitpunkt',
  ],
  known: [
    ['ID', rowId],
    ['Start time|Startzeit', ignored],
    ['Completion time|Fertigstellungszeit|Abschlusszeit|Abschlusszeitpunkt', date()],
    ['Email|E-Mail', personal('email')],
    ['Name', personal('name')],
    ['Last modified time|Uhrzeit der letzten Änderung|Zeitpunkt der letzten Änderung', ignored],
    ['Language|Sprache', segment],
    ['Total points|Gesamtpunktzahl|Quiz feedback|Quiz-Feedback|Grade posted time', ignored],
  ],
  patterns: [[/^(?:points|punkte|feedback) ?- /, ignored]],
  shape: ({ rows, width }, data) =>
    width > 5 &&
    cellsOf(rows[0], 5).every((cell) => cell.trim() !== '') &&
    mostAre(data, 0, isWhole, 1) &&
    mostAre(data, 1, isTime) &&
    mostAre(data, 2, isTime) &&
    mostAre(data, 3, (cell) => isEmail(cell) || /^\p{L}+$/u.test(cell)) &&
    !mostAre(data, 4, isWhole) &&
    columnsOf({ rows, width, more: [], skipped: 0 }, data, isIp).length === 0,
  positions: [rowId, ignored, date(), personal('email'), personal('name')],
});

const TIMESTAMP =
  'Timestamp|Zeitstempel|Horodateur|Marca temporal|Informazioni cronologiche|Carimbo de data/hora|Tijdstempel|Sygnatura czasowa|Tidsstämpel|Tidsstempel|Aikaleima|Časová značka|Zaman damgası|Отметка времени|タイムスタンプ|时间戳记|타임스탬프';

export const googleForms = headerLayout({
  name: 'google-forms',
  must: [TIMESTAMP],
  known: [
    [TIMESTAMP, date()],
    [
      'Email Address|Username|E-Mail-Adresse|Nutzername|Adresse e-mail|Dirección de correo electrónico',
      personal('email'),
    ],
    ['Score|Punktzahl|Punkte', ignored],
  ],
  shape: ({ rows, width }, data) =>
    mostAre(data, 0, isTime, 1) &&
    questionsIn(cellsOf(rows[0], width)) >= 2 &&
    !Array.from({ length: width - 1 }, (_, at) => at + 1).some((index) => mostAre(data, index, isTime)),
  positions: [date()],
});

const questionsIn = (headers: readonly string[]): number =>
  headers.filter((header) => /[?？]|\[.+\]\s*$/.test(header)).length;

export const limesurvey = headerLayout({
  name: 'limesurvey',
  must: [
    'Response ID|Antwort ID|Antwort-ID|id|ID de la réponse|ID de respuesta|ID risposta|Antwoord-ID|Antwoord ID',
    'Date submitted|Datum Abgeschickt|Datum abgeschickt|submitdate|Date de soumission|Fecha de envío|Data invio|Datum ingestuurd|Datum inzending',
    'Last page|Letzte Seite|lastpage|Dernière page|Última página|Ultima pagina|Laatste pagina',
  ],
  known: [
    [
      'Response ID|Antwort ID|Antwort-ID|id|ID de la réponse|ID de respuesta|ID risposta|Antwoord-ID|Antwoord ID',
      rowId,
    ],
    [
      'Date submitted|Datum Abgeschickt|submitdate|Date de soumission|Fecha de envío|Data invio|Datum ingestuurd|Datum inzending',
      date(),
    ],
    ['Last page|Letzte Seite|lastpage|Dernière page|Última página|Ultima pagina|Laatste pagina', ignored],
    ['Start language|Start-Sprache|Startsprache|startlanguage|Langue de départ|Starttaal', segment],
    ['Seed|Zufallsstartwert|Zufallswert|Startwert', ignored],
    ['Date started|Datum gestartet|startdate|Date last action|Datum letzte Aktivität|datestamp', ignored],
    ['IP address|IP-Adresse|ipaddr', personal('ip')],
    ['Referrer URL|Referenz-URL|refurl', ignored],
    ['Access code|Zugangscode|Token|Zugangsschlüssel', respondent],
    ['First name|Vorname|firstname|Last name|Nachname|lastname', personal('name')],
    ['Email address|E-Mail-Adresse|email', personal('email')],
    ['Total time|Gesamtzeit|interviewtime', ignored],
  ],
  patterns: [[/^(?:question time|fragenzeit|group time|gruppenzeit|grouptime\d|\w+time$)/, ignored]],
  shape: ({ rows, width }, data) => {
    const headers = cellsOf(rows[0], width);
    return (
      headers.filter((header) => /\S\s\[.+\]\s*$/.test(header)).length >= 3 &&
      mostAre(data, 0, isWhole, 1) &&
      mostAre(data, 1, isTime) &&
      mostAre(data, 2, isWhole, 1) &&
      mostAre(data, 3, (cell) => /^[a-z]{2}(?:-[A-Za-z]+)?$/.test(cell), 1)
    );
  },
  positions: [rowId, date(), ignored, segment],
});

/** Most states of an answer: complete, partial, disqualified. */
const MOST_STATES = 3;

export const alchemer = headerLayout({
  name: 'alchemer',
  must: ['Time Started|Startzeit|Begonnen', 'Date Submitted|Eingereicht am|Abgeschickt am', 'Status'],
  known: [
    ['Response ID|Antwort-ID', rowId],
    ['Time Started|Startzeit|Begonnen', ignored],
    ['Date Submitted|Eingereicht am|Abgeschickt am', date()],
    ['Status', ignored],
    ['Contact ID|Kontakt-ID', respondent],
    ['Legacy Comments|Comments|SessionID|User Agent|Referer|Extended Referer|Tags|Link Name', ignored],
    ['Language|Sprache|Country|Land', segment],
    ['IP Address|IP-Adresse', personal('ip')],
    [
      'Longitude|Latitude|City|State/Region|Postal|Längengrad|Breitengrad|Ort|Postleitzahl',
      personal('location'),
    ],
  ],
  shape: (head, data) =>
    head.width > 8 &&
    mostAre(data, 0, isWhole, 1) &&
    mostAre(data, 1, isTime) &&
    mostAre(data, 2, isTime) &&
    new Set(valuesOf(data, 3)).size <= MOST_STATES &&
    columnsOf(head, data, isIp).length > 0,
  positions: [rowId, ignored, date(), ignored],
});
