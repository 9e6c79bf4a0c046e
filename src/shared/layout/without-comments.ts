import type { Comment } from '../model/comment.ts';
import type { ProjectRecords } from '../model/records.ts';

const none: ReadonlyMap<string, Comment> = new Map();

/** The records as they leave the app: comments are between those who work on the map, so nothing drawn from these shows them. */
export const withoutComments = (records: ProjectRecords): ProjectRecords => ({ ...records, comment: none });
