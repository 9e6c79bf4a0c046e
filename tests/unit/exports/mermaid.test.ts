import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANY_MAP_ID, anyRecords } from '../../helpers/any-map.ts';
import { writeDocumentOf } from '../../helpers/document-source.ts';
import { sampleRecords, sampleView } from '../../helpers/sample-records.ts';

const textOf = async (...given: Parameters<typeof writeDocumentOf>): Promise<string> => {
  const { content } = await writeDocumentOf(...given);
  if (typeof content !== 'string') throw new Error('Mermaid is text');
  return content;
};

/** A task as Mermaid’s grammar reads it: no sign of its own in names; actors between commas. */
const TASK = /^ {6}[^#:\n;]*(?:#\d+;[^#:\n;]*)*: [1-5](?:: (?:[^#:\n;]|#\d+;)+)?$/;
const HEAD = /^ {4}(?:title|section) [^#:\n;]*(?:#\d+;[^#:\n;]*)*$/;

describe('a map as a Mermaid journey', () => {
  it('has a section a stage and a task a step, with the emotion of each persona plus three', async () => {
    const records = sampleRecords();
    const view = sampleView(records);
    const lines = (await textOf('mermaid', records, { mapId: view.map.id })).split('\n');
    expect(lines[0]).toBe('journey');
    expect(lines.filter((line) => line.startsWith('    section '))).toEqual(
      view.stages.map(({ stage }) => `    section ${stage.name}`),
    );
    const scores = lines.flatMap((line) => {
      const [, name, score, actors] = /^ {6}(.*): (\d)(?:: (.*))?$/.exec(line) ?? [];
      return (actors?.split(', ') ?? []).map((actor) => `${name} ${actor} ${score}`);
    });
    const felt = view.emotions.flatMap(({ persona, points }) =>
      view.steps.flatMap(({ step }) => {
        const point = points.get(step.id);
        return point ? [`${step.name} ${persona.name} ${Math.round(point.value) + 3}`] : [];
      }),
    );
    expect(scores.toSorted()).toEqual(felt.toSorted());
    expect(felt.length).toBeGreaterThan(10);
  });

  it('says what it leaves out', async () => {
    const { notes, parts } = await writeDocumentOf('mermaid', sampleRecords());
    expect(notes.map(({ params }) => params)).toEqual([{ count: expect.any(Number) }]);
    expect(parts).toBeGreaterThan(5);
  });

  it('of one stage has that stage alone', async () => {
    const records = sampleRecords();
    const [, second] = sampleView(records).stages;
    const text = await textOf('mermaid', records, { stageId: second!.stage.id });
    expect(text.match(/^ {4}section .*/gm)).toEqual([`    section ${second!.stage.name}`]);
  });

  it('keeps to the grammar whatever names hold', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecords, async (records) => {
        const [first, ...lines] = (await textOf('mermaid', records, { mapId: ANY_MAP_ID }))
          .trimEnd()
          .split('\n');
        expect(first).toBe('journey');
        for (const line of lines) expect(line).toMatch(line.startsWith('      ') ? TASK : HEAD);
      }),
    );
  });
});
