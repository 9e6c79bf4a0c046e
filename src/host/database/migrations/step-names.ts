import type { Sqlite } from '../sqlite/connection.ts';
import type { Migration } from './migration.ts';
import { stepLabels } from './step-labels.ts';

/** The history holds what a step is, not how it is called. Words that are none of ours are kept beside, as they were. */
export const stepNames: Migration = {
  version: 30,
  name: 'step-names',
  up: (sqlite: Sqlite) => {
    sqlite.exec(`ALTER TABLE revision ADD COLUMN wording TEXT CHECK (octet_length(wording) <= 6000);
      CREATE TEMP TABLE step_label (label TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL) STRICT, WITHOUT ROWID`);
    const insert = sqlite.prepare('INSERT INTO temp.step_label VALUES (?, ?)');
    for (const [label, name] of Object.entries(stepLabels)) insert.run(label, name);
    sqlite.exec(`UPDATE revision SET
        wording = CASE WHEN label NOT IN (SELECT label FROM temp.step_label) THEN label END,
        label = coalesce((SELECT name FROM temp.step_label AS known WHERE known.label = revision.label), 'edit');
      DROP TABLE temp.step_label;
      ALTER TABLE revision RENAME COLUMN label TO name`);
  },
};
