import { firstSchema } from './first-schema.ts';
import type { Migration } from './migration.ts';

/** All migrations, oldest first. */
export const migrations: readonly Migration[] = [firstSchema];

/** The format this program writes. */
export const FORMAT_VERSION = Math.max(...migrations.map((migration) => migration.version));
