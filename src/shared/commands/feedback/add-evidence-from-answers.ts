import { z } from 'zod';
import { respondentNumber } from '../../feedback/rows/respondent.ts';
import { phrase } from '../../language/translate.ts';
import { evidenceSchema, evidenceTargets, stances } from '../../model/evidence.ts';
import { id } from '../../model/fields.ts';
import { defineCommand, done } from '../kernel/define-command.ts';
import { checkTarget } from '../kernel/targets.ts';
import { addEvidence } from '../evidence/add-evidence.ts';
import { linkEvidence } from '../evidence/link-evidence.ts';
import { checkAnswers, fewAnswersSchema } from './chosen-answers.ts';

/** Makes a piece of evidence of imported answers, which it keeps the link to, and links it to places at once. */
export const addEvidenceFromAnswers = defineCommand({
  name: 'add-evidence-from-answers',
  label: phrase('Add evidence from answers'),
  input: evidenceSchema.partial().extend({
    answers: fewAnswersSchema,
    links: z
      .array(
        z.strictObject({
          targetKind: z.enum(evidenceTargets),
          targetId: id,
          stance: z.enum(stances).default('supports'),
        }),
      )
      .max(1_000)
      .default([]),
  }),
  references: {},
  run: (tx, { answers, links, ...fields }) => {
    const problem =
      checkAnswers(tx, answers) ??
      links
        .map(({ targetKind, targetId }) => checkTarget(tx, targetKind, targetId))
        .find((missing) => missing !== undefined);
    if (problem) return problem;
    const rows = new Map<string, Set<number>>();
    for (const chosen of answers) {
      const own = rows.get(chosen.setId) ?? new Set();
      for (const row of chosen.rows) own.add(row);
      rows.set(chosen.setId, own);
    }
    const [setId = ''] = rows.keys();
    const kind = tx.get('responseSet', setId)?.kind ?? 'survey';
    const added = addEvidence.run(tx, { ...fields, kind: fields.kind ?? kind });
    if (!added.ok) return added;
    const evidenceId = added.value.id ?? '';
    for (const [own, numbers] of rows) {
      const sorted = [...numbers].sort((a, b) => a - b);
      const respondents = (tx.answers?.respondents(own, sorted) ?? []).map(respondentNumber);
      tx.insert('answerLink', { id: tx.newId(), evidenceId, setId: own, rows: sorted, respondents });
    }
    for (const link of links) {
      const linked = linkEvidence.run(tx, { evidenceId, ...link });
      if (!linked.ok) return linked;
    }
    return done({ id: evidenceId });
  },
});
