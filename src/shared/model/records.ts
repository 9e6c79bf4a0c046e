import type { z } from 'zod';
import { answerLinkSchema } from './answer-link.ts';
import { attachmentSchema } from './attachment.ts';
import { wholeCardSchema } from './card.ts';
import { commentSchema } from './comment.ts';
import { conflictSchema } from './conflict.ts';
import { connectionSchema } from './connection.ts';
import { emotionPointSchema } from './emotion-point.ts';
import { evidenceLinkSchema, evidenceSchema } from './evidence.ts';
import { highlightSchema } from './highlight.ts';
import { laneSchema } from './lane.ts';
import { mapSchema } from './map.ts';
import { participantSchema } from './participant.ts';
import { personaLinkSchema, personaSchema } from './persona.ts';
import { presetSchema } from './preset.ts';
import { projectSchema } from './project.ts';
import { responseNoteSchema } from './response-note.ts';
import { responseSetSchema } from './response-set.ts';
import { sourceSchema } from './source.ts';
import { stageSchema } from './stage.ts';
import { stepSchema } from './step.ts';
import { tagLinkSchema, tagSchema } from './tag.ts';
import { versionSchema } from './version.ts';
import { viewSchema } from './view.ts';
import type { Id } from './fields.ts';

/** Every kind of record with its schema: the one definition of what a project holds. */
export const recordSchemas = {
  project: projectSchema,
  map: mapSchema,
  stage: stageSchema,
  step: stepSchema,
  lane: laneSchema,
  card: wholeCardSchema,
  connection: connectionSchema,
  persona: personaSchema,
  emotionPoint: emotionPointSchema,
  participant: participantSchema,
  source: sourceSchema,
  evidence: evidenceSchema,
  personaLink: personaLinkSchema,
  evidenceLink: evidenceLinkSchema,
  highlight: highlightSchema,
  preset: presetSchema,
  attachment: attachmentSchema,
  tag: tagSchema,
  tagLink: tagLinkSchema,
  comment: commentSchema,
  view: viewSchema,
  responseSet: responseSetSchema,
  responseNote: responseNoteSchema,
  answerLink: answerLinkSchema,
  version: versionSchema,
  conflict: conflictSchema,
} as const;

export type RecordKind = keyof typeof recordSchemas;
export type RecordOf<K extends RecordKind> = z.infer<(typeof recordSchemas)[K]>;

/** All kinds, parents before children: the order in which rows can be inserted. */
export const recordKinds = Object.keys(recordSchemas) as readonly RecordKind[];

/** All records of a project by kind and id. The renderer's copy of the project, and what an export draws. */
export type ProjectRecords = { readonly [K in RecordKind]: ReadonlyMap<Id, RecordOf<K>> };
