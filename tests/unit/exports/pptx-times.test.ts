import fc from 'fast-check';
import { strFromU8 } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { timeAxis } from '../../../src/shared/exports/documents/pptx/slides/time-axis.ts';
import { speak } from '../../../src/shared/language/translate.ts';
import { addSet, npsColumn, tally } from '../../helpers/answers.ts';
import { writeDocumentOf } from '../../helpers/document-source.ts';
import { faultsOf, readPresentation } from '../../helpers/presentation.ts';
import { createSmallProject } from '../../helpers/small-project.ts';

afterEach(() => speak('en'));

describe('the axis of response times', () => {
  it.each([
    [5_000, 'calendar', { short: 'days', most: 4, step: 1 }],
    [1_300, 'calendar', { short: 'hr', most: 24, step: 4 }],
    [5_000, 'business', { short: 'hr', most: 96, step: 24 }],
    [95, 'calendar', { short: 'min', most: 120, step: 30 }],
    [1, 'calendar', { short: 'sec', most: 60, step: 10 }],
    [0, 'calendar', { short: 'sec', most: 1, step: 1 }],
  ] as const)('of up to %d minutes (%s) is in units that people read', (longest, hours, wanted) => {
    expect(timeAxis(longest, hours)).toMatchObject(wanted);
  });

  it('reaches every time in few whole steps', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e7, noNaN: true }), fc.boolean(), (longest, isBusiness) => {
        const { minutes, most, step } = timeAxis(longest, isBusiness ? 'business' : 'calendar');
        expect(most * minutes).toBeGreaterThanOrEqual(longest - 1e-6);
        expect([most, step].every(Number.isInteger)).toBe(true);
        expect(most / step).toBeLessThanOrEqual(7);
      }),
    );
  });
});

it('shows waiting for an answer in hours, in the chart and in the sheet behind it', async () => {
  const small = createSmallProject();
  const { id } = small;
  const { records, setId } = addSet(small.records, [
    {
      ...npsColumn,
      header: 'First reply time',
      question: '',
      role: { kind: 'response-time', unit: 'minutes', hours: 'calendar' },
    },
  ]);
  const tallies = [
    tally(setId, { kind: 'stage', id: id('s1') }, [
      { value: 60, count: 30 },
      { value: 720, count: 40 },
      { value: 1_380, count: 30 },
    ]),
  ];
  const chartIn = async (): Promise<string> => {
    const { content } = await writeDocumentOf('pptx', records, { mapId: id('map'), tallies });
    const presentation = readPresentation(content);
    expect(faultsOf(presentation)).toEqual([]);
    return strFromU8(presentation.files['ppt/charts/chart1.xml']!);
  };
  const chart = await chartIn();
  expect(chart).toContain('<c:numFmt formatCode="0&quot; hr&quot;" sourceLinked="0"/>');
  expect(chart).toContain('<c:v>First response (hours)</c:v>');
  expect(chart).toMatch(/<c:val>.*<c:v>12<\/c:v>/);
  await speak('de');
  expect(await chartIn()).toContain('(Stunden)</c:v>');
});
