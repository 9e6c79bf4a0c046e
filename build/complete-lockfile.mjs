#!/usr/bin/env node
/**
 * Fills the gaps of package-lock.json (see setup/lockfile-gaps.mjs). To be run after changing dependencies on a
 * network whose registry lacks the packages of other systems; a unit test fails when it was forgotten.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fillLockfileGaps, lockfileGaps } from './setup/lockfile-gaps.mjs';
import { projectPaths } from './setup/paths.mjs';

const { lockfile } = projectPaths();
const before = JSON.parse(readFileSync(lockfile, 'utf8'));
const gaps = lockfileGaps(before.packages);
if (gaps.length > 0) writeFileSync(lockfile, `${JSON.stringify(fillLockfileGaps(before), null, 2)}\n`);
process.stdout.write(`${gaps.length} packages of other systems added to package-lock.json\n`);
