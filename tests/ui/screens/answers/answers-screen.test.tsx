import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { handKeyboardTo, stopHolding } from '../../../../src/renderer/keyboard/hand-over.ts';
import { AnswersScreen } from '../../../../src/renderer/screens/answers/AnswersScreen.tsx';
import { resetAnswers } from '../../../../src/renderer/session/answers-store.ts';
import { noResponses } from '../../../helpers/recipes.ts';
import { run } from '../../../helpers/records.ts';
import { renderProject } from '../../../helpers/render-window.tsx';
import { createSmallProject } from '../../../helpers/small-project.ts';

const { records: small, id } = createSmallProject();

/** Shows the screen of a project with so many answers, while the host reads them. */
async function reading(rows: number) {
  resetAnswers();
  const { records } = run(
    small,
    { command: 'remove-response-set', input: { setId: id('answers') } },
    { command: 'add-response-set', input: { ...noResponses, rows } },
  );
  const project = await renderProject(records, { mapId: id('map'), screen: 'answers' }, <AnswersScreen />);
  const paused = project.host.pause('answers-find');
  project.host.read({ doing: 'reading', done: 65_536, total: 300_000 });
  await screen.findByText('Reading answers: 65,536 of 300,000');
  return { ...project, ...paused };
}
const table = (): HTMLElement => screen.getByRole('grid', { name: 'Answers' });

describe('the screen of answers', () => {
  it('says how far they are read, and gives the table the keyboard however long it took', async () => {
    const { go } = await reading(5);
    handKeyboardTo('[data-main-focus]');
    // Its patience is over: keys pressed until now are dropped.
    stopHolding();
    expect(document.activeElement).toBe(document.body);
    go();
    await waitFor(() => expect(document.activeElement).toBe(table()));
    expect(screen.queryByText('Reading answers', { exact: false })).toBeNull();
  });

  it('leaves the keyboard in the search until one goes to what is found', async () => {
    const { go, host, user } = await reading(5);
    const field = screen.getByRole('textbox', { name: 'Search answers' });
    field.focus();
    go();
    await screen.findByRole('grid', { name: 'Answers' });
    expect(document.activeElement).toBe(field);
    const again = host.pause('answers-find');
    await user.keyboard('late{Enter}');
    expect(document.activeElement).toBe(field);
    await waitFor(() => expect(again.waiting.length).toBeGreaterThan(0));
    again.go();
    await waitFor(() => expect(document.activeElement).toBe(table()));
    stopHolding();
  });

  it.each([
    { count: 1, says: '1 answer · 0 with a comment', places: 'Place 1 answer' },
    { count: 2, says: '2 answers · 0 with a comment', places: 'Place 1 answer' },
  ])('counts $count', async ({ count, says, places }) => {
    const { go } = await reading(count);
    go();
    await screen.findByText(says);
    screen.getByText(places);
    expect(table().getAttribute('aria-rowcount')).toBe(String(count + 1));
  });
});
