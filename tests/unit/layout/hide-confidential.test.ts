import { describe, expect, test } from 'vitest';
import { hideConfidential } from '../../../src/shared/layout/hide-confidential.ts';
import type { ProjectRecords } from '../../../src/shared/model/records.ts';
import { createScene } from '../../../src/shared/scene/create-scene.ts';
import { lightTheme } from '../../../src/shared/scene/theme.ts';
import { sampleRecords, sampleView, withAllDrawn } from '../../helpers/sample-records.ts';
import { tableMeasure } from '../../helpers/table-measure.ts';

function wordsOn(records: ProjectRecords, view = withAllDrawn(sampleView(records))): string {
  const options = { titleBlock: true, legend: true, stageId: null, date: null, projectName: 'Project' };
  const scene = createScene({ view, measure: tableMeasure, theme: lightTheme, options });
  if (!scene) throw new Error('The sample has a map');
  const labels = scene.shapes.flatMap((shape) =>
    'label' in shape && shape.label !== null ? [shape.label] : [],
  );
  const lines = scene.shapes.flatMap((shape) => (shape.kind === 'text' ? shape.lines : []));
  return [...lines, ...labels].join(' ');
}

describe('what a client sees of confidential evidence', () => {
  const records = sampleRecords();
  const secret = [...records.evidence.values()].filter((piece) => piece.confidentiality === 'confidential');
  const words = wordsOn(hideConfidential(records));

  test('is that it is there, and nothing it says', () => {
    expect(secret.length).toBeGreaterThan(3);
    for (const { title, source, link } of secret) {
      for (const text of [title, source, link].filter((text) => text !== ''))
        expect(words).not.toContain(text);
    }
    expect(words).toContain('Confidential');
    expect(wordsOn(hideConfidential(records), sampleView(hideConfidential(records)))).toMatch(
      /\d confidential/,
    );
  });

  test('while everything else stays, and every pain point as proved as before', () => {
    const open = [...records.evidence.values()].filter((piece) => piece.confidentiality !== 'confidential');
    const shown = wordsOn(records);
    for (const { title } of open) if (shown.includes(title)) expect(words).toContain(title);
    const pieces = (text: string): readonly string[] =>
      text.match(/\d+ (?:people|person), \d+ source types?/g) ?? [];
    expect(pieces(words)).toEqual(pieces(shown));
    expect(pieces(words).length).toBeGreaterThan(3);
  });

  test('changes nothing where none is confidential', () => {
    const open = new Map(
      [...records.evidence].map(([id, piece]) => [id, { ...piece, confidentiality: 'public' as const }]),
    );
    const plain = { ...records, evidence: open };
    expect(hideConfidential(plain)).toBe(plain);
  });
});
