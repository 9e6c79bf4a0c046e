import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { SourceScreen } from '../../../src/renderer/screens/source/SourceScreen.tsx';
import { readAt, sourceStore } from '../../../src/renderer/session/source-store.ts';
import { lastStep, type OpenedProject, renderProject } from '../../helpers/render-window.tsx';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records, id } = createSmallProject();
const { text } = records.source.get(id('talk'))!;

const open = async (): Promise<OpenedProject> => {
  readAt(id('talk'), 0);
  const project = await renderProject(records, { mapId: id('map'), screen: 'source' }, <SourceScreen />);
  page().focus();
  return project;
};
const page = (): HTMLElement => screen.getByRole('document', { name: 'Text of “Talk”' });
const selected = (): string => {
  const { anchor, caret } = sourceStore.getState();
  return text.slice(Math.min(anchor, caret), Math.max(anchor, caret));
};

describe('finding in the text of a source', () => {
  it('begins with F, goes on with Enter, and gives what was found back to the text to be marked', async () => {
    const { user, host } = await open();
    await user.keyboard('f');
    const field = screen.getByRole('textbox', { name: 'Find in this source' });
    expect(document.activeElement).toBe(field);
    await user.keyboard('o');
    expect(screen.getByText('1 of 6')).toBeDefined();
    await user.keyboard('{Backspace}it{Enter}');
    expect(screen.getByText('2 of 2')).toBeDefined();
    expect(selected()).toBe('It');
    await user.keyboard('{Enter}{Shift>}{Enter}{/Shift}{Escape}');
    expect(document.activeElement).toBe(page());
    await user.keyboard('h');
    const step = await lastStep(host, 1);
    expect(step.calls[0]?.input).toMatchObject({ text: 'It' });
  });

  it('goes on with F3 in the text, says where nothing is found, and ends with Escape', async () => {
    const { user } = await open();
    await user.keyboard('fgave{Escape}{F3}');
    expect(selected()).toBe('gave');
    await user.keyboard('f');
    await user.keyboard('x');
    await waitFor(() => expect(screen.getByText('No results.')).toBeDefined());
    await user.keyboard('{Escape}{Escape}{Escape}');
    expect(sourceStore.getState().find.query).toBe('');
  });
});

describe('a highlight', () => {
  const exact = ({ host }: OpenedProject): string | undefined =>
    host.records().highlight.get(id('mark'))?.exact;

  it('is put onto other words by keys: its end, its beginning, or somewhere else', async () => {
    const project = await open();
    const { user, host } = project;
    await user.keyboard('n');
    await user.keyboard('r');
    expect(screen.getByRole('button', { name: /Set highlight/ })).toBeDefined();
    await user.keyboard('{Shift>}{Control>}{ArrowLeft}{ArrowLeft}{/Control}{/Shift}{Enter}');
    await lastStep(host, 1);
    expect(exact(project)).toBe('It took far');
    await user.keyboard('rr{Shift>}{Control>}{ArrowRight}{/Control}{/Shift}{Enter}');
    await lastStep(host, 2);
    expect(exact(project)).toBe('took far');
    await user.keyboard('r{Control>}{End}{/Control}{Shift>}{Home}{/Shift}h');
    await lastStep(host, 3);
    expect(exact(project)).toBe('I gave up.');
    expect(screen.queryByRole('button', { name: /Set highlight/ })).toBeNull();
  });

  it('stays as it was on Escape, and says where there is none', async () => {
    const project = await open();
    await project.user.keyboard('r');
    expect(screen.queryByRole('button', { name: /Set highlight/ })).toBeNull();
    await project.user.keyboard('nr{Shift>}{Home}{/Shift}{Escape}');
    expect(exact(project)).toBe('It took far too long.');
    expect(sourceStore.getState().adjusting).toBeNull();
    expect(project.host.history).toEqual([]);
  });
});
