import { z } from 'zod';
import type { CommandCall } from '../commands/registry.ts';
import type { Language } from '../language/languages.ts';
import { responseSetSchema } from '../model/response-set.ts';
import { bytesOfBase64 } from './base64.ts';
import { feedbackSets } from './feedback-sets.ts';
import type { Names } from './names.ts';
import { stageNames } from './stage-names.ts';

/** Packed values of one field of imported rows, as an import stores them. */
export type SampleResponses = {
  readonly setId: string;
  readonly field: string;
  readonly part: number;
  readonly rows: number;
  readonly bytes: Uint8Array;
};

const preparedSchema = responseSetSchema.omit({ id: true, order: true, forgotten: true }).extend({
  /** Field, number of the part, rows, and bytes in base64. */
  parts: z.array(z.tuple([z.string(), z.number(), z.number(), z.string()])),
});

/** The sets of feedback that the sample's measures come from, with what their import stored. */
export function createFeedback(
  names: Names,
  language: Language,
): { readonly calls: readonly CommandCall[]; readonly responses: readonly SampleResponses[] } {
  const stages = stageNames(language);
  const sets = feedbackSets[language].map((text, at) => {
    const json = stages.reduce<string>((all, { key }) => all.replaceAll(`{${key}}`, names(key)), text);
    const { parts, ...input } = preparedSchema.parse(JSON.parse(json));
    return { input: { id: names(`feedback.${at}`), ...input }, parts };
  });
  return {
    calls: sets.map(({ input }): CommandCall => ({ command: 'add-response-set', input })),
    responses: sets.flatMap(({ input, parts }) =>
      parts.map(([field, part, rows, bytes]) => ({
        setId: input.id,
        field,
        part,
        rows,
        bytes: bytesOfBase64(bytes),
      })),
    ),
  };
}
