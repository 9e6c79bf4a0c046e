import { expect, describe, it } from 'vitest';
import type { ProjectDocument } from '../../../src/host/document/project-document.ts';
import { placeMeasures } from '../../../src/shared/measures/place-measures.ts';
import { recordsById } from '../../../src/shared/model/records-by-id.ts';
import { importText } from '../../helpers/import-text.ts';
import { usePlace, valueOf } from './open-here.ts';

const place = usePlace();

const measuresAt = async (document: ProjectDocument, stage: string) => {
  const records = recordsById(document.snapshot().records);
  const { id } = [...records.stage.values()].find(({ name }) => name === stage)!;
  const [figures, tones] = [await document.tallyFigures(), await document.tallyTones()];
  return placeMeasures(records, [...valueOf(figures), ...valueOf(tones)]).get(id) ?? [];
};

describe('figures that are no scores', () => {
  it('are the people at each stage, from a table of counts, which give what each loses', async () => {
    const document = place.open({ kind: 'new', template: 'five-stages', name: 'Counts' });
    const rows = ['Consideration,48200', 'Evaluation,31800', 'Intent,"21,100"', 'Purchase,8200'];
    await importText(document, 'counts.csv', ['Stage,Visitors', ...rows].join('\n'));
    const [lost] = await measuresAt(document, 'Intent');
    expect(lost).toMatchObject({ measure: 'drop-off', distribution: { bad: 12_900, good: 8_200 } });
    expect(lost?.estimate?.value).toBeCloseTo(61.14, 2);
    expect(await measuresAt(document, 'Purchase')).toEqual([]);
  });

  it('are the times of tickets in minutes, those without an answer counted, business hours apart', async () => {
    const document = place.open({ kind: 'new', template: 'five-stages', name: 'Tickets' });
    const head =
      'Summation column,Id,Requester,Requester id,Subject,Tags,Status,Priority,Via,Ticket type,Satisfaction Score,' +
      'Replies,First reply time in minutes,First reply time in minutes within business hours';
    const rows = Array.from({ length: 40 }, (_, at) => {
      const [calendar, business] = at < 36 ? [60 + at * 10, 20 + at] : ['', ''];
      return `1,${at},someone,9,Order,,Open,normal,Mail,question,Offered,1,${calendar},${business}`;
    });
    await importText(document, 'tickets.csv', [head, ...rows].join('\n'), { stage: 'Purchase' });
    const own = await measuresAt(document, 'Purchase');
    const time = own.find(({ measure }) => measure === 'response-time')?.time;
    expect(time).toMatchObject({ n: 40, unanswered: 4, median: 255 });
    expect(own.find(({ measure }) => measure === 'response-time-business')?.estimate?.value).toBe(39.5);
  });

  it('are the tones of comments: by the score beside them, else by their words, and what neither tells is not scored', async () => {
    const document = place.open({ kind: 'new', template: 'five-stages', name: 'Comments' });
    const rows = [
      ...Array.from(
        { length: 30 },
        (_, at) =>
          `2026-03-0${1 + (at % 9)},Intent,${at % 3 === 0 ? 1 : 5},The page number ${at} of the shop`,
      ),
      '2026-03-09,Intent,,This is terrible and I am very disappointed with the service',
      '2026-03-09,Intent,,Das kann ich so nicht beurteilen',
    ];
    await importText(
      document,
      'survey.csv',
      ['Date,Stage,How satisfied were you?,Comment', ...rows].join('\n'),
    );
    const tone = (await measuresAt(document, 'Intent')).find(({ measure }) => measure === 'negative');
    expect(tone).toMatchObject({ distribution: { bad: 11, middle: 0, good: 20 }, offScale: 1 });
  });
});
