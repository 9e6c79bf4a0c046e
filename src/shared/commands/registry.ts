import { acceptSuggestion } from './review/accept-suggestion.ts';
import { addReview } from './review/add-review.ts';
import { rejectSuggestion } from './review/reject-suggestion.ts';
import { replyToComment } from './review/reply-to-comment.ts';
import { suggestChange } from './review/suggest-change.ts';
import type { z } from 'zod';
import { addAttachment } from './evidence/add-attachment.ts';
import { addCard } from './cards/add-card.ts';
import { addCards } from './cards/add-cards.ts';
import { addComment } from './cards/add-comment.ts';
import { addConnection } from './cards/add-connection.ts';
import { addEvidenceFromAnswers } from './feedback/add-evidence-from-answers.ts';
import { leaveOutAnswers } from './feedback/leave-out-answers.ts';
import { leaveOutSpeaker } from './sources/leave-out-speaker.ts';
import { maskAnswers } from './feedback/mask-answers.ts';
import { nameAnswers } from './feedback/name-answers.ts';
import { placeAnswers } from './feedback/place-answers.ts';
import { setAnswerTone } from './feedback/set-answer-tone.ts';
import { addEvidence } from './evidence/add-evidence.ts';
import { addLane } from './structure/add-lane.ts';
import { addMap } from './maps/add-map.ts';
import { addPersona } from './personas/add-persona.ts';
import { addStage } from './structure/add-stage.ts';
import { addStep } from './structure/add-step.ts';
import { addStructure } from './structure/add-structure.ts';
import { addTag } from './cards/add-tag.ts';
import { decideConflicts } from './conflicts/decide-conflicts.ts';
import { addVersion } from './versions/add-version.ts';
import { editVersion } from './versions/edit-version.ts';
import { removeVersion } from './versions/remove-version.ts';
import { addView } from './maps/add-view.ts';
import { duplicateCards } from './cards/duplicate-cards.ts';
import { duplicateLane } from './structure/duplicate-lane.ts';
import { duplicateMap } from './maps/duplicate-map.ts';
import { duplicateStage } from './structure/duplicate-stage.ts';
import { duplicateStep } from './structure/duplicate-step.ts';
import { editAttachment } from './evidence/edit-attachment.ts';
import { editCards } from './cards/edit-cards.ts';
import { editComment } from './cards/edit-comment.ts';
import { editConnection } from './cards/edit-connection.ts';
import { editEvidence } from './evidence/edit-evidence.ts';
import { editLane } from './structure/edit-lane.ts';
import { editMap } from './maps/edit-map.ts';
import { editPersona } from './personas/edit-persona.ts';
import { editProject } from './maps/edit-project.ts';
import { editStage } from './structure/edit-stage.ts';
import { editStep } from './structure/edit-step.ts';
import { editTag } from './cards/edit-tag.ts';
import { editView } from './maps/edit-view.ts';
import { joinPhases } from './structure/join-phases.ts';
import { layOutFlow } from './cards/lay-out-flow.ts';
import { addResponseSet } from './feedback/add-response-set.ts';
import { editResponseSet } from './feedback/edit-response-set.ts';
import { removeResponseSet } from './feedback/remove-response-set.ts';
import { addSource } from './sources/add-source.ts';
import { editSource } from './sources/edit-source.ts';
import { editSourceText } from './sources/edit-source-text.ts';
import { removeSource } from './sources/remove-source.ts';
import { addHighlight } from './sources/add-highlight.ts';
import { editHighlight } from './sources/edit-highlight.ts';
import { removeHighlight } from './sources/remove-highlight.ts';
import { addParticipant } from './sources/add-participant.ts';
import { editParticipant } from './sources/edit-participant.ts';
import { removeParticipant } from './sources/remove-participant.ts';
import { forgetParticipant } from './sources/forget-participant.ts';
import { linkEvidence } from './evidence/link-evidence.ts';
import { linkPersona } from './personas/link-persona.ts';
import { linkTag } from './cards/link-tag.ts';
import { mergeStages } from './structure/merge-stages.ts';
import { mergeSteps } from './structure/merge-steps.ts';
import { moveCards } from './cards/move-cards.ts';
import { moveLane } from './structure/move-lane.ts';
import { moveMap } from './maps/move-map.ts';
import { movePersona } from './personas/move-persona.ts';
import { movePhaseEdge } from './structure/move-phase-edge.ts';
import { moveStage } from './structure/move-stage.ts';
import { moveStep } from './structure/move-step.ts';
import { namePhase } from './structure/name-phase.ts';
import { placeInFlow } from './cards/place-in-flow.ts';
import { removeAttachment } from './evidence/remove-attachment.ts';
import { removeCards } from './cards/remove-cards.ts';
import { removeComment } from './cards/remove-comment.ts';
import { removeConnection } from './cards/remove-connection.ts';
import { removeEvidence } from './evidence/remove-evidence.ts';
import { removeLane } from './structure/remove-lane.ts';
import { removeMap } from './maps/remove-map.ts';
import { removePersona } from './personas/remove-persona.ts';
import { removePhase } from './structure/remove-phase.ts';
import { removeStage } from './structure/remove-stage.ts';
import { removeStep } from './structure/remove-step.ts';
import { removeTag } from './cards/remove-tag.ts';
import { removeView } from './maps/remove-view.ts';
import { replaceText } from './cards/replace-text.ts';
import { addPreset } from './presets/add-preset.ts';
import { editPreset } from './presets/edit-preset.ts';
import { removePreset } from './presets/remove-preset.ts';
import { setEmotion } from './structure/set-emotion.ts';
import { splitStage } from './structure/split-stage.ts';
import { splitStep } from './structure/split-step.ts';
import { startPhase } from './structure/start-phase.ts';
import { editEvidenceLink } from './evidence/edit-evidence-link.ts';
import { unlinkEvidence } from './evidence/unlink-evidence.ts';
import { unlinkPersona } from './personas/unlink-persona.ts';
import { unlinkTag } from './cards/unlink-tag.ts';

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
  'add-version': addVersion,
  'add-view': addView,
  'add-preset': addPreset,
  'edit-preset': editPreset,
  'remove-preset': removePreset,
  'decide-conflicts': decideConflicts,
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
  'edit-version': editVersion,
  'edit-view': editView,
  'join-phases': joinPhases,
  'lay-out-flow': layOutFlow,
  'add-response-set': addResponseSet,
  'edit-response-set': editResponseSet,
  'remove-response-set': removeResponseSet,
  'add-source': addSource,
  'edit-source': editSource,
  'edit-source-text': editSourceText,
  'remove-source': removeSource,
  'add-highlight': addHighlight,
  'edit-highlight': editHighlight,
  'remove-highlight': removeHighlight,
  'add-participant': addParticipant,
  'edit-participant': editParticipant,
  'remove-participant': removeParticipant,
  'forget-participant': forgetParticipant,
  'place-answers': placeAnswers,
  'leave-out-answers': leaveOutAnswers,
  'leave-out-speaker': leaveOutSpeaker,
  'name-answers': nameAnswers,
  'mask-answers': maskAnswers,
  'set-answer-tone': setAnswerTone,
  'add-evidence-from-answers': addEvidenceFromAnswers,
  'link-evidence': linkEvidence,
  'link-persona': linkPersona,
  'link-tag': linkTag,
  'merge-stages': mergeStages,
  'merge-steps': mergeSteps,
  'move-cards': moveCards,
  'move-lane': moveLane,
  'move-map': moveMap,
  'move-persona': movePersona,
  'move-phase-edge': movePhaseEdge,
  'move-stage': moveStage,
  'move-step': moveStep,
  'name-phase': namePhase,
  'place-in-flow': placeInFlow,
  'remove-attachment': removeAttachment,
  'remove-cards': removeCards,
  'remove-comment': removeComment,
  'suggest-change': suggestChange,
  'reply-to-comment': replyToComment,
  'reject-suggestion': rejectSuggestion,
  'add-review': addReview,
  'accept-suggestion': acceptSuggestion,
  'remove-connection': removeConnection,
  'remove-evidence': removeEvidence,
  'remove-lane': removeLane,
  'remove-map': removeMap,
  'remove-persona': removePersona,
  'remove-phase': removePhase,
  'remove-stage': removeStage,
  'remove-step': removeStep,
  'remove-tag': removeTag,
  'remove-version': removeVersion,
  'remove-view': removeView,
  'replace-text': replaceText,
  'set-emotion': setEmotion,
  'split-stage': splitStage,
  'split-step': splitStep,
  'start-phase': startPhase,
  'edit-evidence-link': editEvidenceLink,
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

/** Whether undo takes back what a command does. */
export const isUndoable = (name: string): boolean => !isCommandName(name) || !('undoable' in commands[name]);
