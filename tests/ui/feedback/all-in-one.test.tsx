import { screen } from '@testing-library/react';
import { describe, expect, it, onTestFinished } from 'vitest';
import { AllInOne } from '../../../src/renderer/feedback/dialog/place/AllInOne.tsx';
import {
  draftOf,
  placeSources,
  type ImportDraft,
  type PlaceSource,
} from '../../../src/renderer/feedback/draft.ts';
import { placeOfSelection, sourceOfSelection } from '../../../src/renderer/feedback/project-places.ts';
import type { Selection } from '../../../src/renderer/session/session-store.ts';
import { speak } from '../../../src/shared/language/translate.ts';
import type { NamedPlace } from '../../../src/shared/model/place.ts';
import { lookAt } from '../../helpers/import-drafts.ts';
import { testId } from '../../helpers/records.ts';
import { renderProject } from '../../helpers/render-window.tsx';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records, id } = createSmallProject();
const [one, two] = ['One', 'Two'].map(
  (title, at): NamedPlace => ({
    kind: 'stage',
    id: testId(at + 1),
    title,
    map: 'Map',
  }),
) as [NamedPlace, NamedPlace];
const places = [{ map: 'Map', places: [one, two] }];
const draftAt = (all: NamedPlace | null, from: PlaceSource | null): ImportDraft =>
  draftOf(lookAt(['Score', '9', '3']), 'a.csv', { known: places, all, from });
const show = (draft: ImportDraft) =>
  renderProject(records, { mapId: id('map') }, <AllInOne draft={draft} places={places} />);
const field = (): HTMLElement => screen.getByRole('combobox', { name: 'All answers belong to' });
const said = (): string =>
  document.getElementById(field().getAttribute('aria-describedby') ?? '')?.textContent ?? '';

describe('the one place of all answers', () => {
  it.each([
    ['stage', 'This stage is selected on the map.'],
    ['step', 'This step is selected on the map.'],
    ['card', 'The card that is selected on the map is there.'],
    ['cards', 'The cards that are selected on the map are there.'],
    ['before', 'The file before went there.'],
  ] as const)('says that it is proposed, and why: %s', async (from, why) => {
    await show(draftAt(one, from));
    expect(said()).toBe(`All answers go to “One”. ${why} Type the first letters of a place to choose it.`);
  });

  it('says no reason any more once another place is chosen, and that none is', async () => {
    await show({ ...draftAt(one, 'card'), all: two });
    expect(said()).toBe('All answers go to “Two”. Type the first letters of a place to choose it.');
  });

  it('says that none is chosen, and asks for it', async () => {
    await show(draftAt(null, null));
    expect(said()).toContain('No place is chosen yet.');
    expect(field().hasAttribute('data-asked')).toBe(true);
  });

  it('says it in German', async () => {
    onTestFinished(() => speak('en'));
    await speak('de');
    await show(draftAt(one, 'card'));
    expect(document.body.textContent).toContain(
      'Alle Antworten gehören zu „One“. Dort liegt die Karte, die auf der Map ausgewählt ist.',
    );
  });
});

it('is what is selected on the map', () => {
  const selections: readonly (readonly [Selection, PlaceSource, string])[] = [
    [{ kind: 'stage', id: id('s1') }, 'stage', id('s1')],
    [{ kind: 'step', id: id('b') }, 'step', id('b')],
    [{ kind: 'cell', laneId: id('actions'), stepId: id('b') }, 'step', id('b')],
    [{ kind: 'cards', ids: [id('act1')] }, 'card', id('a')],
    [{ kind: 'cards', ids: [id('act1'), id('act2')] }, 'cards', id('a')],
  ];
  const known = [
    {
      map: 'Map',
      places: ['s1', 'a', 'b'].map((name): NamedPlace => ({ ...one, id: id(name), title: name })),
    },
  ];
  for (const [selection, from, at] of selections) {
    expect(sourceOfSelection(selection)).toBe(from);
    expect(placeOfSelection(records, selection, known)?.id).toBe(at);
  }
  expect(placeSources).toContain(sourceOfSelection(null));
});
