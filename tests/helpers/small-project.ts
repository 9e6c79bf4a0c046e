import type { CommandCall } from '../../src/shared/commands/registry.ts';
import type { ProjectRecords } from '../../src/shared/model/records.ts';
import { createNames, type Names } from '../../src/shared/sample/names.ts';
import { noResponses } from './recipes.ts';
import { createTestIds, NOW, run, startRecords } from './records.ts';
import { fileOfSource } from './file-of-source.ts';

export type SmallProject = { readonly records: ProjectRecords; readonly id: Names };

export const SHA = 'a'.repeat(64);
/** Of the logo of the preset. */
export const LOGO_SHA = 'b'.repeat(64);

/**
 * A project with at least one record of every kind, small enough to think about.
 * Map `map`: stage `s1` (steps `a`, `b`) and `s2` (step `c`), lanes `actions`, `touchpoints`, `emotion`, `pains`,
 * `opportunities`, `images`. Cards `act1`, `act2`, `act3` in (actions, a), `act4` in (actions, b), `act5` in (actions, c).
 * `act4` has a place of its own in the flow. Map `other` is blank, with stage `os`, step `oa`, lane `oactions` and card `oact`.
 */
export function createSmallProject(): SmallProject {
  const id = createNames(createTestIds());
  const card = (name: string, lane: string, step: string): CommandCall => ({
    command: 'add-card',
    input: { id: id(name), laneId: id(lane), stepId: id(step), title: name },
  });
  const attach = (
    name: string,
    ownerKind: 'evidence' | 'card' | 'persona' | 'source',
    owner: string,
  ): CommandCall => ({
    command: 'add-attachment',
    input: {
      id: id(name),
      ownerKind,
      ownerId: id(owner),
      name: `${name}.png`,
      mediaType: 'image/png',
      size: 12,
      sha256: SHA,
    },
  });
  const comment = (
    name: string,
    targetKind: 'map' | 'stage' | 'step' | 'card' | 'evidence',
    target: string,
  ): CommandCall => ({
    command: 'add-comment',
    input: { id: id(name), targetKind, targetId: id(target), text: name },
  });
  const { records } = run(
    startRecords(),
    {
      command: 'add-map',
      input: {
        id: id('map'),
        name: 'Map',
        density: 'comfortable',
        stages: [
          {
            id: id('s1'),
            name: 'One',
            phase: 'Pre-purchase',
            hue: 'iris',
            steps: [
              { id: id('a'), name: 'A' },
              { id: id('b'), name: 'B', momentOfTruth: true },
            ],
          },
          {
            id: id('s2'),
            name: 'Two',
            phase: 'Purchase',
            hue: 'amber',
            steps: [{ id: id('c'), name: 'C' }],
          },
        ],
        lanes: [
          { id: id('actions'), kind: 'actions' },
          { id: id('touchpoints'), kind: 'touchpoints' },
          { id: id('emotion'), kind: 'emotion' },
          { id: id('pains'), kind: 'pain-points' },
          { id: id('opportunities'), kind: 'opportunities' },
          { id: id('images'), kind: 'images' },
        ],
      },
    },
    {
      command: 'add-map',
      input: {
        id: id('other'),
        name: 'Other',
        density: 'comfortable',
        stages: [
          {
            id: id('os'),
            name: 'Only',
            phase: 'Post-purchase',
            hue: 'rose',
            steps: [{ id: id('oa'), name: 'Only step' }],
          },
        ],
        lanes: [{ id: id('oactions'), kind: 'actions' }],
      },
    },
    { command: 'add-persona', input: { id: id('p1'), name: 'Mia' } },
    { command: 'add-persona', input: { id: id('p2'), name: 'Tom' } },
    card('act1', 'actions', 'a'),
    card('act2', 'actions', 'a'),
    card('act3', 'actions', 'a'),
    card('act4', 'actions', 'b'),
    card('act5', 'actions', 'c'),
    card('oact', 'oactions', 'oa'),
    card('touch', 'touchpoints', 'a'),
    card('pain', 'pains', 'a'),
    card('opp', 'opportunities', 'a'),
    card('img', 'images', 'b'),
    {
      command: 'add-connection',
      input: { id: id('flow'), fromCardId: id('act1'), toCardId: id('act4'), label: 'goes on', share: 0.5 },
    },
    {
      command: 'add-connection',
      input: { id: id('answer'), fromCardId: id('opp'), toCardId: id('pain'), kind: 'answers' },
    },
    { command: 'place-in-flow', input: { places: [{ cardId: id('act4'), x: 320, y: -40 }] } },
    { command: 'add-participant', input: { id: id('mia'), code: 'P1', personaId: id('p1') } },
    { command: 'add-evidence', input: { id: id('e1'), kind: 'survey', title: 'Survey' } },
    { command: 'add-evidence', input: { id: id('e2'), kind: 'interview', title: 'Interview' } },
    { command: 'edit-evidence', input: { evidenceId: id('e2'), participantId: id('mia') } },
    {
      command: 'add-source',
      input: {
        id: id('talk'),
        title: 'Talk',
        text: 'How was it?\nIt took far too long.\nI gave up.\n',
        speakers: [
          { name: 'Interviewer', participantId: null },
          { name: 'Mia', participantId: id('mia') },
        ],
        turns: [
          { at: 0, speaker: 0, startMs: 0, endMs: 1_000 },
          { at: 12, speaker: 1, startMs: 1_500, endMs: 4_000 },
        ],
        file: fileOfSource('first talk.vtt'),
      },
    },
    {
      command: 'add-highlight',
      input: { id: id('mark'), evidenceId: id('e2'), sourceId: id('talk'), start: 12, end: 33 },
    },
    { command: 'link-evidence', input: { evidenceId: id('e1'), targetKind: 'stage', targetId: id('s1') } },
    { command: 'link-evidence', input: { evidenceId: id('e1'), targetKind: 'step', targetId: id('a') } },
    { command: 'link-evidence', input: { evidenceId: id('e1'), targetKind: 'card', targetId: id('pain') } },
    { command: 'link-evidence', input: { evidenceId: id('e2'), targetKind: 'card', targetId: id('pain') } },
    { command: 'link-persona', input: { personaId: id('p1'), targetKind: 'map', targetId: id('map') } },
    { command: 'link-persona', input: { personaId: id('p1'), targetKind: 'evidence', targetId: id('e1') } },
    { command: 'link-persona', input: { personaId: id('p2'), targetKind: 'card', targetId: id('pain') } },
    { command: 'set-emotion', input: { stepId: id('a'), personaId: id('p1'), value: 1 } },
    { command: 'set-emotion', input: { stepId: id('b'), personaId: id('p1'), value: -1.5 } },
    { command: 'set-emotion', input: { stepId: id('a'), personaId: id('p2'), value: 0.5 } },
    { command: 'add-response-set', input: { ...noResponses, id: id('answers'), rows: 6 } },
    { command: 'leave-out-answers', input: { answers: [{ setId: id('answers'), rows: [0] }] } },
    { command: 'add-tag', input: { id: id('t1'), name: 'Trust' } },
    { command: 'add-tag', input: { id: id('t2'), name: 'Price' } },
    { command: 'link-tag', input: { tagId: id('t1'), targetKind: 'card', targetId: id('pain') } },
    { command: 'link-tag', input: { tagId: id('t1'), targetKind: 'evidence', targetId: id('e1') } },
    {
      command: 'add-version',
      input: { id: id('first'), revisionId: id('revision'), name: 'First', note: 'As they told it' },
    },
    {
      command: 'add-view',
      input: { id: id('worst'), name: 'Worst pains', filter: { severity: ['3', '4'], persona: [id('p1')] } },
    },
    {
      command: 'add-preset',
      input: {
        id: id('acme'),
        name: 'Acme',
        choices: '{"theme":"dark"}',
        files: [{ sha256: LOGO_SHA, name: 'acme.png', mediaType: 'image/png', size: 12 }],
      },
    },
    attach('file', 'evidence', 'e1'),
    attach('picture', 'card', 'img'),
    attach('photo', 'persona', 'p1'),
    attach('recording', 'source', 'talk'),
    comment('on-map', 'map', 'map'),
    comment('on-stage', 'stage', 's1'),
    comment('on-step', 'step', 'a'),
    comment('on-card', 'card', 'pain'),
    comment('on-evidence', 'evidence', 'e1'),
  );
  // A command would make another piece of evidence, which many tests count.
  const made = {
    id: id('of-answers'),
    evidenceId: id('e2'),
    setId: id('answers'),
    rows: [3],
    respondents: [],
  };
  // So are open comments: one of them suggests something.
  const [onMap] = [...records.comment.values()];
  const suggests = onMap && {
    ...onMap,
    suggestion: {
      command: 'edit-stage' as const,
      input: JSON.stringify({ stageId: id('s1'), name: 'Suggested' }),
      was: JSON.stringify({ name: records.stage.get(id('s1'))?.name }),
    },
  };
  // A merge of two copies leaves them open; no command makes one.
  const open = {
    id: id('undecided'),
    about: 'fields',
    recordKind: 'card',
    recordId: id('pain'),
    name: 'pain',
    fields: ['body'],
    base: { body: '' },
    mine: { body: 'Told by three people' },
    theirs: { body: 'Told by four people' },
    removedBy: null,
    taken: 'both',
    mineBy: 'Ada',
    theirsBy: 'Ben',
    comments: [id('on-card')],
    createdAt: NOW,
  } as const;
  return {
    records: {
      ...records,
      answerLink: new Map([[made.id, made]]),
      comment: new Map([...records.comment, ...(suggests ? [[suggests.id, suggests] as const] : [])]),
      conflict: new Map([[open.id, open]]),
    },
    id,
  };
}
