/**
 * Runs commands without end on a project until it is killed: `node kill-child.ts DATA TARGET SEED [WORKING-COPY]`.
 * Says on standard output, line by line and at once, what was answered; what it said must never be lost.
 */
import { existsSync, writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { openDocument } from '../../src/host/document/document.ts';
import { newId } from '../../src/shared/model/new-id.ts';
import type { Result } from '../../src/shared/result.ts';
import { seeded } from '../helpers/big-project.ts';

// A killed process leaves no compile cache behind unless it writes it before.
flushCompileCache();

const [dataFolder, target, seed, workingCopy] = process.argv.slice(2) as [string, string, string, string?];
const random = seeded(Number(seed));
const say = (line: string): void => {
  writeSync(1, `${line}\n`);
};
const valueOf = <T>(result: Result<T>): T => {
  if (result.ok) return result.value;
  say(`failed ${result.failure.code}: ${result.failure.message}`);
  process.exit(1);
};

const project = valueOf(
  openDocument(
    workingCopy
      ? { kind: 'recover', workingCopy }
      : existsSync(target)
        ? { kind: 'file', path: target }
        : { kind: 'new', template: 'five-stages', name: 'Kill test' },
    { dataFolder, author: 'Test' },
  ),
);
say(`working-copy ${project.opened().workingCopy}`);
/** Saves beside the commands, as the app does. */
let saving: Promise<void> | null = null;
const save = (): void => {
  const isNew = project.opened().path === null;
  saving ??= (isNew ? project.saveAs(target, true) : project.save()).then((saved) => {
    say(`saved ${valueOf(saved).state}`);
    saving = null;
  });
};
save();
const { records } = project.snapshot();
const laneId = records.lane.find((lane) => lane.kind === 'actions')!.id;
const stepId = records.step[0]!.id;
const cardIds = records.card.map((card) => card.id);

for (;;) {
  await new Promise((resolve) => setImmediate(resolve));
  const dice = random();
  if (dice < 0.08) {
    save();
  } else if (dice < 0.2 && cardIds.length > 0) {
    const cardId = cardIds.pop()!;
    say(`removing ${cardId}`);
    valueOf(project.run([{ command: 'remove-cards', input: { cardIds: [cardId] } }]));
    say(`removed ${cardId}`);
  } else if (dice < 0.3 && cardIds.length > 0) {
    const cardId = cardIds.at(-1)!;
    // Another text each time: an edit that changes nothing is no step, and undo would take back the one before.
    const body = `edited ${newId()}`;
    valueOf(project.run([{ command: 'edit-cards', input: { cardIds: [cardId], fields: { body } } }]));
    valueOf(project.undo());
    valueOf(project.redo());
    say(`edited ${cardId}`);
  } else {
    const cardId = newId();
    valueOf(
      project.run([{ command: 'add-card', input: { id: cardId, laneId, stepId, title: `Card ${cardId}` } }]),
    );
    cardIds.push(cardId);
    say(`added ${cardId}`);
  }
}
