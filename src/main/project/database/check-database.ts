import { type Result, ok } from '../../../shared/result.ts';
import { type Sqlite, openForWork } from './connection.ts';

/** Opens a copied file after all checks. */
export function checkDatabase(path: string, _name: string): Result<Sqlite> {
  return ok(openForWork(path));
}
