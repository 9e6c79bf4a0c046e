import { resolve } from 'node:path';
import { few } from '../../shared/measures/estimate.ts';
import { placeMeasures } from '../../shared/measures/place-measures.ts';
import { recordsById } from '../../shared/model/records-by-id.ts';
import { ok, type Result } from '../../shared/result.ts';
import { talliesFor } from '../export/tallies-for.ts';
import { askHost } from '../hosts/ask-host.ts';
import { withHost } from './cli-host.ts';
import type { Subcommand } from './subcommand.ts';

export const measuresSubcommand: Subcommand = {
  name: 'measures',
  usage: 'measures FILE',
  summary: 'Prints every measure computed from imported answers as JSON.',
  help: [
    '  A list of {"place", "measure", "question", "value", "low", "high", "n", ...}: low and high are the 95 % interval,',
    '  n counts valid answers, “fewAnswers” is true below 30. What is placed on a step counts for its stage too.',
  ].join('\n'),
  options: {},
  words: [1, 1],
  run: async ({ print, say, author }, [file = '']) => {
    const measures = await projectMeasures(resolve(file), author);
    if (!measures.ok) {
      say(measures.failure.message);
      return 1;
    }
    print(JSON.stringify(measures.value, null, 2));
    return 0;
  },
};

const projectMeasures = (path: string, author: string): Promise<Result<unknown>> =>
  withHost({ kind: 'file', path, anyway: true }, author, async (host) => {
    const snapshot = await askHost(host, 'snapshot', {});
    if (!snapshot.ok) return snapshot;
    const tallies = await talliesFor(host, snapshot.value);
    if (!tallies.ok) return tallies;
    const records = recordsById(snapshot.value.records);
    const computed = placeMeasures(records, tallies.value);
    return ok(
      [...computed].flatMap(([id, own]) => {
        const [kind, title] = records.stage.has(id)
          ? (['stage', records.stage.get(id)?.name] as const)
          : records.step.has(id)
            ? (['step', records.step.get(id)?.name] as const)
            : (['card', records.card.get(id)?.title] as const);
        return own.map(({ measure, asked, estimate, change, blank, offScale, setIds }) => ({
          place: { kind, id, title: title ?? '' },
          measure,
          question: asked.wording,
          value: estimate?.value ?? null,
          low: estimate?.low ?? null,
          high: estimate?.high ?? null,
          n: estimate?.n ?? 0,
          fewAnswers: estimate === null || few(estimate),
          change,
          blank,
          offScale,
          sets: setIds.map((setId) => records.responseSet.get(setId)?.name ?? ''),
        }));
      }),
    );
  });
