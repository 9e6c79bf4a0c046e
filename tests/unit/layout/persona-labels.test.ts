import { expect, test } from 'vitest';
import { layoutMap } from '../../../src/shared/layout/layout-map.ts';
import { sampleView } from '../../helpers/sample-records.ts';
import { tableMeasure } from '../../helpers/table-measure.ts';

test('a persona’s name beside its curve is never broken inside a word, however narrow the columns are', () => {
  const words = new Set(['Miriam', 'Okafor', 'Tom', 'Verhoeven']);
  for (const width of [160, 208, 320]) {
    const { emotionLabels } = layoutMap(sampleView(), tableMeasure, undefined, width);
    expect(emotionLabels).toHaveLength(2);
    for (const line of emotionLabels.flatMap(({ lines }) => lines)) {
      for (const word of line.split(' ')) expect(words.has(word) || word.endsWith('…'), line).toBe(true);
    }
  }
});
