import type { z } from 'zod';
import { t } from '../../language/translate.ts';
import type { Comment, Suggestion } from '../../model/comment.ts';
import type { RecordKind } from '../../model/records.ts';
import { fail, ok, type Result } from '../../result.ts';
import { addCard } from '../cards/add-card.ts';
import { editCards } from '../cards/edit-cards.ts';
import { moveCards } from '../cards/move-cards.ts';
import { removeCards } from '../cards/remove-cards.ts';
import { type CommandDefinition, type CommandValue, missingReference } from '../kernel/define-command.ts';
import { checkFreshIds } from '../kernel/fresh-id.ts';
import type { Tx } from '../kernel/tx.ts';
import { editStage } from '../structure/edit-stage.ts';
import { editStep } from '../structure/edit-step.ts';

type Definition = CommandDefinition<string, z.ZodType<object>>;

/** The commands whose change can be suggested; accepting one runs the same command. */
const definitions = {
  'edit-cards': editCards,
  'add-card': addCard,
  'move-cards': moveCards,
  'remove-cards': removeCards,
  'edit-stage': editStage,
  'edit-step': editStep,
} as const;

/** What a suggestion's command is given, checked; null where it is not what the command takes, or is of several cards. */
export function suggestedInput(command: Suggestion['command'], input: unknown): object | null {
  const definition = definitions[command] as unknown as Definition;
  const parsed = definition.input.safeParse(input);
  if (!parsed.success) return null;
  const { cardIds } = parsed.data as { readonly cardIds?: readonly unknown[] };
  return cardIds === undefined || cardIds.length === 1 ? parsed.data : null;
}

/** The input that a comment keeps as text; null where it cannot be used. */
export function inputOf({ command, input }: Suggestion): object | null {
  try {
    return suggestedInput(command, JSON.parse(input));
  } catch {
    return null;
  }
}

/** Does what was suggested, as if it were given now: a record that is gone is refused. */
export function runSuggested(tx: Tx, suggestion: Suggestion): Result<CommandValue> {
  const definition = definitions[suggestion.command] as unknown as Definition;
  const input = inputOf(suggestion);
  if (input === null) return unusable();
  const references = definition.references as Readonly<Record<string, RecordKind | undefined>>;
  if (missingReference(tx, references, input as Readonly<Record<string, unknown>>))
    return fail(
      'suggestion-gone',
      t('What this suggestion is about has been removed, so it cannot be accepted. Nothing was changed.'),
    );
  if (suggestion.command === 'add-card' && 'id' in input && typeof input.id === 'string') {
    const taken = checkFreshIds(tx, [input.id]);
    if (taken) return taken;
  }
  return definition.run(tx, input);
}

export const unusable = (): Result<never> =>
  fail('bad-suggestion', t('This suggestion cannot be read, so it cannot be accepted. Nothing was changed.'));

/** The suggestion of a comment that is open. */
export function openSuggestion({ suggestion, outcome }: Comment): Result<Suggestion> {
  if (suggestion === null || outcome !== null)
    return fail('no-suggestion', t('There is no open suggestion in this comment. Nothing was changed.'));
  return ok(suggestion);
}
