import { t } from '../../shared/language/translate.ts';
import { recordsById } from '../../shared/model/records-by-id.ts';
import type { ProjectRecords } from '../../shared/model/records.ts';
import type { ListedVersion } from '../../shared/protocol/version-api.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { askHost, type Looking, projectStore, useProject } from './project-store.ts';
import { sessionStore } from './session-store.ts';

/** What is shown in place of the project as it is; null where that is shown. */
export const useLooking = (): Looking | null => useProject(({ looking }) => looking);

let asked = 0;

/** Shows an earlier state of the project in its place, which nothing can change. */
export async function lookAt({ revisionId, author, time }: ListedVersion): Promise<Result<null>> {
  asked += 1;
  const own = asked;
  const state = await askHost('state-at', { revisionId });
  if (!state.ok) return state;
  // Another was asked for meanwhile, or the project itself.
  if (own !== asked) return ok(null);
  const { current, records, phase } = projectStore.getState();
  if (phase !== 'open') return fail('no-project', t('No project is open.'));
  sessionStore.setState({ editing: null });
  projectStore.setState({
    records: recordsById(state.value.records),
    current: current ?? records,
    looking: { kind: 'version', revisionId, author, time },
  });
  return ok(null);
}

/** Shows two states in one in place of the project, see `comparing.ts`. */
export function lookAtComparison(records: ProjectRecords): void {
  asked += 1;
  const { current, records: shown, phase } = projectStore.getState();
  if (phase !== 'open') return;
  sessionStore.setState({ editing: null });
  projectStore.setState({ records, current: current ?? shown, looking: { kind: 'comparison' } });
}

/** Shows the project as it is now. */
export function lookAway(): void {
  asked += 1;
  const { current } = projectStore.getState();
  if (current) projectStore.setState({ records: current, current: null, looking: null });
}
