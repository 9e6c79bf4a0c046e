import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CommandCall } from '../../src/shared/commands/registry.ts';
import { openDocument } from '../../src/host/document/document.ts';
import {
  answerOpenDialogs,
  answerSaveDialogs,
  type LaunchedApp,
  temporaryFolder,
} from '../helpers/launch-app.ts';
import { cellOf, waitForRest } from '../helpers/map-steps.ts';
import { askPageHost, watchPage } from '../helpers/page-host.ts';
import { writeConflicts } from '../helpers/open-conflicts.ts';
import { putOnClipboard, sheetOf300 } from '../helpers/spreadsheet.ts';
import {
  closeDialog,
  findInPalette,
  goToCard,
  inspector,
  leftPanel,
  newProject,
  openSample,
  runFromPalette,
} from '../helpers/window-steps.ts';
import type { Camera } from './camera.ts';

type Scene = (app: LaunchedApp, camera: Camera) => Promise<void>;

const dialog = '[role="dialog"]';

/** Runs an action and waits until the map stands still. */
const show = async ({ window }: LaunchedApp, action: string): Promise<void> => {
  await runFromPalette(window, action);
  await waitForRest(window);
};

/** From the start screen to the first cards. */
const firstMap: Scene = async (app, camera) => {
  const { window } = app;
  await window.getByRole('button', { name: 'Open the sample project' }).waitFor();
  await camera.take('start');
  await newProject(app, 'Five stages');
  const field = window.getByRole('textbox', { name: 'New card' });
  await field.waitFor();
  // Four stages fit beside the names of the lanes without the inspector.
  await window.keyboard.press('ControlOrMeta+I');
  await inspector(window).waitFor({ state: 'detached' });
  await field.focus();
  const columns = [
    ['Works a week from the kitchen table', 'Counts who lacks a desk'],
    ['Searches “desk small flat”', 'Saves three desks in a note'],
    ['Builds a comparison in a spreadsheet', 'Picks width, top and legs'],
    ['Pays by card or invoice'],
  ];
  for (const [at, cards] of columns.entries()) {
    for (const card of cards) {
      await window.keyboard.type(card);
      await window.keyboard.press('Enter');
      await field.waitFor();
    }
    if (at < columns.length - 1) {
      await window.keyboard.press('Tab');
      await field.waitFor({ state: 'detached' });
    }
  }
  await window.keyboard.type('Clears the room, waits for a date');
  await camera.take('first-map');
  await window.keyboard.press('Escape');
};

/** Every other card of each cell goes to a new step beside it. */
async function splitAllSteps({ window }: LaunchedApp): Promise<void> {
  const snapshot = await askPageHost(window, 'snapshot', {});
  if (!snapshot.ok) throw new Error(snapshot.failure.message);
  const { step, card } = snapshot.value.records;
  const calls = step.map(({ id, stageId }): CommandCall => {
    const own = Map.groupBy(
      card.filter(({ stepId }) => stepId === id),
      ({ laneId }) => laneId,
    );
    const cardIds = [...own.values()].flatMap((cards) =>
      cards
        .toSorted((a, b) => (a.order < b.order ? -1 : 1))
        .filter((_, at) => at % 2 === 1)
        .map((one) => one.id),
    );
    const name =
      secondSteps[snapshot.value.records.stage.find((one) => one.id === stageId)?.name ?? ''] ?? 'Later';
    return { command: 'split-step', input: { stepId: id, cardIds, name } };
  });
  const firsts = step.map(({ id, stageId }): CommandCall => {
    const name =
      firstSteps[snapshot.value.records.stage.find((one) => one.id === stageId)?.name ?? ''] ?? 'First';
    return { command: 'edit-step', input: { stepId: id, name } };
  });
  const answer = await askPageHost(window, 'run', { calls: [...calls, ...firsts] });
  if (!answer.ok) throw new Error(answer.failure.message);
}
const firstSteps: Readonly<Record<string, string>> = {
  Consideration: 'Feels the need',
  Evaluation: 'Compares offers',
  Intent: 'Checks the dates',
  Purchase: 'Pays',
  'Post-purchase': 'Assembles',
};
const secondSteps: Readonly<Record<string, string>> = {
  Consideration: 'Looks for ideas',
  Evaluation: 'Asks others',
  Intent: 'Decides',
  Purchase: 'Waits',
  'Post-purchase': 'Works there',
};

