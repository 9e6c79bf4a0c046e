import type { z } from 'zod';
import { addAttachment } from './add-attachment.ts';
import { addCard } from './add-card.ts';
import { addCards } from './add-cards.ts';
import { addComment } from './add-comment.ts';
import { addConnection } from './add-connection.ts';
import { addEvidence } from './add-evidence.ts';
import { addLane } from './add-lane.ts';
import { addMap } from './add-map.ts';
import { addPersona } from './add-persona.ts';
import { addStage } from './add-stage.ts';
import { addStep } from './add-step.ts';
import { addStructure } from './add-structure.ts';
import { addTag } from './add-tag.ts';
import { addView } from './add-view.ts';
import { duplicateCards } from './duplicate-cards.ts';
import { duplicateLane } from './duplicate-lane.ts';
import { duplicateMap } from './duplicate-map.ts';
import { duplicateStage } from './duplicate-stage.ts';
import { duplicateStep } from './duplicate-step.ts';
import { editAttachment } from './edit-attachment.ts';
import { editCards } from './edit-cards.ts';
import { editComment } from './edit-comment.ts';
import { editConnection } from './edit-connection.ts';
import { editEvidence } from './edit-evidence.ts';
import { editLane } from './edit-lane.ts';
import { editMap } from './edit-map.ts';
import { editPersona } from './edit-persona.ts';
import { editProject } from './edit-project.ts';
import { editStage } from './edit-stage.ts';
import { editStep } from './edit-step.ts';
import { editTag } from './edit-tag.ts';
import { editView } from './edit-view.ts';
import { linkEvidence } from './link-evidence.ts';
import { linkPersona } from './link-persona.ts';
import { linkTag } from './link-tag.ts';
import { mergeStages } from './merge-stages.ts';
import { mergeSteps } from './merge-steps.ts';
import { moveCards } from './move-cards.ts';
import { moveLane } from './move-lane.ts';
import { moveMap } from './move-map.ts';
import { movePersona } from './move-persona.ts';
import { moveStage } from './move-stage.ts';
import { moveStep } from './move-step.ts';
import { removeAttachment } from './remove-attachment.ts';
import { removeCards } from './remove-cards.ts';
import { removeComment } from './remove-comment.ts';
import { removeConnection } from './remove-connection.ts';
import { removeEvidence } from './remove-evidence.ts';
import { removeLane } from './remove-lane.ts';
import { removeMap } from './remove-map.ts';
import { removePersona } from './remove-persona.ts';
import { removeStage } from './remove-stage.ts';
import { removeStep } from './remove-step.ts';
import { removeTag } from './remove-tag.ts';
import { removeView } from './remove-view.ts';
import { replaceText } from './replace-text.ts';
import { setEmotion } from './set-emotion.ts';
import { splitStage } from './split-stage.ts';
import { splitStep } from './split-step.ts';
import { unlinkEvidence } from './unlink-evidence.ts';
import { unlinkPersona } from './unlink-persona.ts';
import { unlinkTag } from './unlink-tag.ts';

/** Every command there is: the window, the command line and the tests all go by this list. */
export const commands = {
  'add-attachment': addAttachment,
  'add-card': addCard,
  'add-cards': addCards,
  'add-comment': addComment,
  'add-connection': addConnection,
  'add-evidence': addEvidence,
  'add-lane': addLane,
  'add-map': addMap,
  'add-persona': addPersona,
  'add-stage': addStage,
  'add-step': addStep,
  'add-structure': addStructure,
  'add-tag': addTag,
  'add-view': addView,
  'duplicate-cards': duplicateCards,
  'duplicate-lane': duplicateLane,
  'duplicate-map': duplicateMap,
  'duplicate-stage': duplicateStage,
  'duplicate-step': duplicateStep,
  'edit-attachment': editAttachment,
  'edit-cards': editCards,
  'edit-comment': editComment,
  'edit-connection': editConnection,
  'edit-evidence': editEvidence,
  'edit-lane': editLane,
  'edit-map': editMap,
  'edit-persona': editPersona,
  'edit-project': editProject,
  'edit-stage': editStage,
  'edit-step': editStep,
  'edit-tag': editTag,
  'edit-view': editView,
  'link-evidence': linkEvidence,
  'link-persona': linkPersona,
  'link-tag': linkTag,
  'merge-stages': mergeStages,
  'merge-steps': mergeSteps,
  'move-cards': moveCards,
  'move-lane': moveLane,
  'move-map': moveMap,
  'move-persona': movePersona,
  'move-stage': moveStage,
  'move-step': moveStep,
  'remove-attachment': removeAttachment,
  'remove-cards': removeCards,
  'remove-comment': removeComment,
  'remove-connection': removeConnection,
  'remove-evidence': removeEvidence,
  'remove-lane': removeLane,
  'remove-map': removeMap,
  'remove-persona': removePersona,
  'remove-stage': removeStage,
  'remove-step': removeStep,
  'remove-tag': removeTag,
  'remove-view': removeView,
  'replace-text': replaceText,
  'set-emotion': setEmotion,
  'split-stage': splitStage,
  'split-step': splitStep,
  'unlink-evidence': unlinkEvidence,
  'unlink-persona': unlinkPersona,
  'unlink-tag': unlinkTag,
} as const;

export type CommandName = keyof typeof commands;

/** What a caller gives: defaults may be left out. */
export type CommandInput<N extends CommandName> = z.input<(typeof commands)[N]['input']>;

/** One command to run: its name and plain data. */
export type CommandCall = {
  [N in CommandName]: { readonly command: N; readonly input: CommandInput<N> };
}[CommandName];

export const isCommandName = (name: string): name is CommandName => Object.hasOwn(commands, name);
