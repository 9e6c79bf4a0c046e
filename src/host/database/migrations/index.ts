import { answerNotes } from './answer-notes.ts';
import { answerPeople } from './answer-people.ts';
import { cardsAcross } from './cards-across.ts';
import { density } from './density.ts';
import { filesOfSources } from './files-of-sources.ts';
import { firstSchema } from './first-schema.ts';
import { flowPlaces } from './flow-places.ts';
import { forgottenRecords } from './forgotten-records.ts';
import { funnels } from './funnels.ts';
import { looks } from './looks.ts';
import { measuredLooks } from './measured-looks.ts';
import { type Migration, newestFormat } from './migration.ts';
import { origins } from './origins.ts';
import { packedAnswers } from './packed-answers.ts';
import { openConflicts } from './open-conflicts.ts';
import { phases } from './phases.ts';
import { presets } from './presets.ts';
import { responses } from './responses.ts';
import { reviews } from './reviews.ts';
import { revisionIds } from './revision-ids.ts';
import { sources } from './sources.ts';
import { stances } from './stances.ts';
import { stepNames } from './step-names.ts';
import { structure } from './structure.ts';
import { versions } from './versions.ts';

/** All migrations, oldest first. */
export const migrations: readonly Migration[] = [
  firstSchema,
  structure,
  stepNames,
  density,
  looks,
  phases,
  cardsAcross,
  flowPlaces,
  stances,
  responses,
  sources,
  measuredLooks,
  answerNotes,
  packedAnswers,
  funnels,
  answerPeople,
  filesOfSources,
  revisionIds,
  presets,
  versions,
  forgottenRecords,
  reviews,
  origins,
  openConflicts,
];

/** The format this program writes. */
export const FORMAT_VERSION = newestFormat(migrations);
