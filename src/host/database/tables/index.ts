import type { RecordKind } from '../../../shared/model/records.ts';
import type { Table } from '../sqlite/table.ts';
import { answerLinkTable } from './answer-link.ts';
import { attachmentTable } from './attachment.ts';
import { cardTable } from './card.ts';
import { commentTable } from './comment.ts';
import { conflictTable } from './conflict.ts';
import { connectionTable } from './connection.ts';
import { emotionPointTable } from './emotion-point.ts';
import { evidenceTable } from './evidence.ts';
import { evidenceLinkTable } from './evidence-link.ts';
import { highlightTable } from './highlight.ts';
import { laneTable } from './lane.ts';
import { mapTable } from './map.ts';
import { participantTable } from './participant.ts';
import { personaTable } from './persona.ts';
import { personaLinkTable } from './persona-link.ts';
import { presetTable } from './preset.ts';
import { projectTable } from './project.ts';
import { responseNoteTable } from './response-note.ts';
import { responseSetTable } from './response-set.ts';
import { sourceTable } from './source.ts';
import { stageTable } from './stage.ts';
import { stepTable } from './step.ts';
import { tagTable } from './tag.ts';
import { tagLinkTable } from './tag-link.ts';
import { versionTable } from './version.ts';
import { viewTable } from './view.ts';

/** Every kind of record with its table. */
export const tables: { readonly [K in RecordKind]: Table<K> } = {
  project: projectTable,
  map: mapTable,
  stage: stageTable,
  step: stepTable,
  lane: laneTable,
  card: cardTable,
  connection: connectionTable,
  emotionPoint: emotionPointTable,
  participant: participantTable,
  source: sourceTable,
  persona: personaTable,
  personaLink: personaLinkTable,
  evidence: evidenceTable,
  evidenceLink: evidenceLinkTable,
  highlight: highlightTable,
  attachment: attachmentTable,
  tag: tagTable,
  tagLink: tagLinkTable,
  comment: commentTable,
  view: viewTable,
  preset: presetTable,
  responseSet: responseSetTable,
  responseNote: responseNoteTable,
  answerLink: answerLinkTable,
  version: versionTable,
  conflict: conflictTable,
};
