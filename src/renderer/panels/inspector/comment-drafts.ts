/** Comments begun and not added yet, by what they are about: nobody loses one by looking elsewhere for a moment. */
const drafts = new Map<string, string>();

export const commentDraft = (targetId: string): string => drafts.get(targetId) ?? '';

export function keepCommentDraft(targetId: string, text: string): void {
  if (text === '') drafts.delete(targetId);
  else drafts.set(targetId, text);
}
