import { z } from 'zod';
import type { MapFile } from '../map-import/table/map-file.ts';
import { id } from '../model/fields.ts';

/** What reading a map asks of the host. Its file was sent as an upload of the purpose `import`. */
export const mapRequests = {
  /** Reads the uploaded file, which is then gone. Nothing changes in the project. */
  'map-read': z.strictObject({ uploadId: id }),
  /** Ends that, where it goes on. */
  'map-stop': z.strictObject({ uploadId: id }),
} as const;

export type MapAnswers = {
  'map-read': MapFile;
  'map-stop': null;
};
