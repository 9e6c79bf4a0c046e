import { firstSchema } from './first-schema.ts';
import { type Migration, newestFormat } from './migration.ts';
import { structure } from './structure.ts';

/** All migrations, oldest first. */
export const migrations: readonly Migration[] = [firstSchema, structure];

/** The format this program writes. */
export const FORMAT_VERSION = newestFormat(migrations);
