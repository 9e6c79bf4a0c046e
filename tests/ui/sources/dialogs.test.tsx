import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Dialogs } from '../../../src/renderer/dialogs/Dialogs.tsx';
import { noticeStore } from '../../../src/renderer/session/notices.ts';
import { type Dialog, sessionStore } from '../../../src/renderer/session/session-store.ts';
import { sourceStore } from '../../../src/renderer/session/source-store.ts';
import { openSourceImport, takeSourceFiles } from '../../../src/renderer/sources/import-source.ts';
import { resetSourceImport, sourceImport } from '../../../src/renderer/sources/import-store.ts';
import { planSource } from '../../../src/shared/sources/plan/plan-source.ts';
import { list, run } from '../../helpers/records.ts';
import { lastStep, type OpenedProject, renderProject } from '../../helpers/render-window.tsx';
import { createSmallProject } from '../../helpers/small-project.ts';
import { fileOfSource } from '../../helpers/file-of-source.ts';

const { records, id } = createSmallProject();
const open = (dialog: Dialog, from = records): Promise<OpenedProject> =>
  renderProject(from, { mapId: id('map'), dialog }, <Dialogs />);
const talk = ({ host }: OpenedProject) => host.records().source.get(id('talk'));

describe('the details of a source', () => {
  const details = { kind: 'source', id: id('talk') } as const;

  it('change its title, kind and date, each as a step of its own', async () => {
    const project = await open(details);
    const { user, host } = project;
    const title = screen.getByRole('textbox', { name: 'Title' });
    await user.clear(title);
    await user.type(title, 'First talk{Enter}');
    await lastStep(host, 1);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Kind' }), 'Observation');
    await lastStep(host, 2);
    const date = screen.getByRole('combobox', { name: 'Date' });
    await user.type(date, '04/03/2026{Enter}');
    await lastStep(host, 3);
    expect(talk(project)).toMatchObject({ title: 'First talk', kind: 'observation', date: '2026-03-04' });
  });

  it('say which file it came from', async () => {
    await open(details);
    expect(screen.getByText('Imported from “first talk.vtt” (2.0 KB)').title).toBe(
      `SHA-256: ${fileOfSource('first talk.vtt').sha256}`,
    );
  });

  it('do not leave it without a title', async () => {
    const project = await open(details);
    const title = screen.getByRole('textbox', { name: 'Title' });
    await project.user.clear(title);
    await project.user.tab();
    await waitFor(() => expect(title).toHaveProperty('value', 'Talk'));
    expect(talk(project)?.title).toBe('Talk');
  });

  it('rename a speaker, with what is marked of theirs', async () => {
    const project = await open(details);
    const name = screen.getByRole('textbox', { name: 'Name of speaker 2' });
    await project.user.clear(name);
    await project.user.type(name, 'Guest{Enter}');
    await lastStep(project.host, 1);
    expect(talk(project)?.speakers[1]).toEqual({ name: 'Guest', participantId: id('mia') });
    expect(project.host.records().highlight.get(id('mark'))?.speaker).toBe('Guest');
  });

  it('give a speaker to another participant, or to a new one, and what they said follows', async () => {
    const project = await open(details);
    const { user, host } = project;
    const choice = (): HTMLElement => screen.getByRole('combobox', { name: 'Participant for Mia' });
    await user.selectOptions(choice(), 'New participant');
    await lastStep(host, 1);
    const made = list(host.records(), 'participant').at(-1)!;
    expect(made.code).toBe('P2');
    expect(talk(project)?.speakers[1]?.participantId).toBe(made.id);
    expect(host.records().evidence.get(id('e2'))?.participantId).toBe(made.id);
    await user.selectOptions(choice(), 'No participant');
    await lastStep(host, 2);
    expect(host.records().evidence.get(id('e2'))?.participantId).toBeNull();
  });

  it('leave out what a speaker says, say what that does, and keep the keyboard', async () => {
    const project = await open(details);
    const { user, host } = project;
    screen.getByRole('button', { name: 'Leave out what Mia says' }).focus();
    await user.keyboard('{Enter}');
    await lastStep(host, 1);
    expect(talk(project)).toMatchObject({
      text: 'How was it?\n',
      speakers: [{ name: 'Interviewer', participantId: null }],
    });
    expect(host.records().evidence.has(id('e2'))).toBe(true);
    await waitFor(() =>
      expect(noticeStore.getState().notices[0]?.text).toBe(
        'Left out: Mia, 1 turn. 1 highlight there is no longer in the text; its evidence stays.',
      ),
    );
    await waitFor(() =>
      expect(document.activeElement?.getAttribute('aria-label')).toBe('Leave out what Interviewer says'),
    );
    await user.keyboard('{Enter}');
    await waitFor(() =>
      expect(noticeStore.getState().notices.at(-1)?.text).toBe(
        'Nobody else speaks in this source. Remove the source instead.',
      ),
    );
    expect(host.history).toHaveLength(1);
  });

  it('lead to its removal, which first says what goes and what stays', async () => {
    const project = await open(details);
    const { user, host } = project;
    await user.click(screen.getByRole('button', { name: 'Remove source…' }));
    expect(
      await screen.findByText(
        'Its text will be removed. Removed with it: 1 highlight, 1 kept file. 1 piece of evidence marked in it stays, without its place. You can undo this.',
      ),
    ).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Remove source' }));
    await lastStep(host, 1);
    expect(talk(project)).toBeUndefined();
    expect(host.records().evidence.has(id('e2'))).toBe(true);
    expect(sessionStore.getState().dialog).toBeNull();
  });
});

