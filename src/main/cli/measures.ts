import { resolve } from 'node:path';
import { createMapView } from '../../shared/layout/map-view.ts';
import { hotSpotsOf } from '../../shared/layout/stage-hot-spots.ts';
import { few } from '../../shared/measures/estimate.ts';
import { type PlaceMeasures, placeMeasures } from '../../shared/measures/place-measures.ts';
import { byOrder } from '../../shared/model/order.ts';
import type { ProjectRecords } from '../../shared/model/records.ts';
import { recordsById } from '../../shared/model/records-by-id.ts';
import { ok, type Result } from '../../shared/result.ts';
import { hotSpotSentence } from '../../shared/words/hot-spots.ts';
import { talliesFor } from '../export/tallies-for.ts';
import { askHost } from '../hosts/ask-host.ts';
import { withHost } from './cli-host.ts';
import type { Subcommand } from './subcommand.ts';

export const measuresSubcommand: Subcommand = {
  name: 'measures',
  usage: 'measures FILE [--hot-spots]',
  summary: 'Prints every measure computed from imported answers, or the hot spots, as JSON.',
  help: [
    '  A list of {"place", "measure", "question", "value", "low", "high", "n", ...}: low and high are the 95 % interval,',
    '  --hot-spots  the stages of each map in their order, with each part 0..1 and the reason, instead of the measures',
    '  n counts valid answers, “fewAnswers” is true below 30. What is placed on a step counts for its stage too.',
  ].join('\n'),
  options: { 'hot-spots': { type: 'boolean' } },
  words: [1, 1],
  run: async ({ print, say, author }, [file = ''], options) => {
    const report = options['hot-spots'] === true ? hotSpotReport : measureReport;
    const measures = await projectReport(resolve(file), author, report);
    if (!measures.ok) {
      say(measures.failure.message);
      return 1;
    }
    print(JSON.stringify(measures.value, null, 2));
    return 0;
  },
};

type Report = (records: ProjectRecords, measures: PlaceMeasures) => unknown;

const projectReport = (path: string, author: string, report: Report): Promise<Result<unknown>> =>
  withHost({ kind: 'file', path, anyway: true }, author, async (host) => {
    const snapshot = await askHost(host, 'snapshot', {});
    if (!snapshot.ok) return snapshot;
    const tallies = await talliesFor(host, snapshot.value);
    if (!tallies.ok) return tallies;
    const records = recordsById(snapshot.value.records);
    return ok(report(records, placeMeasures(records, tallies.value)));
  });

const measureReport: Report = (records, measures) =>
  [...measures].flatMap(([id, own]) => {
    const [kind, title] = records.stage.has(id)
      ? (['stage', records.stage.get(id)?.name] as const)
      : records.step.has(id)
        ? (['step', records.step.get(id)?.name] as const)
        : (['card', records.card.get(id)?.title] as const);
    return own.map(({ measure, asked, estimate, change, time, rises, blank, offScale, setIds }) => ({
      place: { kind, id, title: title ?? '' },
      measure,
      question: asked.wording,
      value: estimate?.value ?? null,
      low: estimate?.low ?? null,
      high: estimate && time ? time.high : (estimate?.high ?? null),
      n: estimate?.n ?? time?.n ?? 0,
      fewAnswers: estimate === null || few(estimate),
      change,
      ...(time ? { p90: time.p90, unanswered: time.unanswered } : {}),
      ...(rises ? { rises: { from: rises.from, to: rises.to } } : {}),
      blank,
      offScale,
      sets: setIds.map((setId) => records.responseSet.get(setId)?.name ?? ''),
    }));
  });

const hotSpotReport: Report = (records, measures) =>
  [...records.map.values()].sort(byOrder).flatMap((map) => {
    const view = createMapView(records, map.id, undefined, measures);
    const spots = view ? [...hotSpotsOf(view)] : [];
    return spots.map(([stageId, { rank, hotSpot, reason }]) => ({
      map: { id: map.id, name: map.name },
      stage: { id: stageId, name: hotSpot.stage.name },
      rank,
      score: hotSpot.score,
      parts: hotSpot.parts,
      reason: hotSpotSentence(reason),
    }));
  });
