import { compareMaps } from '../../shared/compare/compare-maps.ts';
import { compareProjects, isSame } from '../../shared/compare/compare-projects.ts';
import { countsText } from '../../shared/compare/words/state-words.ts';
import { t } from '../../shared/language/translate.ts';
import type { Id } from '../../shared/model/fields.ts';
import { recordsById } from '../../shared/model/records-by-id.ts';
import type { ProjectRecords } from '../../shared/model/records.ts';
import { type Result, ok } from '../../shared/result.ts';
import { nameOf } from '../../shared/words/titles.ts';
import { announce } from '../session/announcer.ts';
import { askMainOrNotice } from '../session/bridge.ts';
import { compare, type Compared, type ComparedSide } from '../session/comparing.ts';
import { notify, valueOrNotice } from '../session/notices.ts';
import { askHost, projectStore } from '../session/project-store.ts';

/** A state of the project: as it is, or as it was at a version. */
export type StateRef =
  | { readonly kind: 'now' }
  | { readonly kind: 'version'; readonly revisionId: Id; readonly name: string; readonly time: string };

export const now: StateRef = { kind: 'now' };

type State = { readonly records: ProjectRecords; readonly side: ComparedSide };

const recordsNow = (): ProjectRecords => {
  const { current, records } = projectStore.getState();
  return current ?? records;
};

/** When the project was last changed; null where that is not known. */
async function timeNow(): Promise<string | null> {
  const answer = await askHost('revisions', { before: null, limit: 1 });
  return answer.ok ? (answer.value[0]?.time ?? null) : null;
}

async function stateOf(ref: StateRef): Promise<Result<State>> {
  if (ref.kind === 'now')
    return ok({ records: recordsNow(), side: { name: t('Now'), time: await timeNow() } });
  const answer = await askHost('state-at', { revisionId: ref.revisionId });
  if (!answer.ok) return answer;
  const { records, time } = answer.value;
  return ok({ records: recordsById(records), side: { name: ref.name, time } });
}

let asked = 0;

/** Shows what differs between two states of the project; of what was asked for meanwhile, the last. */
export async function compareStates(from: StateRef, to: StateRef): Promise<void> {
  asked += 1;
  const own = asked;
  const before = valueOrNotice(await stateOf(from));
  const after = before && valueOrNotice(await stateOf(to));
  if (before && after && own === asked) showStates(before, after);
}

/** Asks for another file, and shows how the project differs from it; the older of both is before. */
export async function compareWithFile(): Promise<void> {
  asked += 1;
  const copy = await askMainOrNotice('read-copy', {});
  if (!copy) return;
  const side = { name: copy.name, time: copy.time === '' ? null : copy.time };
  const other: State = { records: recordsById(copy.records), side };
  const own = valueOrNotice(await stateOf(now));
  if (!own) return;
  const isOlder = (other.side.time ?? '') <= (own.side.time ?? '');
  if (isOlder) showStates(other, own);
  else showStates(own, other);
}

function showStates(before: State, after: State): void {
  show({
    comparison: compareProjects(before.records, after.records),
    before: before.side,
    after: after.side,
    states: { before: before.records, after: after.records },
    maps: null,
  });
}

/** Shows what differs between two maps of the project. */
export function compareTwoMaps(beforeMapId: Id, afterMapId: Id): void {
  asked += 1;
  const records = recordsNow();
  const side = (id: Id): ComparedSide => ({
    name: nameOf(records.map.get(id) ?? { name: '' }, t('Untitled map')),
    time: null,
  });
  show({
    comparison: compareMaps(records, beforeMapId, afterMapId),
    before: side(beforeMapId),
    after: side(afterMapId),
    states: { before: records, after: records },
    maps: [beforeMapId, afterMapId],
  });
}

function show(compared: Compared): void {
  const { comparison, before, after } = compared;
  if (isSame(comparison)) {
    const said = t('“{{before}}” and “{{after}}” say the same: nothing differs.', {
      before: before.name,
      after: after.name,
    });
    notify('info', said);
    announce(said);
    return;
  }
  compare(compared);
  announce(
    t('{{before}} compared with {{after}}: {{counts}}', {
      before: before.name,
      after: after.name,
      counts: countsText(comparison.counts),
    }),
  );
}
