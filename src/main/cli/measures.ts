import { resolve } from 'node:path';
import { createMapView } from '../../shared/layout/map-view.ts';
import { hotSpotsOf } from '../../shared/layout/stage-hot-spots.ts';
import { groupMeasures } from '../../shared/measures/group-measures.ts';
import type { PlaceMeasure } from '../../shared/measures/place-measure.ts';
import { type ValueRole, valueRoles } from '../../shared/protocol/answers-api.ts';
import { few } from '../../shared/measures/estimate.ts';
import { type PlaceMeasures, placeMeasures } from '../../shared/measures/place-measures.ts';
import { byOrder } from '../../shared/model/order.ts';
import type { ProjectRecords } from '../../shared/model/records.ts';
import { recordsById } from '../../shared/model/records-by-id.ts';
import { ok, type Result } from '../../shared/result.ts';
import { hotSpotSentence } from '../../shared/words/hot-spots.ts';
import { talliesFor } from '../export/tallies-for.ts';
import { askHost, type HasHost } from '../hosts/ask-host.ts';
import { chooseMap, type MapName, mapName, mapOfPlace } from './choose-map.ts';
import { withHost } from './cli-host.ts';
import { type CliPerson, type Subcommand, textOption } from './subcommand.ts';

export const measuresSubcommand: Subcommand = {
  name: 'measures',
  usage: 'measures FILE [--map NAME] [--hot-spots | --by persona|segment|channel]',
  summary: 'Prints every measure computed from imported answers, or the hot spots, as JSON.',
  help: [
    '  A list of {"map", "place", "measure", "question", "value", "low", "high", "n", ...}: low and high are the 95 % interval,',
    '  n counts valid answers, “fewAnswers” is true below 30. What is placed on a step counts for its stage too. “mean” is beside',
    '  the share of a CES, “waves” has the runs of a repeated survey and “months” each month, where there are several.',
    '  --map NAME   one map, by its name or ID (default: all)',
    '  --by ROLE    each measure apart by persona, segment or channel: the 30 with the most answers, "" is who did not say',
    '  --hot-spots  the stages of each map in their order, with each part 0..1 and the reason, instead of the measures',
  ].join('\n'),
  options: { 'hot-spots': { type: 'boolean' }, by: { type: 'string' }, map: { type: 'string' } },
  words: [1, 1],
  run: async ({ print, say, person }, [file = ''], options) => {
    const by = textOption(options, 'by');
    const role = valueRoles.find((one) => one === by);
    if (by !== undefined && (!role || options['hot-spots'] === true)) {
      say('--by is one of persona, segment and channel, and goes without --hot-spots.');
      return 2;
    }
    const report = role ? groupReport(role) : options['hot-spots'] === true ? hotSpotReport : measureReport;
    const measures = await projectReport(resolve(file), person, report, textOption(options, 'map'));
    if (!measures.ok) {
      say(measures.failure.message);
      return 1;
    }
    print(JSON.stringify(measures.value, null, 2));
    return 0;
  },
};

/** What a report is made of: `measures` are those of one map where one is asked for. */
type Measured = {
  readonly records: ProjectRecords;
  readonly measures: PlaceMeasures;
  readonly map: MapName | null;
  readonly host: HasHost;
};
type Report = (measured: Measured) => Result<unknown> | Promise<Result<unknown>>;

const projectReport = (
  path: string,
  person: CliPerson,
  report: Report,
  asked: string | undefined,
): Promise<Result<unknown>> =>
  withHost({ kind: 'file', path, anyway: true }, person, async (host) => {
    const snapshot = await askHost(host, 'snapshot', {});
    if (!snapshot.ok) return snapshot;
    const records = recordsById(snapshot.value.records);
    const map = chooseMap(records, asked);
    if (!map.ok) return map;
    const tallies = await talliesFor(host, snapshot.value);
    if (!tallies.ok) return tallies;
    const measures = measuresOf(records, placeMeasures(records, tallies.value), map.value);
    return report({ records, measures, map: map.value, host });
  });

/** The measures of the places of one map; all where none is asked for. */
const measuresOf = (records: ProjectRecords, all: PlaceMeasures, map: MapName | null): PlaceMeasures =>
  map === null ? all : new Map([...all].filter(([id]) => mapOfPlace(records, id)?.id === map.id));

const measureReport: Report = ({ records, measures }) =>
  ok([...measures].flatMap(([id, own]) => own.map((measure) => measureRow(records, id, measure))));

/** The measures of each place apart by group. */
const groupReport =
  (role: ValueRole): Report =>
  async ({ records, measures, host }) => {
    const rows: unknown[] = [];
    for (const [id, own] of measures) {
      const { kind } = placeOf(records, id);
      const counted = await askHost(host, 'answers-groups', { place: { kind, id }, role });
      if (!counted.ok) return counted;
      for (const groups of groupMeasures(records, id, role, own, counted.value.groups).values())
        for (const { name, measure } of groups)
          rows.push({ [role]: name, ...measureRow(records, id, measure) });
    }
    return ok(rows);
  };

function placeOf(records: ProjectRecords, id: string) {
  const [kind, title] = records.stage.has(id)
    ? (['stage', records.stage.get(id)?.name] as const)
    : records.step.has(id)
      ? (['step', records.step.get(id)?.name] as const)
      : (['card', records.card.get(id)?.title] as const);
  return { kind, id, title: title ?? '' };
}

function measureRow(records: ProjectRecords, id: string, one: PlaceMeasure) {
  const { measure, asked, estimate, mean, waves, trend, change, time, rises, blank, offScale, setIds } = one;
  const map = mapOfPlace(records, id);
  return {
    map: map ? mapName(map) : null,
    place: placeOf(records, id),
    measure,
    question: asked.wording,
    value: estimate?.value ?? null,
    low: estimate?.low ?? null,
    high: estimate && time ? time.high : (estimate?.high ?? null),
    n: estimate?.n ?? time?.n ?? 0,
    fewAnswers: estimate === null || few(estimate),
    ...(mean ? { mean } : {}),
    change,
    ...(waves.length > 0 ? { waves: waves.map(({ wave, estimate: own }) => ({ wave, ...own })) } : {}),
    ...(trend.length > 0 ? { months: trend.map(({ month, figure }) => ({ month, ...figure })) } : {}),
    ...(time ? { p90: time.p90, unanswered: time.unanswered } : {}),
    ...(rises ? { rises: { from: rises.from, to: rises.to } } : {}),
    blank,
    offScale,
    sets: setIds.map((setId) => records.responseSet.get(setId)?.name ?? ''),
  };
}

const hotSpotReport: Report = ({ records, measures, map: asked }) =>
  ok(
    [...records.map.values()].sort(byOrder).flatMap((map) => {
      if (asked && asked.id !== map.id) return [];
      const view = createMapView(records, map.id, undefined, measures);
      const spots = view ? [...hotSpotsOf(view)] : [];
      return spots.map(([stageId, { rank, hotSpot, reason }]) => ({
        map: mapName(map),
        stage: { id: stageId, name: hotSpot.stage.name },
        rank,
        score: hotSpot.score,
        parts: hotSpot.parts,
        reason: hotSpotSentence(reason),
      }));
    }),
  );
