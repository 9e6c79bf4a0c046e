import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Inspector } from '../../../src/renderer/panels/inspector/Inspector.tsx';
import { noticeStore } from '../../../src/renderer/session/notices.ts';
import { runOrNotice } from '../../../src/renderer/session/run-or-notice.ts';
import { select } from '../../../src/renderer/session/session-store.ts';
import { flushDrafts } from '../../../src/renderer/session/drafts.ts';
import { runCommands } from '../../../src/renderer/session/project-store.ts';
import type { Card } from '../../../src/shared/model/card.ts';
import { run } from '../../helpers/records.ts';
import { lastStep, type OpenedProject, renderProject } from '../../helpers/render-window.tsx';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records: small, id } = createSmallProject();
const { records } = run(
  small,
  {
    command: 'add-card',
    input: { id: id('pain2'), laneId: id('pains'), stepId: id('b'), title: 'pain2' },
  },
  {
    command: 'add-card',
    input: { id: id('opp2'), laneId: id('opportunities'), stepId: id('b'), title: 'second' },
  },
);

const open = (...names: readonly string[]): Promise<OpenedProject> =>
  renderProject(
    records,
    { mapId: id('map'), selection: { kind: 'cards', ids: names.map((name) => id(name)) } },
    <Inspector />,
  );
const cardNow = ({ host }: OpenedProject, name: string) => host.records().card.get(id(name));

