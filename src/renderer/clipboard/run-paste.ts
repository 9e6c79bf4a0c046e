import type { CommandCall } from '../../shared/commands/registry.ts';
import type { StepName } from '../../shared/history/step-names.ts';
import { t } from '../../shared/language/translate.ts';
import { notifyFailure } from '../session/notices.ts';
import { runCommands } from '../session/project-store.ts';

/** Commands of a paste, their name in the history, and what it could not keep. */
export type Paste = {
  readonly calls: readonly CommandCall[];
  readonly name: StepName;
  readonly notes: readonly string[];
};

/** A call without the files that it attaches; null for one that only does that. */
function withoutFiles(call: CommandCall): CommandCall | null {
  if (call.command === 'add-attachment') return null;
  return call.command === 'add-structure'
    ? { command: call.command, input: { ...call.input, attachments: [] } }
    : call;
}

const attaches = (call: CommandCall): boolean =>
  call.command === 'add-attachment' ||
  (call.command === 'add-structure' && (call.input.attachments?.length ?? 0) > 0);

/** Runs a paste. Files whose bytes have left the project meanwhile are no reason to paste nothing: a note says so. */
export async function runWithoutLostFiles(
  paste: Paste,
): Promise<{ readonly notes: readonly string[] } | null> {
  const first = await runCommands(paste.calls, paste.name);
  if (first.ok) return { notes: paste.notes };
  if (!paste.calls.some(attaches)) {
    notifyFailure(first.failure);
    return null;
  }
  const second = await runCommands(
    paste.calls.flatMap((call) => withoutFiles(call) ?? []),
    paste.name,
  );
  if (!second.ok) {
    notifyFailure(second.failure);
    return null;
  }
  return { notes: [...paste.notes, t('Files were left out: {{why}}', { why: first.failure.message })] };
}
