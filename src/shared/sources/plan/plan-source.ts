import type { CommandCall } from '../../commands/registry.ts';
import type { EvidenceKind } from '../../model/evidence.ts';
import { day, MAX_TITLE } from '../../model/fields.ts';
import { newId } from '../../model/new-id.ts';
import type { Participant } from '../../model/participant.ts';
import type { FileOfSource, Source } from '../../model/source.ts';
import type { SourceRead } from '../../protocol/source-api.ts';
import { composeSource, type SpeakerChoice, speakersOf } from '../compose-source.ts';
import { freeCode } from '../participant-code.ts';
import type { Transcript } from '../read/utterance.ts';

/** To whom a speaker is given: a participant by id, a new one, or nobody. */
export type SpeakerGoal = SpeakerChoice & { readonly isNew: boolean };

/** What becomes of a file that was read. */
export type SourcePlan = {
  readonly from: FileOfSource;
  readonly transcript: Transcript;
  readonly title: string;
  readonly kind: EvidenceKind;
  readonly date: string | null;
  /** By the speaker’s name; '' for notes in which nobody is named. */
  readonly goals: ReadonlyMap<string, SpeakerGoal>;
};

/** What is proposed for a file: its name as the title, the date in it, everybody taken along. */
export function planSource({ transcript, from }: SourceRead): SourcePlan {
  const names = speakersOf(transcript.utterances).map(({ name }) => name);
  const goal: SpeakerGoal = { isIncluded: true, participantId: null, isNew: false };
  const date = day.safeParse(/20\d\d-[01]\d-[0-3]\d/u.exec(from.name)?.[0]);
  return {
    from,
    transcript,
    title: from.name.replace(/\.[A-Za-z0-9]{1,8}$/u, '') || from.name,
    kind: 'interview',
    date: date.success ? date.data : null,
    goals: new Map((names.length > 0 ? names : ['']).map((name) => [name, goal])),
  };
}

/** The source that was read from the same bytes before; the oldest where there are several. */
export function sourceOfFile<S extends Pick<Source, 'id' | 'file'>>(
  sources: Iterable<S>,
  { sha256 }: Pick<FileOfSource, 'sha256'>,
): S | undefined {
  const same = [...sources].filter(({ file }) => file?.sha256 === sha256);
  return same.sort((one, other) => (one.id < other.id ? -1 : 1))[0];
}

/** The commands that make the source with its new participants, as one step. */
export function sourceCalls(
  { transcript, goals, title, kind, date, from }: SourcePlan,
  participants: Iterable<Pick<Participant, 'id' | 'code'>>,
): { readonly sourceId: string; readonly calls: readonly CommandCall[] } {
  const codes = new Map(Array.from(participants, ({ id, code }) => [id, code]));
  const calls: CommandCall[] = [];
  const choices = new Map<string, SpeakerChoice>();
  for (const [name, { isIncluded, isNew, participantId }] of goals) {
    let goal = isIncluded ? participantId : null;
    if (isNew && isIncluded) {
      goal = newId();
      const code = freeCode(codes.values());
      codes.set(goal, code);
      calls.push({ command: 'add-participant', input: { id: goal, code } });
    }
    choices.set(name, { isIncluded, participantId: goal });
  }
  const sourceId = newId();
  const input = {
    id: sourceId,
    title: (title.trim() || from.name).slice(0, MAX_TITLE).toWellFormed(),
    kind,
    date,
    file: { ...from, name: from.name.slice(0, MAX_TITLE).toWellFormed() },
    ...composeSource(...said(transcript, choices, codes)),
  };
  return { sourceId, calls: [...calls, { command: 'add-source', input }] };
}

/** Where the file names nobody and a person says whom it is about, all of it is said by them, under their code. */
function said(
  { utterances }: Transcript,
  choices: ReadonlyMap<string, SpeakerChoice>,
  codes: ReadonlyMap<string, string>,
): Parameters<typeof composeSource> {
  const whole = choices.get('');
  const code = codes.get(whole?.participantId ?? '');
  if (!whole || code === undefined) return [utterances, choices];
  return [utterances.map((one) => ({ ...one, speaker: code })), new Map([[code, whole]])];
}