describe('the inspector of one card', () => {
  it('saves a title as one step when the field is left', async () => {
    const project = await open('pain');
    const title = screen.getByRole('textbox', { name: 'Title' });
    await project.user.clear(title);
    await project.user.type(title, 'Price is unclear');
    await project.user.tab();
    const step = await lastStep(project.host, 1);
    expect(step.calls).toHaveLength(1);
    expect(cardNow(project, 'pain')?.title).toBe('Price is unclear');
  });

  it('keeps what was typed when another card is selected before the field is left', async () => {
    const project = await open('pain');
    await project.user.type(
      screen.getByRole('textbox', { name: 'Text' }),
      'Nobody knows what delivery costs',
    );
    act(() => select({ kind: 'cards', ids: [id('act1')] }));
    await lastStep(project.host, 1);
    expect(cardNow(project, 'pain')?.body).toBe('Nobody knows what delivery costs');
    expect(cardNow(project, 'act1')?.body).toBe('');
    expect(screen.getByRole('textbox', { name: 'Text' })).toHaveProperty('value', '');
  });

  it('sends what is being typed when the window asks for it', async () => {
    const project = await open('pain');
    await project.user.type(screen.getByRole('textbox', { name: 'Root cause' }), 'No owner');
    act(flushDrafts);
    await lastStep(project.host, 1);
    expect(cardNow(project, 'pain')?.rootCause).toBe('No owner');
  });

  it('keeps what was refused in its field, and shows it when the card is shown again', async () => {
    const project = await open('pain');
    const tooLong = 'x'.repeat(2_001);
    fireEvent.change(screen.getByRole('textbox', { name: 'Title' }), { target: { value: tooLong } });
    act(flushDrafts);
    await waitFor(() => expect(noticeStore.getState().notices).toHaveLength(1));
    expect(screen.getByRole('textbox', { name: 'Title' })).toHaveProperty('value', tooLong);
    act(() => select({ kind: 'cards', ids: [id('act1')] }));
    expect(screen.getByRole('textbox', { name: 'Title' })).toHaveProperty('value', 'act1');
    act(() => select({ kind: 'cards', ids: [id('pain')] }));
    const title = await screen.findByDisplayValue(tooLong);
    await project.user.type(title, '{Escape}');
    expect(title).toHaveProperty('value', 'pain');
    expect(project.host.history).toEqual([]);
  });

  it('gives up what was typed on Escape', async () => {
    const project = await open('pain');
    const title = screen.getByRole('textbox', { name: 'Title' });
    await project.user.type(title, ' and more{Escape}');
    await project.user.tab();
    expect(title).toHaveProperty('value', 'pain');
    expect(project.host.history).toEqual([]);
  });

  it('sets severity by its name and takes it off again', async () => {
    const project = await open('pain');
    await project.user.click(screen.getByRole('radio', { name: '3 major' }));
    await lastStep(project.host, 1);
    expect(cardNow(project, 'pain')?.severity).toBe(3);
    await project.user.click(screen.getByRole('radio', { name: '3 major' }));
    await lastStep(project.host, 2);
    expect(cardNow(project, 'pain')?.severity).toBeNull();
  });

  it('chooses by arrow keys from where the keyboard is, where nothing is chosen yet', async () => {
    const project = await open('pain');
    act(() => screen.getByRole('radio', { name: '0 none' }).focus());
    await project.user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('3 major');
    await lastStep(project.host, 3);
    expect(cardNow(project, 'pain')?.severity).toBe(3);
    await project.user.keyboard('{ArrowLeft}');
    await lastStep(project.host, 4);
    expect(cardNow(project, 'pain')?.severity).toBe(2);
  });

  it('shows the priority as severity times frequency, with its parts', async () => {
    const project = await open('pain');
    await project.user.click(screen.getByRole('radio', { name: '4 blocker' }));
    await project.user.type(screen.getByRole('textbox', { name: 'Customers affected' }), '40{Enter}');
    await lastStep(project.host, 2);
    expect(cardNow(project, 'pain')?.frequencyShare).toBe(0.4);
    await screen.findByText('1.6');
    expect(screen.getByText('= severity 4 × 40%')).toBeDefined();
  });

  it('takes a frequency from 1 to 5 in place of a share', async () => {
    const project = await open('pain');
    await project.user.type(screen.getByRole('textbox', { name: 'Customers affected' }), '40{Enter}');
    await project.user.click(screen.getByRole('radio', { name: 'Rating 1–5' }));
    await project.user.click(screen.getByRole('radio', { name: '5 of 5' }));
    await waitFor(() => {
      expect(cardNow(project, 'pain')).toMatchObject({ frequencyRating: 5, frequencyShare: null });
    });
  });

  it('says what is wrong with a share that is none, and does not save it', async () => {
    const project = await open('pain');
    await project.user.type(screen.getByRole('textbox', { name: 'Customers affected' }), '140{Enter}');
    expect(screen.getByText('A number from 0 to 100')).toBeDefined();
    expect(project.host.history).toEqual([]);
  });

  it('calls a touchpoint without evidence an assumption once it is scored', async () => {
    await open('touch');
    expect(screen.queryByText('Assumption: no evidence supports it')).toBeNull();
    const input = { cardIds: [id('touch')], fields: { ease: -1 } };
    await act(async () => {
      await runOrNotice([{ command: 'edit-cards', input }]);
    });
    expect(screen.getByText('Assumption: no evidence supports it')).toBeDefined();
  });

  it('says how many pieces from how many kinds of source support a pain point', async () => {
    await open('pain');
    expect(screen.getByText(/^: 2 people, 2 source types/)).toBeDefined();
  });

  it('says of a piece that it contradicts the pain point, by keyboard', async () => {
    const project = await open('pain');
    screen.getByRole('button', { name: 'Stance of Survey: Supports' }).focus();
    await project.user.keyboard('{Enter}');
    const chosen = await screen.findByRole('menuitemradio', { name: 'Supports' });
    expect(chosen.getAttribute('aria-checked')).toBe('true');
    await project.user.click(screen.getByRole('menuitemradio', { name: 'Contradicts' }));
    const step = await lastStep(project.host, 1);
    expect(step.calls).toEqual([
      {
        command: 'edit-evidence-link',
        input: { evidenceId: id('e1'), targetId: id('pain'), stance: 'contradicts' },
      },
    ]);
    expect(screen.getByText('1 against')).toBeDefined();
    expect(screen.getByText(/^: 1 person, 1 source type/)).toBeDefined();
    expect(screen.getByRole('button', { name: 'Stance of Survey: Contradicts' })).toBeDefined();
  });

  it('unlinks a piece of evidence', async () => {
    const project = await open('pain');
    await project.user.click(screen.getByRole('button', { name: 'Unlink Survey' }));
    await lastStep(project.host, 1);
    expect(screen.getByText(/^: 1 person, 1 source type/)).toBeDefined();
  });

  it('judges the three parts of a touchpoint from -2 to +2 and says that the team judged', async () => {
    const project = await open('touch');
    const ease = screen.getByRole('radiogroup', { name: /^Ease/ });
    await project.user.click(within(ease).getByRole('radio', { name: '−2 very hard' }));
    await lastStep(project.host, 1);
    expect(cardNow(project, 'touch')?.ease).toBe(-2);
    expect(screen.getByText(/Ease · very hard, team’s estimate/)).toBeDefined();
  });

  it('chooses a channel and the channels behind it', async () => {
    const project = await open('touch');
    await project.user.selectOptions(screen.getByRole('combobox', { name: 'Channel' }), 'Phone');
    await project.user.click(screen.getByRole('button', { name: 'Chat' }));
    await lastStep(project.host, 2);
    expect(cardNow(project, 'touch')).toMatchObject({ channel: 'phone', backingChannels: ['chat'] });
  });

  it('rates an opportunity by impact and effort', async () => {
    const project = await open('opp');
    await project.user.click(
      within(screen.getByRole('radiogroup', { name: 'Impact' })).getByRole('radio', { name: '5 of 5' }),
    );
    await project.user.click(
      within(screen.getByRole('radiogroup', { name: 'Effort' })).getByRole('radio', { name: '2 of 5' }),
    );
    await lastStep(project.host, 2);
    expect(cardNow(project, 'opp')).toMatchObject({ impact: 5, effort: 2 });
  });

  it('moves the card to another step', async () => {
    const project = await open('act1');
    await project.user.selectOptions(screen.getByRole('combobox', { name: 'Step' }), 'Two · C');
    await lastStep(project.host, 1);
    expect(cardNow(project, 'act1')).toMatchObject({ stepId: id('c'), laneId: id('actions') });
  });

  it('makes a tag of a new word and puts it on the card in one step', async () => {
    const project = await open('act1');
    await project.user.type(screen.getByRole('combobox', { name: 'Add tag' }), 'Delivery{Enter}');
    const step = await lastStep(project.host, 1);
    expect(step.calls.map(({ command }) => command)).toEqual(['add-tag', 'link-tag']);
    expect(screen.getByRole('button', { name: 'Remove Delivery' })).toBeDefined();
  });

  it('uses the tag that is there whatever its case', async () => {
    const project = await open('act1');
    await project.user.type(screen.getByRole('combobox', { name: 'Add tag' }), 'trust{Enter}');
    const step = await lastStep(project.host, 1);
    expect(step.calls.map(({ command }) => command)).toEqual(['link-tag']);
  });

  it('adds a comment with Enter, resolves and removes it', async () => {
    const project = await open('act1');
    await project.user.type(screen.getByRole('textbox', { name: 'New comment' }), 'Is this so?{Enter}');
    await screen.findByText('Is this so?');
    await project.user.click(screen.getByRole('button', { name: 'Resolve' }));
    await project.user.click(await screen.findByRole('button', { name: 'Show 1 resolved' }));
    await screen.findByRole('button', { name: 'Open again' });
    await project.user.click(screen.getByRole('button', { name: 'Remove comment' }));
    await waitFor(() => expect(screen.queryByText('Is this so?')).toBeNull());
    expect(project.host.history).toHaveLength(3);
  });

  it('lists connections with what they mean and removes one', async () => {
    const project = await open('act1');
    expect(screen.getByText(/^Leads to/)).toBeDefined();
    await project.user.click(screen.getByRole('button', { name: 'Remove connection to act4' }));
    await lastStep(project.host, 1);
    expect(project.host.records().connection.has(id('flow'))).toBe(false);
  });

  it('shows an answer from both ends, once, and takes it away', async () => {
    const project = await open('pain');
    const part = within(screen.getByRole('region', { name: /^Addressed by 1/ }));
    expect(within(screen.getByRole('region', { name: /^Connections 0/ })).queryByText('opp')).toBeNull();
    await project.user.click(part.getByRole('button', { name: 'opp' }));
    const other = within(await screen.findByRole('region', { name: /^Addresses 1/ }));
    await project.user.click(other.getByRole('button', { name: 'Unlink pain' }));
    await lastStep(project.host, 1);
    expect(project.host.records().connection.has(id('answer'))).toBe(false);
  });

  it('links an opportunity to a pain point found by typing, by keyboard alone', async () => {
    const project = await open('opp');
    const field = screen.getByRole('combobox', { name: 'Link a pain point' });
    act(() => field.focus());
    await project.user.keyboard('{ArrowDown}');
    // The one that is linked already is not offered again.
    const offered = within(screen.getByRole('listbox', { name: 'Link a pain point' })).getAllByRole('option');
    expect(offered.map((one) => one.textContent)).toEqual(['pain2B']);
    await project.user.keyboard('xyz');
    expect(screen.getByText('No matching cards.')).toBeDefined();
    await project.user.keyboard('{Backspace}{Backspace}{Backspace}PAIN{Enter}');
    await lastStep(project.host, 1);
    const made = [...project.host.records().connection.values()].filter((one) => one.kind === 'answers');
    expect(made.map((one) => [one.fromCardId, one.toCardId])).toContainEqual([id('opp'), id('pain2')]);
    await screen.findByRole('region', { name: /^Addresses 2/ });
  });

  it('links an opportunity from its pain point, in the direction of the answer', async () => {
    const project = await open('pain2');
    await project.user.type(screen.getByRole('combobox', { name: 'Link an opportunity' }), 'opp');
    await project.user.click(screen.getByRole('option', { name: /^opp/ }));
    await lastStep(project.host, 1);
    const made = [...project.host.records().connection.values()];
    expect(made.map((one) => [one.fromCardId, one.toCardId])).toContainEqual([id('opp'), id('pain2')]);
  });
});

