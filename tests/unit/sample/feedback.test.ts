import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ProjectDocument } from '../../../src/host/document/project-document.ts';
import { createMapView } from '../../../src/shared/layout/map-view.ts';
import { placeMeasures } from '../../../src/shared/measures/place-measures.ts';
import { recordsById } from '../../../src/shared/model/records-by-id.ts';
import type { ResponseTally } from '../../../src/shared/model/response-tally.ts';
import { feedbackFiles } from '../../../src/shared/sample/feedback-files.ts';
import { hotSpotSentence } from '../../../src/shared/words/hot-spots.ts';
import { speak } from '../../../src/shared/language/translate.ts';
import { importText } from '../../helpers/import-text.ts';
import { usePlace, valueOf } from '../host/open-here.ts';

const place = usePlace();
const openSample = (): ProjectDocument => place.open({ kind: 'new', template: 'sample', name: '' });
const talliesOf = async (document: ProjectDocument): Promise<readonly ResponseTally[]> => [
  ...valueOf(await document.tallyResponses()),
  ...valueOf(await document.tallyFigures()),
  ...valueOf(await document.tallyTones()),
];
const currentView = (document: ProjectDocument, tallies: readonly ResponseTally[]) => {
  const records = recordsById(document.snapshot().records);
  const map = [...records.map.values()].find(({ state }) => state === 'current')!;
  return createMapView(records, map.id, undefined, placeMeasures(records, tallies))!;
};
const sentenceOf = (document: ProjectDocument, tallies: readonly ResponseTally[]): string => {
  const [first] = [...currentView(document, tallies).hotSpots.values()];
  return hotSpotSentence(first!.reason);
};

describe('the feedback of the sample', () => {
  it('says why intent is the hottest stage, in numbers', async () => {
    const document = openSample();
    const sentence = sentenceOf(document, await talliesOf(document));
    expect(sentence).toMatch(
      /^Intent loses 61% \(the other stages: 18–34%\); 38 of 112 comments there are negative; 41% satisfied \(the other stages: \d\d–\d\d%\); .*most linked pain point: Not enough product information \(\d+ pieces of evidence\)$/,
    );
  });

  it.each(['en', 'de'] as const)(
    'is what an import of its files stores, so all of it follows from them: %s',
    async (language) => {
      await speak(language);
      try {
        const document = openSample();
        const [prepared, sets] = [await talliesOf(document), document.snapshot().records.responseSet];
        const said = sentenceOf(document, prepared);
        for (const { id } of sets)
          valueOf(document.run([{ command: 'remove-response-set', input: { setId: id } }]));
        const future = document.snapshot().records.map.find(({ state }) => state === 'future')!;
        valueOf(document.run([{ command: 'remove-map', input: { mapId: future.id } }]));
        const folder = join(import.meta.dirname, '../../../src/shared/sample/feedback', language);
        for (const { file, wave, stage } of feedbackFiles[language]) {
          const title = stage === null ? undefined : document.snapshot().records.stage[3]!.name;
          await importText(document, file, readFileSync(join(folder, file), 'utf8'), { stage: title, wave });
        }
        const imported = await talliesOf(document);
        const withoutSets = (tallies: readonly ResponseTally[]) =>
          tallies.map((tally) => JSON.stringify({ ...tally, setId: '' })).sort();
        expect(withoutSets(imported)).toEqual(withoutSets(prepared));
        expect(sentenceOf(document, imported)).toBe(said);
      } finally {
        await speak('en');
      }
    },
  );

  it('says another sentence where its files say something else', async () => {
    const document = openSample();
    const tallies = (await talliesOf(document)).map((tally) => ({
      ...tally,
      values: tally.values.map((one) => (one.value === 21_100 ? { ...one, value: 9_000 } : one)),
    }));
    expect(sentenceOf(document, tallies)).not.toContain('Intent loses 61%');
  });

  it('has a change between its two runs, and tickets without an answer', async () => {
    const document = openSample();
    const view = currentView(document, await talliesOf(document));
    const at = (name: string) =>
      view.measures.get(view.stages.find(({ stage }) => stage.name === name)!.stage.id) ?? [];
    expect(
      at('Intent')
        .find(({ measure }) => measure === 'csat')
        ?.waves.map(({ wave }) => wave),
    ).toEqual(['Q4 2025', 'Q1 2026']);
    expect(at('Purchase').find(({ measure }) => measure === 'response-time')?.time).toMatchObject({
      n: 86,
      unanswered: 4,
    });
  });
});
