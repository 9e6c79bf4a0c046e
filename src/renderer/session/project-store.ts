import { createStore, useStore } from 'zustand';
import { emptyRecords } from '../../shared/changes/apply.ts';
import { applyUpdates, type RecordUpdate } from '../../shared/changes/record-update.ts';
import type { CommandCall } from '../../shared/commands/registry.ts';
import type { StepName } from '../../shared/history/step-names.ts';
import { t } from '../../shared/language/translate.ts';
import { recordsById } from '../../shared/model/records-by-id.ts';
import type { ProjectRecords } from '../../shared/model/records.ts';
import type { DocumentStatus } from '../../shared/protocol/document-status.ts';
import type { ListedVersion } from '../../shared/protocol/version-api.ts';
import type { HostAnswers, HostRequest, HostRequestName } from '../../shared/protocol/host-api.ts';
import { type Result, fail } from '../../shared/result.ts';
import { asSuggestions } from '../../shared/review/as-suggestions.ts';
import { notify } from './notices.ts';
import { type Asked, type HostEvent, createHostClient, type HostClient } from './host-client.ts';

export type ProjectState = {
  /** `start`: no project. `loading`: a project is on its way. */
  readonly phase: 'start' | 'loading' | 'open';
  /** What is shown: the project as it is, as it was at the version that is looked at, or two states in one. */
  readonly records: ProjectRecords;
  readonly status: DocumentStatus | null;
  readonly looking: Looking | null;
  /** The project as it is, while something else is looked at. */
  readonly current: ProjectRecords | null;
};

/** What is looked at in place of the project: an earlier state of it, or what differs between two states (see `comparing.ts`). */
export type Looking =
  | ({ readonly kind: 'version' } & Pick<ListedVersion, 'revisionId' | 'author' | 'time'>)
  | { readonly kind: 'comparison' };

/** The project as the host says it is. Changes only by snapshots and change sets from the host. */
export const projectStore = createStore<ProjectState>()(() => ({
  phase: 'start',
  records: emptyRecords(),
  status: null,
  looking: null,
  current: null,
}));

export const useProject = <T>(select: (state: ProjectState) => T): T => useStore(projectStore, select);

let client: HostClient | null = null;

/** A project is on its way: what is shown waits for it. */
export const expectProject = (): void => {
  if (projectStore.getState().phase === 'start') projectStore.setState({ phase: 'loading' });
};

/** Takes over a port to a host and asks for everything. */
export async function connectProject(port: MessagePort): Promise<Result<null>> {
  client?.close();
  client = createHostClient(port, receive);
  projectStore.setState({ phase: 'loading' });
  return loadSnapshot();
}

/** Back to the start screen. */
export function disconnectProject(): void {
  client?.close();
  client = null;
  projectStore.setState({
    phase: 'start',
    records: emptyRecords(),
    status: null,
    looking: null,
    current: null,
  });
}

/** Asks the host for anything; see `hostRequests`. */
export async function askHost<N extends HostRequestName>(
  name: N,
  params: HostRequest<N>,
): Promise<Result<HostAnswers[N]>> {
  if (!client) return fail('no-project', t('No project is open.'));
  if (projectStore.getState().looking && writes.has(name)) return fail('looking', lookingWords());
  if (name === 'run' && projectStore.getState().status?.review)
    return suggest(params as HostRequest<'run'>) as Promise<Result<HostAnswers[N]>>;
  return ask(client, name, params);
}

async function ask<N extends HostRequestName>(
  client: HostClient,
  name: N,
  params: HostRequest<N>,
): Promise<Result<HostAnswers[N]>> {
  const isEdit = name === 'run' || name === 'undo' || name === 'redo';
  if (isEdit) edits += 1;
  try {
    return await client.request(name, params);
  } finally {
    if (isEdit) edits -= 1;
  }
}

