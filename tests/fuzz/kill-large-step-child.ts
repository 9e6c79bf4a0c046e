/**
 * Does one large step on a project and saves it, unless it is killed before: `node kill-large-step-child.ts DATA FILE STEP`. Says on
 * standard output, at once, what was answered.
 */
import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { openDocument } from '../../src/host/document/document.ts';
import { doLargeStep, type LargeStep, MOMENT } from '../helpers/large-step.ts';

// A killed process leaves no compile cache behind unless it writes it before.
flushCompileCache();

const [dataFolder, path, given] = process.argv.slice(2) as [string, string, string];
const say = (line: string): void => {
  writeSync(1, `${line}\n`);
};
const opened = openDocument({ kind: 'file', path }, { dataFolder, author: 'Ada', now: () => MOMENT });
if (!opened.ok) throw new Error(opened.failure.message);
const project = opened.value;
say(`working-copy ${project.opened().workingCopy}`);
await new Promise((resolve) => setImmediate(resolve));
doLargeStep(project, JSON.parse(given) as LargeStep);
say('done');
const saved = await project.save();
if (!saved.ok) throw new Error(saved.failure.message);
say('saved');
// Until it is killed.
setInterval(() => undefined, 1_000);
