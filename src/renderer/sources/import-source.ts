import type { CommandCall } from '../../shared/commands/registry.ts';
import { t } from '../../shared/language/translate.ts';
import { newId } from '../../shared/model/new-id.ts';
import type { Result } from '../../shared/result.ts';
import { composeSource, type SpeakerChoice, speakersOf } from '../../shared/sources/compose-source.ts';
import { freeCode } from '../../shared/sources/participant-code.ts';
import type { Transcript } from '../../shared/sources/read/utterance.ts';
import { attachmentOf, storeFiles } from '../attach/attach-files.ts';
import { sendBytes } from '../attach/send-bytes.ts';
import { announce } from '../session/announcer.ts';
import { askHost, projectStore } from '../session/project-store.ts';
import { runOrNotice } from '../session/run-or-notice.ts';
import { openDialog } from '../session/session-store.ts';
import { showDialog } from '../session/show-dialog.ts';
import { readAt } from '../session/source-store.ts';
import { showScreen } from '../session/show-screen.ts';
import { type OpenTranscript, resetSourceImport, sourceImport, type SpeakerGoal } from './import-store.ts';

/** Opens the dialog, with files to read one after the other, or to choose one. */
export function openSourceImport(files: readonly File[] = []): void {
  resetSourceImport();
  showDialog({ kind: 'import-source' });
  if (files.length > 0) void takeSourceFiles(files);
}

/** Takes files that were chosen or dropped: the first is read, the others follow. */
export async function takeSourceFiles(files: readonly File[]): Promise<void> {
  const [file, ...queue] = files;
  if (!file || sourceImport.getState().isBusy) return;
  sourceImport.setState({ queue, open: null, isBusy: true, failure: null });
  const read = await readFile(file);
  // Closed meanwhile: what was read is nobody’s.
  if (!sourceImport.getState().isBusy) return;
  sourceImport.setState(
    read.ok
      ? { open: opened(file, read.value), isBusy: false }
      : { failure: read.failure.message, isBusy: false },
  );
}

async function readFile(file: File): Promise<Result<Transcript>> {
  const { name, type, size } = file;
  const begun = await askHost('upload-begin', { name, mediaType: type, size, purpose: 'import' });
  if (!begun.ok) return begun;
  const words = {
    cancelled: () => t('The import was cancelled. Nothing was imported.'),
    unreadable: () =>
      t(
        '“{{name}}” could not be read. Nothing was imported. It may be a folder, or it may have been moved. Choose it again.',
        { name },
      ),
  };
  const sent = await sendBytes(file, begun.value.uploadId, words, () => undefined);
  return sent.ok ? askHost('source-read', begun.value) : sent;
}

const opened = (file: File, transcript: Transcript): OpenTranscript => {
  const names = speakersOf(transcript.utterances).map(({ name }) => name);
  const goal: SpeakerGoal = { isIncluded: true, participantId: null, isNew: false };
  return {
    file,
    transcript,
    title: file.name.replace(/\.[A-Za-z0-9]{1,8}$/u, '') || file.name,
    kind: 'interview',
    date: /(20\d\d-[01]\d-[0-3]\d)/u.exec(file.name)?.[1] ?? null,
    keepsFile: false,
    goals: new Map((names.length > 0 ? names : ['']).map((name) => [name, goal])),
  };
};

/** Adds the source with its new participants as one step, and opens it; the next file follows. */
export async function importOpen(): Promise<void> {
  const { open, queue, isBusy } = sourceImport.getState();
  if (!open || isBusy) return;
  sourceImport.setState({ isBusy: true });
  const sourceId = newId();
  const { calls, choices } = participantsOf(open);
  const whole = choices.get('');
  const composed = composeSource(
    whole?.participantId
      ? open.transcript.utterances.map((one) => ({ ...one, speaker: codeOf(whole.participantId, calls) }))
      : open.transcript.utterances,
    whole?.participantId ? new Map([[codeOf(whole.participantId, calls), whole]]) : choices,
  );
  const { title, kind, date } = open;
  const stored = open.keepsFile ? await storeFiles([open.file]) : [];
  const done = await runOrNotice(
    [
      ...calls,
      {
        command: 'add-source',
        input: { id: sourceId, title: title.trim() || open.file.name, kind, date, ...composed },
      },
      ...stored.map((file) => ({
        command: 'add-attachment' as const,
        input: attachmentOf(file, 'source', sourceId),
      })),
    ],
    'import-source',
  );
  // Closed meanwhile: the source is in the project, and who has gone on stays where they are.
  const isClosed = sourceImport.getState().open !== open;
  if (!isClosed) sourceImport.setState({ isBusy: false });
  if (!done) return;
  announce(t('Imported “{{name}}”', { name: title }));
  if (isClosed) return;
  if (queue.length > 0) {
    void takeSourceFiles(queue);
    return;
  }
  closeSourceImport();
  readAt(sourceId, 0);
  showScreen('source');
}

export function closeSourceImport(): void {
  resetSourceImport();
  openDialog(null);
}

/** The participants that are made anew, and who speaks as whom. */
function participantsOf(open: OpenTranscript): {
  readonly calls: readonly Extract<CommandCall, { command: 'add-participant' }>[];
  readonly choices: ReadonlyMap<string, SpeakerChoice>;
} {
  const taken = Array.from(projectStore.getState().records.participant.values(), ({ code }) => code);
  const calls: Extract<CommandCall, { command: 'add-participant' }>[] = [];
  const choices = new Map<string, SpeakerChoice>();
  for (const [name, { isIncluded, participantId, isNew }] of open.goals) {
    if (!isNew || !isIncluded) {
      choices.set(name, { isIncluded, participantId: isIncluded ? participantId : null });
      continue;
    }
    const id = newId();
    const code = freeCode(taken);
    taken.push(code);
    calls.push({ command: 'add-participant', input: { id, code } });
    choices.set(name, { isIncluded, participantId: id });
  }
  return { calls, choices };
}

const codeOf = (
  participantId: string | null,
  made: readonly Extract<CommandCall, { command: 'add-participant' }>[],
): string =>
  made.find(({ input }) => input.id === participantId)?.input.code ??
  projectStore.getState().records.participant.get(participantId ?? '')?.code ??
  '';
