import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProjectDocument } from '../../src/host/document/project-document.ts';
import { valueOf } from './commands.ts';
import { editWhile } from './edit-while.ts';
import { quantile } from './frames.ts';

export type SavingFigures = {
  /** ms from asking for a command to its change set, durable on the disk, while the project is being saved. */
  readonly p50: number;
  readonly p99: number;
  readonly worst: number;
  readonly commands: number;
  /** The p99 of as many commands while nothing is saved. */
  readonly alone: number;
  /** ms of one save. */
  readonly save: number;
};

const FILES = 6;
const ALONE = 500;
const FILE_BYTES = 50 * 1024 * 1024;

/** Attaches files of 300 MB together to the project, then edits a card without pause while it is saved. */
export async function measureSaving(project: ProjectDocument, folder: string): Promise<SavingFigures> {
  const evidence = valueOf(project.run([{ command: 'add-evidence', input: {} }])).values[0]?.id;
  for (let count = 0; count < FILES; count += 1) {
    const path = join(folder, 'attached.bin');
    writeFileSync(path, randomBytes(FILE_BYTES));
    const { sha256, size, mediaType } = valueOf(await project.readFile(path));
    const input = { ownerKind: 'evidence', ownerId: evidence, name: 'attached.bin', sha256, size, mediaType };
    valueOf(project.run([{ command: 'add-attachment', input }]));
  }
  const alone = await editWhile(project, (count) => count < ALONE);
  const progress = { isDone: false };
  const started = performance.now();
  const saving = project.save().finally(() => (progress.isDone = true));
  const times = await editWhile(project, () => !progress.isDone);
  valueOf(await saving);
  return {
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    worst: quantile(times, 1),
    commands: times.length,
    alone: quantile(alone, 0.99),
    save: performance.now() - started,
  };
}