/** A spreadsheet of 300 cells becomes a map, which is reshaped. */
const sheet: Scene = async (app, camera) => {
  const { window } = app;
  await watchPage(window);
  await newProject(app, 'Five stages');
  await window.getByRole('textbox', { name: 'New card' }).waitFor();
  await window.keyboard.press('Escape');
  await window.getByRole('textbox', { name: 'New card' }).waitFor({ state: 'detached' });
  await cellOf(window, 'Consideration', 'Actions').click({ position: { x: 6, y: 6 } });
  await putOnClipboard(app, sheetOf300());
  await window.keyboard.press('ControlOrMeta+V');
  const preview = window.getByRole('dialog', { name: 'Paste 300 cards' });
  await preview.getByRole('cell', { name: 'Searches for desks for small rooms' }).waitFor();
  await camera.take('paste-preview');
  await preview.getByRole('button', { name: 'Paste 300 cards' }).click();
  await window.getByRole('button', { name: /^Undo: Paste/ }).waitFor();
  await splitAllSteps(app);
  await goToCard(window, 'Searches for desks for small rooms');
  await runFromPalette(window, 'Inspector');
  await inspector(window).waitFor({ state: 'detached' });
  await show(app, 'Actual size');
  while ((await window.locator('[data-header^="step "]').count()) < 10) await show(app, 'Zoom out');
  await window.getByRole('grid').focus();
  // Going there brings the beginning of the map into view.
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('ArrowUp');
  await waitForRest(window);
  await window.keyboard.press('Escape');
  await camera.take('sheet-map');
};

/** The sample as a map: the whole, a pain point, many cards at once, and its structure. */
const map: Scene = async (app, camera) => {
  const { window } = app;
  await openSample(app);
  await runFromPalette(window, 'Minimap');
  await show(app, 'Actual size');
  await goToCard(window, 'Not enough product information');
  await waitForRest(window);
  await camera.take('pain-point');
  await runFromPalette(window, 'Evidence panel');
  await leftPanel(window).waitFor();
  await waitForRest(window);
  await camera.take('evidence');
  await runFromPalette(window, 'Evidence panel');
  await leftPanel(window).waitFor({ state: 'detached' });
  await runFromPalette(window, 'Select all of this kind');
  await inspector(window).getByText('Connect in this order').waitFor();
  await show(app, 'Fit the whole map');
  await camera.take('many-cards');
  await show(app, 'Actual size');
  await goToCard(window, 'Not enough product information');
  await waitForRest(window);
  const stage = window.getByRole('columnheader', { name: /^Intent, stage/ });
  await stage.click({ button: 'right' });
  await window.getByRole('menu').waitFor();
  await camera.take('stage-menu', '[role="menu"]', 120);
  await window.keyboard.press('Escape');
  await window.getByRole('menu').waitFor({ state: 'detached' });
  await goToCard(window, 'Searches “desk small flat”');
  await runFromPalette(window, 'Inspector');
  await inspector(window).waitFor({ state: 'detached' });
  await show(app, 'Actual size');
  for (let step = 0; step < 3; step++) await show(app, 'Zoom out');
  await window.getByRole('grid').focus();
  await window.keyboard.press('ArrowLeft');
  await waitForRest(window);
  await window.keyboard.press('Escape');
  await camera.take('map');
};

