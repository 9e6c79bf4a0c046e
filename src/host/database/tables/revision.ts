/**
 * The history: one row a change set, in the order in which they happened. An undo or redo is a row too, and
 * `target` names the revision that it took back or did again. `state` says of a 'do' whether it holds (done),
 * is taken back (undone), or was taken back and can no longer be done again (dropped); 'fixed' rows cannot be undone.
 * As the first format had it; since format 30 `label` is `name`, and `wording` has what is no name.
 */
export const revisionDdl: readonly string[] = [
  `CREATE TABLE revision (
      number INTEGER PRIMARY KEY CHECK (number >= 1),
      label TEXT NOT NULL CHECK (octet_length(label) <= 6000),
      commands TEXT NOT NULL CHECK (octet_length(commands) BETWEEN 2 AND 600000),
      author TEXT NOT NULL CHECK (octet_length(author) <= 6000),
      time TEXT NOT NULL CHECK (octet_length(time) BETWEEN 17 AND 40),
      action TEXT NOT NULL CHECK (action IN ('do', 'undo', 'redo')),
      target INTEGER REFERENCES revision (number) DEFERRABLE INITIALLY DEFERRED,
      state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'dropped', 'fixed')),
      change_count INTEGER NOT NULL CHECK (change_count >= 0),
      changes TEXT NOT NULL CHECK (octet_length(changes) >= 2)
    ) STRICT`,
  'CREATE INDEX revision_by_state ON revision (state, number)',
  'CREATE INDEX revision_by_target ON revision (target)',
];