describe('the inspector of several cards', () => {
  it('shows mixed values and sets one for all as one step', async () => {
    const project = await open('pain', 'opp');
    await project.user.selectOptions(screen.getByRole('combobox', { name: 'Status' }), 'Planned');
    await lastStep(project.host, 1);
    expect([cardNow(project, 'pain')?.status, cardNow(project, 'opp')?.status]).toEqual([
      'planned',
      'planned',
    ]);
    expect(screen.getByRole('combobox', { name: 'Lane' })).toHaveProperty('value', 'mixed');
  });

  it('says which kinds of card they are', async () => {
    await open('pain', 'act1', 'act2');
    expect(screen.getByText('1 pain point, 2 actions')).toBeDefined();
    expect(screen.getByRole('heading', { name: '3 cards' })).toBeDefined();
  });

  it('says mixed where values differ, and what they share where they do not', async () => {
    const project = await open('pain', 'pain2');
    const change = async (name: string, fields: Partial<Card>): Promise<void> => {
      await runCommands([{ command: 'edit-cards', input: { cardIds: [id(name)], fields } }]);
    };
    await act(() => change('pain', { owner: 'Mia', severity: 3, frequencyRating: 2 }));
    await act(() => change('pain2', { owner: 'Tom', severity: 3, frequencyRating: 4 }));
    await lastStep(project.host, 2);
    expect(screen.getByLabelText('Owner')).toMatchObject({ value: '', placeholder: 'Mixed' });
    expect(screen.getByLabelText('Severity')).toHaveProperty('value', '3');
    const often = screen.getByRole('radiogroup', { name: 'How often · mixed' });
    expect(within(often).queryByRole('radio', { checked: true })).toBeNull();
    await project.user.click(within(often).getByRole('radio', { name: '5 of 5' }));
    const step = await lastStep(project.host, 3);
    expect(step.name).toBe('edit-cards');
    expect(
      [cardNow(project, 'pain'), cardNow(project, 'pain2')].map((card) => card?.frequencyRating),
    ).toEqual([5, 5]);
    screen.getByRole('radiogroup', { name: 'How often' });
  });

  it('clears mixed owners and mixed days for all, as one step each, and keeps the keyboard in the field', async () => {
    const project = await open('opp', 'opp2');
    const change = async (name: string, fields: Partial<Card>): Promise<void> => {
      await runCommands([{ command: 'edit-cards', input: { cardIds: [id(name)], fields } }]);
    };
    await act(() => change('opp', { owner: 'Mia', due: '2026-03-01' }));
    await act(() => change('opp2', { owner: 'Tom', due: '2026-04-01' }));
    await lastStep(project.host, 2);
    expect(screen.getByLabelText('Due')).toHaveProperty('value', '');
    expect(screen.getByLabelText('Due')).toHaveProperty('placeholder', 'Mixed');
    await project.user.click(screen.getByRole('button', { name: 'Clear Owner for all' }));
    await lastStep(project.host, 3);
    expect(document.activeElement).toBe(screen.getByLabelText('Owner'));
    expect(screen.getByLabelText('Owner')).toHaveProperty('placeholder', 'Nobody yet');
    await project.user.click(screen.getByRole('button', { name: 'Clear Due for all' }));
    await lastStep(project.host, 4);
    expect(screen.queryByRole('button', { name: /^Clear/ })).toBeNull();
    expect(
      ['opp', 'opp2'].map((name) => [cardNow(project, name)?.owner, cardNow(project, name)?.due]),
    ).toEqual([
      ['', null],
      ['', null],
    ]);
  });

  it('sets fields of a kind only for the cards of that kind', async () => {
    const project = await open('pain', 'touch');
    expect(screen.getByText('1 touchpoint', { selector: 'strong' })).toBeDefined();
    await project.user.selectOptions(screen.getByLabelText('Channel'), 'Store');
    await lastStep(project.host, 1);
    expect(cardNow(project, 'touch')?.channel).toBe('store');
    expect(cardNow(project, 'pain')?.channel).toBeNull();
  });

  it('puts a tag that some have on the rest in one step, and takes it off all in another', async () => {
    const project = await open('pain', 'act1', 'act2');
    const chip = screen.getByRole('button', { name: 'Trust · mixed, 1 of 3' });
    expect(chip.getAttribute('aria-pressed')).toBe('mixed');
    await project.user.click(chip);
    const put = await lastStep(project.host, 1);
    expect(put.calls).toHaveLength(2);
    await project.user.click(await screen.findByRole('button', { name: 'Trust', pressed: true }));
    await lastStep(project.host, 2);
    expect(screen.queryByRole('button', { name: /^Trust/ })).toBeNull();
  });

  it('makes a tag of a new word and puts it on all cards in one step', async () => {
    const project = await open('act1', 'act2');
    await project.user.type(screen.getByLabelText('Add tag to all'), 'Delivery{Enter}');
    const step = await lastStep(project.host, 1);
    expect(step.calls.map(({ command }) => command)).toEqual(['add-tag', 'link-tag', 'link-tag']);
    expect(screen.getByRole('button', { name: 'Delivery', pressed: true })).toBeDefined();
  });

  it('links a persona to all cards in one step', async () => {
    const project = await open('pain', 'act1');
    await project.user.click(screen.getByRole('button', { name: 'Tom · mixed, 1 of 2' }));
    await lastStep(project.host, 1);
    await project.user.click(await screen.findByRole('button', { name: 'Tom', pressed: true }));
    await lastStep(project.host, 2);
    expect(screen.getByRole('button', { name: 'Tom', pressed: false })).toBeDefined();
  });
});