/** Finding, comments, history and the filter. */
const find: Scene = async (app, camera) => {
  const { window } = app;
  await openSample(app);
  await show(app, 'Actual size');
  await window.keyboard.press('ControlOrMeta+F');
  const field = leftPanel(window).getByRole('combobox', { name: 'Find' });
  await field.fill('assembl');
  await leftPanel(window).getByRole('option').nth(3).waitFor();
  await camera.take('find');
  await goToCard(window, 'Ad in a podcast');
  const title = inspector(window).getByRole('textbox', { name: 'Title' });
  await title.fill('Ad before the news');
  await title.press('Enter');
  await inspector(window).getByRole('button', { name: 'Show history' }).click();
  await inspector(window).getByRole('button', { name: 'Restore' }).first().waitFor();
  await inspector(window).getByRole('list', { name: 'Changes to this card' }).scrollIntoViewIfNeeded();
  await camera.take('history', 'aside[data-side="right"]', 0);
  await runFromPalette(window, 'Find panel');
  await runFromPalette(window, 'Filter');
  const boxes = leftPanel(window).getByRole('checkbox');
  await boxes.first().waitFor();
  await leftPanel(window)
    .getByRole('checkbox', { name: /^Pain point, / })
    .click();
  await window.locator('[data-filter-note]').waitFor();
  await runFromPalette(window, 'Inspector');
  await inspector(window).waitFor({ state: 'detached' });
  await show(app, 'Fit the whole map');
  await window.getByRole('grid').focus();
  await window.keyboard.press('Escape');
  await camera.take('filter');
};

/** Matrices and the plan of actions. */
const priorities: Scene = async (app, camera) => {
  const { window } = app;
  await openSample(app);
  await runFromPalette(window, 'Priorities');
  await window.getByRole('tablist', { name: 'Priorities' }).waitFor();
  const tabs = window.getByRole('tab');
  for (const [at, name] of (
    ['matrix-opportunities', 'matrix-pain-points', 'action-plan'] as const
  ).entries()) {
    await tabs.nth(at).click();
    await window.keyboard.press('Escape');
    await camera.take(name);
  }
};

/** The beginning of the flow and of the proof. */
const graphs: Scene = async (app, camera) => {
  const { window } = app;
  await openSample(app);
  await runFromPalette(window, 'Inspector');
  await inspector(window).waitFor({ state: 'detached' });
  await runFromPalette(window, 'Flow and proof');
  const canvas = window.locator('[data-graph]');
  await canvas.waitFor();
  await canvas.focus();
  await camera.take('flow');
  await window.getByRole('tab', { name: 'Proof' }).click();
  await canvas.waitFor();
  await window.keyboard.press('Escape');
  await camera.take('proof');
};

/** Opens an import by its keys and chooses a file. */
async function importFile({ window }: LaunchedApp, keys: string, path: string): Promise<void> {
  await window.keyboard.press(keys);
  await window.getByRole('dialog').getByRole('button', { name: 'Choose files…' }).waitFor();
  const chooser = window.waitForEvent('filechooser');
  await window.keyboard.press('Enter');
  await (await chooser).setFiles(path);
}

/** Answers from a file, what they say on the map, and the answers themselves. */
const feedback: Scene = async (app, camera) => {
  const { window } = app;
  await openSample(app);
  await show(app, 'Actual size');
  await importFile(
    app,
    'ControlOrMeta+Shift+I',
    join(import.meta.dirname, '../fixtures/feedback/limesurvey.csv'),
  );
  const steps = window.getByRole('navigation', { name: 'Steps of the import' });
  await steps.waitFor();
  for (const [step, name] of [
    ['File', 'import-file'],
    ['Columns', 'import-columns'],
    ['Where it goes', 'import-place'],
    ['What will happen', 'import-outcome'],
  ] as const) {
    await steps.getByRole('button', { name: step }).click();
    await window.locator('[data-step]').waitFor();
    await window.getByText('Counting…').waitFor({ state: 'detached' });
    await camera.take(name, dialog, 24);
  }
  await closeDialog(window);
  await goToCard(window, 'Not enough product information');
  await show(app, 'Actual size');
  await window.getByRole('columnheader', { name: /^Intent, stage/ }).click();
  await inspector(window).getByText('Hot spot 1 of 5').waitFor();
  await camera.take('hot-spots');
  await window.keyboard.press('ControlOrMeta+Shift+B');
  await leftPanel(window).waitFor();
  await camera.take('measures');
  await window.keyboard.press('ControlOrMeta+Shift+B');
  await window.keyboard.press('ControlOrMeta+Alt+A');
  await window.getByRole('grid', { name: 'Answers' }).getByRole('row').nth(4).click();
  await camera.take('answers');
};