/** In a copy for review a change is suggested, and nothing else is done to the map. */
async function suggest({ calls }: HostRequest<'run'>): Promise<Result<HostAnswers['run']>> {
  // The host checks each call, whatever it is.
  const suggestions = asSuggestions(calls as readonly CommandCall[]);
  if (!client || !suggestions)
    return fail(
      'review-copy',
      t('This is a copy for review. Comment on the map, or suggest changes of cards, steps and stages.'),
    );
  const answer = await ask(client, 'run', { calls: [...suggestions] });
  if (answer.ok && suggestions.some(({ command }) => command === 'suggest-change'))
    notify('info', t('Suggested. The map stays as it is until your suggestion is accepted.'));
  return answer;
}

/** Requests that change the project: none of them is meant while an earlier version is on the screen. */
const writes: ReadonlySet<HostRequestName> = new Set([
  'run',
  'undo',
  'redo',
  'import-run',
  'forget-participant',
  'mask-answers',
  'put-thumbnail',
  'upload-begin',
]);

/** Why nothing can be changed now. */
export const lookingWords = (): string =>
  projectStore.getState().looking?.kind === 'comparison'
    ? t('You are looking at what changed. Go back to now to go on working.')
    : t(
        'You are looking at an earlier version, which cannot be changed. Go back to now, or restore it first.',
      );

let edits = 0;

/**
 * Whether a change is on its way whose answer is not there yet. The host does one thing after the other, so what follows on
 * it (an undo at once) can be asked for already.
 */
export const isEditUnderWay = (): boolean => edits > 0;

/** Runs commands as one step of the history. The records have changed when this resolves. */
export const runCommands = (
  calls: readonly CommandCall[],
  name?: StepName,
): Promise<Result<HostAnswers['run']>> =>
  askHost('run', { calls: [...calls], ...(name === undefined ? {} : { name }) });

/** Calls of this window whose changes are in the records, though their answer is on its way. */
const arrived = new WeakSet<object>();

/** True once the records hold what a call did. What is shown ahead of the answer ends here. */
export const hasArrived = (call: CommandCall): boolean => arrived.has(call);

/** What undo or redo did: the records on both sides of it, and which of them changed. */
export type Step = {
  readonly before: ProjectRecords;
  readonly after: ProjectRecords;
  readonly updates: readonly RecordUpdate[];
};

let lastStep: Step | null = null;

/** Takes a step of the history back or does it again; with what changed, where this window saw it arrive. */
export async function takeStep(
  name: 'undo' | 'redo',
): Promise<Result<{ readonly label: string; readonly step: Step | null }>> {
  const answer = await askHost(name, {});
  const step = lastStep;
  lastStep = null;
  return answer.ok ? { ok: true, value: { label: answer.value.label, step } } : answer;
}

async function loadSnapshot(): Promise<Result<null>> {
  const answer = await askHost('snapshot', {});
  if (!answer.ok) return answer;
  const records = recordsById(answer.value.records);
  const shown = projectStore.getState().looking ? { current: records } : { records };
  projectStore.setState({ phase: 'open', ...shown, status: answer.value.status });
  return { ok: true, value: null };
}

function receive(event: HostEvent, cause: Asked | null): void {
  if (event.kind === 'status') {
    projectStore.setState({ status: event.status });
    return;
  }
  const { status, records: shown, current } = projectStore.getState();
  const records = current ?? shown;
  // A snapshot under way holds this change already; a gap means that one was missed.
  if (status === null || event.status.revision <= status.revision) return;
  if (event.status.revision !== status.revision + 1) {
    void loadSnapshot();
    return;
  }
  const after = applyUpdates(records, event.updates);
  if (cause?.name === 'run') for (const call of cause.params.calls) arrived.add(call);
  if (cause?.name === 'undo' || cause?.name === 'redo')
    lastStep = { before: records, after, updates: event.updates };
  projectStore.setState({ ...(current ? { current: after } : { records: after }), status: event.status });
}
