import { ENGLISH, ENGLISH_STEP } from './english-weights.ts';
import { EVEN, type ToneModel } from './model.ts';

let model: ToneModel | undefined;

/** The model that comes with the app, for English comments. docs/tone.md says how good it is; `build/tone/train.mjs` makes it. */
export const englishModel = (): ToneModel => (model ??= read(ENGLISH));

/** A line a weight, in steps: the number, then what has it, parted by `,`. */
function read(lines: string): ToneModel {
  const weights = new Map<string, number>();
  for (const line of lines.trim().split('\n')) {
    const at = line.indexOf(' ');
    const weight = Number(line.slice(0, at)) * ENGLISH_STEP;
    for (const key of line.slice(at + 1).split(',')) weights.set(key, weight);
  }
  return { weights, bias: 0, band: EVEN };
}
