import type { ElectronApplication } from 'playwright';
import { defaultStages } from '../../src/shared/model/stage.ts';

/** Ten rows for each of six lanes; `*` is what the stage of the column is about. */
const rowsOfLanes: Readonly<Record<string, readonly string[]>> = {
  Actions: [
    'Searches for *',
    'Compares *',
    'Notes questions about *',
    'Shows * to a colleague',
    'Asks for * in writing',
    'Looks again at *',
    'Saves * for later',
    'Measures the room for *',
    'Decides about *',
    'Tells a friend about *',
  ],
  Touchpoints: [
    'Search page: *',
    'Product page: *',
    'Newsletter about *',
    'Chat about *',
    'Call centre: *',
    'Store: *',
    'App screen: *',
    'Review site: *',
    'Letter with *',
    'Service team: *',
  ],
  Thoughts: [
    '“Where do I find *?”',
    '“Nobody explains *.”',
    '“I liked *.”',
    '“Is * worth it?”',
    '“How long does it take to get *?”',
    '“I expected more of *.”',
    '“My colleague was right about *.”',
    '“Why are there two kinds of *?”',
    '“At last, *!”',
    '“Who can help me with *?”',
  ],
  'Pain points': [
    'No clear words about *',
    'Three clicks too many to *',
    'The page for * is slow',
    '* differ between app and website',
    'The call centre cannot see *',
    'Prices of * change on the way',
    'Nobody answers questions about *',
    '* are out of date',
    'The form for * forgets what was typed',
    'No confirmation of *',
  ],
  Opportunities: [
    'One page that explains *',
    'A checklist for *',
    'Answers about * within an hour',
    'A film that shows *',
    'The same words for * everywhere',
    'A reminder of *',
    'Let customers try *',
    'Show the price of * at once',
    'A person to ask about *',
    'Send * without being asked',
  ],
  Backstage: [
    'Marketing writes *',
    'Product data: *',
    'Legal checks *',
    'Warehouse prepares *',
    'Support knows *',
    'Finance settles *',
    'Partner delivers *',
    'Web team publishes *',
    'Quality looks at *',
    'Reporting counts *',
  ],
};

const subjects: readonly string[] = [
  'desks for small rooms',
  'offers side by side',
  'delivery times',
  'payment by invoice',
  'assembly instructions',
];

/** As a spreadsheet puts it on the clipboard: a head with the stages, then 60 rows with the name of their lane. 300 cards. */
export function sheetOf300(): { readonly text: string; readonly html: string } {
  const head = ['', ...defaultStages.map(({ name }) => name)];
  const body = Object.entries(rowsOfLanes).flatMap(([lane, rows]) =>
    rows.map((row) => [lane, ...subjects.map((subject) => withSubject(row, subject))]),
  );
  const rows = [head, ...body];
  const html = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('');
  return {
    text: rows.map((cells) => cells.join('\t')).join('\n'),
    html: `<html><body><table>${html}</table></body></html>`,
  };
}

const withSubject = (row: string, subject: string): string => {
  const text = row.replace('*', subject);
  return text.charAt(0).toUpperCase() + text.slice(1);
};

/** Electron's, whose type is hidden here by the DOM's of the same name. */
type SystemClipboard = { write(data: { readonly text?: string; readonly html?: string }): void };

/** Puts something on the system's clipboard, as another program would. */
export const putOnClipboard = (
  { app }: { readonly app: ElectronApplication },
  data: { readonly text?: string; readonly html?: string },
): Promise<void> =>
  app.evaluate(({ clipboard }, what) => (clipboard as unknown as SystemClipboard).write(what), data);
