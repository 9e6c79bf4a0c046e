import type { z } from 'zod';
import { schemaWords } from '../language/schema-words.ts';
import { t } from '../language/translate.ts';
import type { RecordKind } from '../model/records.ts';
import { type Result, fail } from '../result.ts';
import { type CommandDefinition, type CommandValue, missingReference } from './kernel/define-command.ts';
import { checkFreshIds } from './kernel/fresh-id.ts';
import { commands, isCommandName } from './registry.ts';
import type { Tx } from './kernel/tx.ts';

/** A command as it arrives: not yet checked. */
export type UncheckedCall = { readonly command: string; readonly input: unknown };

/**
 * Checks a call (name, input, references) and runs it inside the caller's transaction.
 * On a failure the caller must roll back: some rows may be written already.
 */
export function runCommand(tx: Tx, call: UncheckedCall): Result<CommandValue> {
  if (!isCommandName(call.command)) {
    return fail(
      'unknown-command',
      t('There is no command “{{command}}”. See ‘throughline commands’ for the list.', {
        command: call.command,
      }),
    );
  }
  const definition = commands[call.command] as unknown as CommandDefinition<string, z.ZodType<object>>;
  const parsed = definition.input.safeParse(call.input, schemaWords());
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const { command } = call;
    const where = issue?.path.join('.') ?? '';
    const why = issue?.message ?? '';
    return fail(
      'bad-input',
      where === ''
        ? t('“{{command}}” received an invalid value: {{why}}.', { command, why })
        : t('“{{command}}” received an invalid value at “{{where}}”: {{why}}.', {
            command,
            where,
            why,
          }),
    );
  }
  const input = parsed.data;
  const missing = missingReference(
    tx,
    definition.references as Readonly<Record<string, RecordKind | undefined>>,
    input as Readonly<Record<string, unknown>>,
  );
  if (missing) return { ok: false, failure: missing };
  const twin = takenId(tx, call.command, input);
  return twin ?? definition.run(tx, input);
}

/** A caller may choose the id of what it adds; one that is taken already is refused. */
function takenId(tx: Tx, command: string, input: object): Result<never> | undefined {
  if (!command.startsWith('add-') || !('id' in input) || typeof input.id !== 'string') return undefined;
  return checkFreshIds(tx, [input.id]);
}
