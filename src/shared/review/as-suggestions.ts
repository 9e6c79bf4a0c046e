import type { CommandCall } from '../commands/registry.ts';
import type { Suggestion } from '../model/comment.ts';
import { takenInReview } from '../model/review-copy.ts';

type Target = { readonly targetKind: 'card' | 'step' | 'stage'; readonly targetId: string };

/**
 * What a copy for review does in the place of commands: comments as they are, a change of one card, step or stage as a
 * suggestion, of several cards one each. Null where any of it can be neither.
 */
export function asSuggestions(calls: readonly CommandCall[]): readonly CommandCall[] | null {
  const made = calls.map(asSuggestion);
  return made.includes(null) ? null : made.flatMap((one) => one ?? []);
}

function asSuggestion(call: CommandCall): readonly CommandCall[] | null {
  if (takenInReview.has(call.command)) return [call];
  const { command, input } = call;
  if (command === 'edit-cards' || command === 'move-cards' || command === 'remove-cards')
    return [...new Set(input.cardIds)].map((cardId) =>
      suggestion(command, { ...input, cardIds: [cardId] }, { targetKind: 'card', targetId: cardId }),
    );
  if (command === 'add-card' || command === 'edit-step')
    return [suggestion(command, input, { targetKind: 'step', targetId: input.stepId })];
  if (command === 'edit-stage')
    return [suggestion(command, input, { targetKind: 'stage', targetId: input.stageId })];
  return null;
}

const suggestion = (command: Suggestion['command'], input: object, target: Target): CommandCall => ({
  command: 'suggest-change',
  input: { ...target, text: '', command, input: { ...input } },
});