/** What a person said in an interview, with what was marked in it. */
const sources: Scene = async (app, camera) => {
  const { window } = app;
  const cue = (at: number, name: string, text: string): string =>
    `00:0${at}:00.000 --> 00:0${at}:09.000\n<v ${name}>${text}</v>\n`;
  const path = join(temporaryFolder(), 'Interview 2026-03-04.vtt');
  writeFileSync(
    path,
    [
      'WEBVTT',
      cue(0, 'Ines', 'How did you look for the desk?'),
      cue(
        1,
        'Mia',
        'In the evening, on the sofa. I had three desks in a note and no idea which one stands firm.',
      ),
      cue(2, 'Ines', 'What did you do then?'),
      cue(
        3,
        'Mia',
        'I asked in a forum whether anyone has it. One had, and said it wobbles when you type standing.',
      ),
      cue(4, 'Ines', 'And what would have helped?'),
      cue(5, 'Mia', 'A video. Somebody typing at it, standing, for a minute. That is all I wanted to see.'),
    ].join('\n\n'),
  );
  await openSample(app);
  await importFile(app, 'ControlOrMeta+Shift+O', path);
  await window.getByRole('dialog').getByText('2 speakers', { exact: false }).waitFor();
  await window.getByRole('dialog').getByRole('button', { name: 'Import', exact: true }).press('Enter');
  await window.getByRole('document', { name: /^Text of/ }).waitFor();
  for (const key of ['ControlOrMeta+Home', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Shift+End', 'h'])
    await window.keyboard.press(key);
  await window.locator('[data-grip]').first().waitFor({ state: 'attached' });
  await camera.take('source');
};

/** The dialogs. */
const dialogs: Scene = async (app, camera) => {
  const { window } = app;
  await openSample(app);
  await goToCard(window, 'Product page');
  await findInPalette(window, 'split');
  await window.getByRole('option', { name: /Split step/ }).waitFor();
  await camera.take('palette', dialog, 24);
  await closeDialog(window);
  for (const [action, name] of [
    ['Export map…', 'export'],
    ['Settings…', 'settings'],
    ['Keyboard shortcuts', 'shortcuts'],
  ] as const) {
    await runFromPalette(window, action);
    await window.getByRole('dialog').waitFor();
    if (name === 'settings') {
      await camera.take('settings', dialog, 24);
      await window.getByRole('tab', { name: 'Shortcuts' }).click();
      await camera.take('keys', dialog, 24);
    } else await camera.take(name, dialog, 24);
    await closeDialog(window);
  }
};

const slides: Scene = async (app, camera) => {
  const { window } = app;
  await openSample(app);
  await runFromPalette(window, 'Export map…');
  await window.getByRole('dialog').getByRole('combobox', { name: 'Format' }).selectOption('PowerPoint');
  await camera.take('export-slides', dialog, 24);
  await closeDialog(window);
};

/** Pages and sheets in the export dialog. */
const paper: Scene = async (app, camera) => {
  const { window } = app;
  await openSample(app);
  await runFromPalette(window, 'Export map…');
  const pages = window.getByRole('dialog').getByRole('combobox', { name: 'Pages', exact: true });
  for (const [layout, name, last] of [
    ['A page for each stage', 'export-stages', 'Page 6'],
    ['Poster of several sheets', 'export-poster', 'C1'],
  ] as const) {
    await pages.selectOption(layout);
    await window.getByRole('img', { name: last, exact: true }).waitFor();
    await camera.take(name, dialog, 24);
  }
  await closeDialog(window);
};

/** An earlier version on the screen, and the list of versions. */
const versions: Scene = async (app, camera) => {
  const { window } = app;
  await openSample(app);
  const save = async (name: string): Promise<void> => {
    await window.keyboard.press('ControlOrMeta+Shift+S');
    await window.getByRole('dialog').waitFor();
    await window.keyboard.type(name);
    await window.keyboard.press('Enter');
    await window.getByRole('dialog').waitFor({ state: 'detached' });
  };
  await save('Before the kick-off');
  await goToCard(window, 'Works a week');
  await window.keyboard.press('Delete');
  await save('After the workshop');
  await runFromPalette(window, 'Show or hide versions');
  await leftPanel(window).locator('[data-version]', { hasText: 'Before the kick-off' }).click();
  await window.getByRole('status', { name: 'Earlier version' }).waitFor();
  await camera.take('versions');
};

/** What was changed since a version, and what the future map says to the current one. */
const comparing: Scene = async (app, camera) => {
  const { window } = app;
  await openSample(app);
  await window.keyboard.press('ControlOrMeta+Shift+S');
  await window.getByRole('dialog').waitFor();
  await window.keyboard.type('Kick-off');
  await window.keyboard.press('Enter');
  await window.getByRole('dialog').waitFor({ state: 'detached' });
  await goToCard(window, 'Works a week');
  const title = window.getByRole('textbox', { name: 'Title' });
  await title.fill('Works two weeks from the kitchen table');
  await window.keyboard.press('Enter');
  await goToCard(window, 'Counts who still');
  await window.keyboard.press('Delete');
  await goToCard(window, 'Ad in a podcast');
  await window.keyboard.press('Alt+ArrowRight');
  await window.keyboard.press('Alt+ArrowRight');
  await runFromPalette(window, 'Compare…');
  await window.getByRole('dialog').getByRole('button', { name: 'Compare' }).waitFor();
  await window.keyboard.press('Enter');
  const bar = window.getByRole('region', { name: 'Comparison' });
  await bar.waitFor();
  await window.keyboard.press('F7');
  await camera.take('compare');
  await bar.getByRole('button', { name: 'Back to now' }).click();
  await runFromPalette(window, 'Compare…');
  await window.getByRole('dialog').getByRole('radio', { name: 'Two maps' }).click();
  await window.getByRole('dialog').getByRole('button', { name: 'Compare' }).click();
  await bar.waitFor();
  await window.locator('aside[data-side="right"] summary').click();
  await window
    .locator('aside[data-side="right"] details li button')
    .filter({ hasText: 'Answered by' })
    .first()
    .click();
  await camera.take('compare-maps');
};

/** What merging a copy comes to. */
const merging: Scene = async (app, camera) => {
  const { window } = app;
  const folder = temporaryFolder();
  const path = join(folder, 'First desk.journey');
  const copy = join(folder, 'First desk (Ana).journey');
  await openSample(app);
  await answerSaveDialogs(app, path);
  await window.keyboard.press('ControlOrMeta+S');
  await window.getByText('Saved', { exact: true }).first().waitFor();
  copyFileSync(path, copy);
  await changeCopy(copy, join(folder, 'data'));
  await answerOpenDialogs(app, copy);
  await goToCard(window, 'Works a week');
  const title = window.getByRole('textbox', { name: 'Title' });
  await title.fill('Works two weeks from the kitchen table');
  await window.keyboard.press('Enter');
  await runFromPalette(window, 'Merge a copy');
  await window.getByRole('dialog').getByRole('button', { name: 'Merge' }).waitFor();
  await camera.take('merge', dialog, 24);
  await closeDialog(window);
};

/** Conflicts that git’s merge has left open in the file. */
const openConflicts: Scene = async (app, camera) => {
  const { window } = app;
  const folder = temporaryFolder();
  const path = join(folder, 'First desk.journey');
  await writeConflicts(path, join(folder, 'data'));
  await answerOpenDialogs(app, path);
  await window.keyboard.press('ControlOrMeta+O');
  await window.getByRole('button', { name: 'Decide…' }).click();
  await window.getByRole('dialog').getByRole('radio', { name: 'The copy: Ana' }).first().click();
  await camera.take('open-conflicts', dialog, 24);
  await closeDialog(window);
};

/** What a colleague does in her copy meanwhile. */
async function changeCopy(path: string, dataFolder: string): Promise<void> {
  const opened = openDocument({ kind: 'file', path }, { dataFolder, author: 'Ana' });
  if (!opened.ok) throw new Error(opened.failure.message);
  const document = opened.value;
  for (const [from, fields] of [
    ['Works a week from the kitchen table', { title: 'Works a month from the sofa' }],
    ['Counts who still lacks a desk', { body: 'Ana asked each team' }],
    ['Ad in a podcast', { owner: 'Ana' }],
  ] as const) {
    const cardId = document.snapshot().records.card.find(({ title }) => title === from)?.id ?? '';
    const ran = document.run([{ command: 'edit-cards', input: { cardIds: [cardId], fields } }]);
    if (!ran.ok) throw new Error(ran.failure.message);
  }
  const saved = await document.save();
  if (!saved.ok) throw new Error(saved.failure.message);
  document.close();
}

/** The dialog for the password of a copy. */
const lockedCopy: Scene = async (app, camera) => {
  const { window } = app;
  await openSample(app);
  await runFromPalette(window, 'Save a locked copy');
  for (const label of ['Password', 'Repeat password'])
    await window.getByRole('dialog').getByLabel(label, { exact: true }).fill('a horse that nobody guesses');
  await camera.take('locked-copy', dialog, 24);
  await closeDialog(window);
};

/** Comments that were replied to, a suggestion, and the dialog that asks for them. */
const review: Scene = async (app, camera) => {
  const { window } = app;
  await watchPage(window);
  await openSample(app);
  const snapshot = await askPageHost(window, 'snapshot', {});
  if (!snapshot.ok) throw new Error(snapshot.failure.message);
  const { card } = snapshot.value.records;
  const cardId = card.find(({ title }) => title.startsWith('Modules cannot'))?.id ?? '';
  const commentId = '019a0000-0000-7000-8000-000000000001';
  const calls: readonly CommandCall[] = [
    {
      command: 'suggest-change',
      input: {
        targetKind: 'card',
        targetId: cardId,
        text: 'Shorter, and it says what is missing',
        command: 'edit-cards',
        input: { cardIds: [cardId], fields: { title: 'No page compares two modules' } },
      },
    },
    {
      command: 'add-comment',
      input: {
        id: commentId,
        targetKind: 'card',
        targetId: cardId,
        text: 'Is this still so since the new shop?',
        addressee: 'Sanne',
        due: '2026-11-20',
      },
    },
    {
      command: 'reply-to-comment',
      input: { commentId, text: 'For tables, yes. I ask the shop team.' },
    },
  ];
  for (const call of calls) {
    const answer = await askPageHost(window, 'run', { calls: [call] });
    if (!answer.ok) throw new Error(answer.failure.message);
  }
  await runFromPalette(window, 'Show or hide comments');
  await waitForRest(window);
  await camera.take('review-comments');
  await runFromPalette(window, 'Send for review');
  await window.getByRole('dialog').getByRole('button', { name: 'Save the copy…' }).waitFor();
  await camera.take('review-send', dialog, 24);
  await closeDialog(window);
};

/** Each scene begins in a window of its own, on the start screen. */
export const scenes: Readonly<Record<string, Scene>> = {
  slides,
  paper,
  firstMap,
  openConflicts,
  sheet,
  map,
  find,
  priorities,
  graphs,
  feedback,
  sources,
  versions,
  merging,
  comparing,
  lockedCopy,
  review,
  dialogs,
};
