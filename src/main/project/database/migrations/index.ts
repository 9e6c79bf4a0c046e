import { firstSchema } from './first-schema.ts';
import { type Migration, newestFormat } from './migration.ts';

/** All migrations, oldest first. */
export const migrations: readonly Migration[] = [firstSchema];

/** The format this program writes. */
export const FORMAT_VERSION = newestFormat(migrations);