describe('the import of a source', () => {
  const file = new File(['x'], 'Talk.vtt');
  const said = (speaker: string | null, text: string) => ({ speaker, startMs: null, endMs: null, text });
  const plan = planSource({
    transcript: { format: 'vtt', utterances: [said('Ines', 'How was it?'), said('Tom', 'Slow.')] },
    from: fileOfSource('Talk.vtt'),
  });

  it('takes nothing where every speaker is left out, and says so', async () => {
    resetSourceImport();
    const { user, host } = await open({ kind: 'import-source' });
    sourceImport.setState({ open: { ...plan, file, keepsFile: false, isAgain: false } });
    for (const name of ['Ines', 'Tom'])
      await user.click(await screen.findByRole('checkbox', { name: `Include ${name}` }));
    expect(screen.getByText('Include at least one speaker.')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Import' }));
    await user.click(screen.getByRole('checkbox', { name: 'Include Tom' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Participant for Tom' }), 'P1');
    await user.click(screen.getByRole('button', { name: 'Import' }));
    await lastStep(host, 1);
    expect(list(host.records(), 'source').at(-1)).toMatchObject({
      title: 'Talk',
      text: 'Slow.\n',
      speakers: [{ name: 'Tom', participantId: id('mia') }],
    });
  });

  it('says that a file is in the project already and opens what is there by Enter; a twin is made by choice alone', async () => {
    const same = { ...plan, from: fileOfSource('first talk.vtt'), file, keepsFile: false, isAgain: false };
    const said = 'This file is in the project already, as the source “Talk”. Nothing was imported.';
    resetSourceImport();
    const { user, host } = await open({ kind: 'import-source' });
    sourceImport.setState({ open: same });
    expect(await screen.findByText(said)).toBeDefined();
    await user.keyboard('{Enter}');
    expect(sessionStore.getState()).toMatchObject({ screen: 'source', dialog: null });
    expect([sourceStore.getState().sourceId, host.history]).toEqual([id('talk'), []]);
    openSourceImport();
    sourceImport.setState({ open: { ...same, file: new File(['x'], 'again.vtt') }, queue: [file] });
    await user.click(await screen.findByRole('button', { name: 'Import again' }));
    await user.click(await screen.findByRole('button', { name: 'Import' }));
    await lastStep(host, 1);
    expect(list(host.records(), 'source').map(({ file: from }) => from?.sha256)).toEqual([
      same.from.sha256,
      same.from.sha256,
    ]);
    // The next file follows, also where the one before was there.
    expect(await screen.findByText('No file is read here.')).toBeDefined();
    sourceImport.setState({ open: { ...same, file: new File(['x'], 'third.vtt') }, queue: [file] });
    await user.click(await screen.findByRole('button', { name: 'Next file' }));
    expect(await screen.findByText('No file is read here.')).toBeDefined();
    expect(host.history).toHaveLength(1);
  });

  it('ends the reading of a file when it is closed', async () => {
    resetSourceImport();
    const { host, user } = await open({ kind: 'import-source' });
    const paused = host.pause('source-read');
    const taken = takeSourceFiles([file]);
    await waitFor(() => expect(paused.waiting).toEqual(['source-read']));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(host.asked).toContain('source-stop'));
    paused.go();
    await taken;
    expect(sourceImport.getState()).toMatchObject({ open: null, failure: null, reading: null });
  });

  it('says why a file cannot be read, and lets another be chosen', async () => {
    resetSourceImport();
    const { host } = await open({ kind: 'import-source' });
    await takeSourceFiles([file]);
    expect(await screen.findByText('No file is read here.')).toBeDefined();
    expect(screen.getByRole('button', { name: 'Choose files…' })).toBeDefined();
    expect(host.history).toEqual([]);
  });

  it('goes on with the next of several files after one that cannot be read', async () => {
    resetSourceImport();
    const { user } = await open({ kind: 'import-source' });
    await takeSourceFiles([file, file]);
    const next = await screen.findByRole('button', { name: 'Next file' });
    expect(document.activeElement).toBe(next);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Next file' })).toBeNull());
    expect(await screen.findByText('No file is read here.')).toBeDefined();
    expect(sourceImport.getState().queue).toEqual([]);
  });
});

it('a participant has a persona, a consent until a day, and fields of one’s own', async () => {
  const { records: known } = run(records, {
    command: 'add-persona',
    input: { id: id('fiona'), name: 'Fiona' },
  });
  const { user, host } = await open({ kind: 'participant', id: id('mia') }, known);
  await screen.findByRole('dialog', { name: 'Participant P1' });
  await user.selectOptions(screen.getByRole('combobox', { name: 'Persona' }), 'Fiona');
  await lastStep(host, 1);
  await user.selectOptions(screen.getByRole('combobox', { name: 'Consent' }), 'May be quoted');
  await lastStep(host, 2);
  await user.type(screen.getByRole('combobox', { name: 'Consent until' }), '31/12/2027{Enter}');
  await lastStep(host, 3);
  await user.click(screen.getByRole('button', { name: 'Add field' }));
  const value = await screen.findByRole('textbox', { name: 'Value of New field' });
  await user.type(value, '34{Enter}');
  await lastStep(host, 5);
  expect(host.records().participant.get(id('mia'))).toMatchObject({
    personaId: id('fiona'),
    consent: 'may-quote',
    consentUntil: '2027-12-31',
    fields: [{ name: 'New field', value: '34' }],
  });
});

describe('forgetting a person', () => {
  it('says what goes and what remains, begins at Cancel, and then removes it', async () => {
    const quoting = run(records, {
      command: 'edit-cards',
      input: { cardIds: [id('pain')], fields: { title: 'P1: it took far too long' } },
    }).records;
    const { user, host } = await open({ kind: 'forget-participant', id: id('mia') }, quoting);
    const dialog = await screen.findByRole('dialog', { name: 'Forget P1?' });
    expect(within(dialog).getByText(/1 piece of evidence with its files, links and comments/)).toBeDefined();
    expect(within(dialog).getByText(/1 turn in 1 source/)).toBeDefined();
    expect(within(dialog).getByText('P1: it took far too long')).toBeDefined();
    expect(document.activeElement?.textContent).toBe('Cancel');
    await user.click(within(dialog).getByRole('button', { name: 'Forget this person' }));
    await waitFor(() => expect(host.records().participant.size).toBe(0));
    expect(host.records().evidence.has(id('e2'))).toBe(false);
    await waitFor(() =>
      expect(noticeStore.getState().notices.map(({ text }) => text)).toEqual(['P1 was forgotten.']),
    );
  });

  it('does not list what the person never gave', async () => {
    const quiet = run(records, { command: 'add-participant', input: { code: 'P9' } }).records;
    const newest = [...quiet.participant.values()].find(({ code }) => code === 'P9')!;
    await open({ kind: 'forget-participant', id: newest.id }, { ...quiet, responseSet: new Map() });
    const dialog = await screen.findByRole('dialog', { name: 'Forget P9?' });
    const [gone] = within(dialog).getAllByRole('list');
    expect(
      within(gone!)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['The participant with code, consent and fields']);
  });
});
