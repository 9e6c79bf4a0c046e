#!/usr/bin/env node
/** `node build/write-schema.mjs`, after a migration was added: writes down the schema that all migrations make together. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeSchema } from '../src/host/database/expected-schema.ts';
import { FORMAT_VERSION, migrations } from '../src/host/database/migrations/index.ts';

const entries = [...makeSchema(FORMAT_VERSION, migrations).values()];
writeFileSync(
  join(import.meta.dirname, '../src/host/database/newest-schema.json'),
  `${JSON.stringify({ format: FORMAT_VERSION, entries }, null, 2)}\n`,
);
