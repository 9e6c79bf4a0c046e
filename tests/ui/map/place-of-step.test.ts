import { describe, expect, it } from 'vitest';
import { invert } from '../../../src/shared/changes/invert.ts';
import { updatesOf } from '../../../src/shared/changes/record-update.ts';
import type { ChangeSet } from '../../../src/shared/changes/change-set.ts';
import { type CommandName, commands } from '../../../src/shared/commands/registry.ts';
import type { ProjectRecords } from '../../../src/shared/model/records.ts';
import { isThere, placeOfStep } from '../../../src/renderer/selection/place-of-step.ts';
import type { Selection } from '../../../src/renderer/session/session-store.ts';
import { applyChanges } from '../../helpers/apply-changes.ts';
import { tryCall } from '../../helpers/records.ts';
import { createSmallProject } from '../../helpers/small-project.ts';
import { examples } from '../../unit/commands/examples.ts';

const small = createSmallProject();
const names = new Map<string, string>();
for (const name of 'map s1 a b s2 c actions touchpoints emotion pains opportunities images other os oa oactions p1 p2 act1 act2 act3 act4 act5 oact touch pain opp img flow answer e1 e2'.split(
  ' ',
))
  names.set(small.id(name), name);
const nameOf = (id: string): string => names.get(id) ?? 'new';

function said(selection: Selection | undefined): string {
  if (!selection) return '-';
  if (selection.kind === 'cards') return `cards ${selection.ids.map(nameOf).join(' ')}`;
  if (selection.kind === 'cell') return `cell ${nameOf(selection.laneId)} ${nameOf(selection.stepId)}`;
  return `${selection.kind} ${nameOf(selection.id)}`;
}

function stepOf(before: ProjectRecords, changes: ChangeSet) {
  return { before, after: applyChanges(before, changes), updates: updatesOf(changes) };
}

