#!/usr/bin/env node
/** Builds the app into out/, unless that is current. */
import { ensureBuilt } from './ensure-built.mjs';

const result = await ensureBuilt({ show: true });
if (result.ok) process.stderr.write(result.built ? 'Built into out/.\n' : 'out/ is up to date.\n');
else process.exitCode = 1;
