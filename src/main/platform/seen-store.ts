import { app } from 'electron';
import { join } from 'node:path';
import { z } from 'zod';
import { readJson, writeJson } from '../../files/json-file.ts';
import { id, type Id } from '../../shared/model/fields.ts';

/** Most that is remembered: whoever has seen more projects since has forgotten the first. */
const MOST_SEEN = 500;

const seenSchema = z.object({
  projectId: id,
  /** By the name in the settings; '' for whoever works on this computer. */
  person: z.string(),
  revisionId: id,
});
type Seen = z.infer<typeof seenSchema>;
const storedSchema = z.object({ seen: z.array(seenSchema).default([]) });

/** Up to which revision a person of this computer has seen each project. It is in no project: nobody else is told. */
export type SeenStore = {
  last(projectId: Id, person: string): Id | null;
  mark(seen: Seen): void;
};

/** Kept as JSON in the data folder. Call when the app is ready. */
export function setupSeen(path = join(app.getPath('userData'), 'seen.json')): SeenStore {
  let { seen } = readJson(path, storedSchema, { seen: [] }).value;
  const isOf = (projectId: Id, person: string) => (one: Seen) =>
    one.projectId === projectId && one.person === person;
  return {
    last: (projectId, person) => seen.find(isOf(projectId, person))?.revisionId ?? null,
    mark: (now) => {
      if (seen.find(isOf(now.projectId, now.person))?.revisionId === now.revisionId) return;
      const others = seen.filter((one) => !isOf(now.projectId, now.person)(one));
      seen = [now, ...others].slice(0, MOST_SEEN);
      writeJson(path, { seen });
    },
  };
}