/** Where the keyboard is after a command was undone, and done again. `-`: it stays where it was. */
const expected: Readonly<Record<CommandName, readonly [undo: string, redo: string]>> = {
  'add-attachment': ['cards img', 'cards img'],
  'add-card': ['cell pains c', 'cards new'],
  'add-cards': ['cell actions b', 'cards new new new'],
  'add-comment': ['cards act1', 'cards act1'],
  'add-connection': ['cards act4 act5', 'connection new'],
  'add-evidence': ['-', 'evidence new'],
  'add-lane': ['lane emotion', 'lane new'],
  'add-map': ['-', 'map new'],
  'add-persona': ['-', 'persona new'],
  'add-source': ['-', '-'],
  'edit-source': ['evidence e2', 'evidence e2'],
  'edit-source-text': ['-', '-'],
  'leave-out-speaker': ['-', '-'],
  'remove-source': ['evidence e2', 'evidence e2'],
  'add-highlight': ['evidence e1', 'evidence e1'],
  'edit-highlight': ['evidence e2', 'evidence e2'],
  'remove-highlight': ['evidence e2', 'evidence e2'],
  'add-participant': ['persona p1', 'persona p1'],
  'edit-participant': ['persona p1', 'persona p2'],
  'remove-participant': ['evidence e2', 'evidence e2'],
  'forget-participant': ['evidence e2', 'cards pain'],
  'add-response-set': ['-', '-'],
  'edit-response-set': ['-', '-'],
  'remove-response-set': ['evidence e2', 'evidence e2'],
  'place-answers': ['-', '-'],
  'leave-out-answers': ['-', '-'],
  'set-answer-tone': ['-', '-'],
  'name-answers': ['-', '-'],
  'mask-answers': ['-', '-'],
  'add-evidence-from-answers': ['cards pain', 'evidence new'],
  'add-stage': ['stage s1', 'stage new'],
  'add-step': ['step a', 'step new'],
  'add-structure': ['step a', 'step new'],
  'add-tag': ['-', '-'],
  'add-version': ['-', '-'],
  'add-view': ['-', '-'],
  'add-preset': ['-', '-'],
  'edit-preset': ['-', '-'],
  'remove-preset': ['-', '-'],
  'decide-conflicts': ['cards pain', 'cards pain'],
  'duplicate-cards': ['cards pain img', 'cards new new'],
  'duplicate-lane': ['lane pains', 'lane new'],
  'duplicate-map': ['-', 'map new'],
  'duplicate-stage': ['stage s1', 'stage new'],
  'duplicate-step': ['step a', 'step new'],
  'edit-attachment': ['evidence e1', 'evidence e1'],
  'edit-cards': ['cards act1 act4', 'cards act1 act4'],
  'edit-comment': ['cards pain', 'cards pain'],
  'edit-connection': ['connection flow', 'connection flow'],
  'edit-evidence': ['evidence e1', 'evidence e1'],
  'edit-evidence-link': ['cards pain', 'cards pain'],
  'edit-lane': ['lane pains', 'lane pains'],
  'edit-map': ['map map', 'map map'],
  'edit-persona': ['persona p1', 'persona p1'],
  'edit-project': ['-', '-'],
  'edit-stage': ['stage s1', 'stage s1'],
  'edit-step': ['step a', 'step a'],
  'edit-tag': ['-', '-'],
  'edit-version': ['-', '-'],
  'edit-view': ['-', '-'],
  'join-phases': ['phase s2', 'phase s2'],
  'lay-out-flow': ['cards act4', 'cards act4'],
  'link-evidence': ['step b', 'step b'],
  'link-persona': ['map map', 'map map'],
  'link-tag': ['cards act1', 'cards act1'],
  'merge-stages': ['stage s2', 'stage s1'],
  'merge-steps': ['step b', 'step a'],
  'move-cards': ['cards act1', 'cards act1'],
  'move-lane': ['lane images', 'lane images'],
  'move-map': ['-', '-'],
  'move-persona': ['persona p2', 'persona p2'],
  'move-phase-edge': ['phase s2', 'phase s2'],
  'move-stage': ['stage s2', 'stage s2'],
  'move-step': ['step a', 'step a'],
  'name-phase': ['phase s1', 'phase s1'],
  'place-in-flow': ['cards act1 act4', 'cards act1 act4'],
  'remove-attachment': ['evidence e1', 'evidence e1'],
  'remove-cards': ['cards act1 pain', 'cell actions a'],
  'remove-comment': ['cards pain', 'cards pain'],
  'remove-connection': ['connection flow', 'cards act1 act4'],
  'remove-evidence': ['evidence e1', 'stage s1'],
  'remove-lane': ['lane actions', 'lane touchpoints'],
  'remove-map': ['map map', '-'],
  'remove-persona': ['persona p1', 'cell emotion a'],
  'remove-phase': ['phase s1', 'phase s1'],
  'remove-stage': ['stage s1', 'stage s2'],
  'remove-step': ['step a', 'step b'],
  'remove-tag': ['cards pain', 'cards pain'],
  'remove-version': ['-', '-'],
  'add-review': ['cards act1', 'cards act1'],
  'accept-suggestion': ['stage s1', 'stage s1'],
  'reject-suggestion': ['map map', 'map map'],
  'reply-to-comment': ['cards pain', 'cards pain'],
  'suggest-change': ['cards act1', 'cards act1'],
  'remove-view': ['-', '-'],
  'replace-text': ['cards pain', 'cards pain'],
  'set-emotion': ['cell emotion c', 'cell emotion c'],
  'split-stage': ['stage s1', 'stage new'],
  'split-step': ['step a', 'step new'],
  'start-phase': ['phase s2', 'phase s2'],
  'unlink-evidence': ['cards pain', 'cards pain'],
  'unlink-persona': ['map map', 'map map'],
  'unlink-tag': ['cards pain', 'cards pain'],
};

describe.each(Object.keys(commands) as CommandName[])('%s', (command) => {
  const ran = tryCall(small.records, { command, input: examples[command](small.id) });
  if (!ran.ok) throw new Error(ran.failure.message);
  const here = { mapId: small.id('map'), selection: null };
  const undo = stepOf(ran.records, invert(ran.changes));
  const redo = stepOf(undo.after, ran.changes);

  it('undone and done again leaves the keyboard where the change was', () => {
    const places = [undo, redo].map((step) => placeOfStep(step, here));
    expect(places.map((place) => said(place?.selection))).toEqual(expected[command]);
    expect(isThere(places[0]?.selection ?? null, undo.after)).toBe(true);
    expect(isThere(places[1]?.selection ?? null, redo.after)).toBe(true);
  });
});
