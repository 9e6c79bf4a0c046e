import { copyFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { ProjectDocument } from '../../../src/host/document/project-document.ts';
import { testId } from '../../helpers/records.ts';
import { addCard, usePlace, valueOf } from './open-here.ts';

const place = usePlace();
const head = (document: ProjectDocument): string => valueOf(document.news(null)).head ?? '';

it('of what others did since a revision tells who and how much, but not what the person did', async () => {
  const ada = await place.saved('desk.journey');
  addCard(ada, 'One');
  const seen = head(ada);
  expect(valueOf(ada.news(seen)).since).toMatchObject({ names: [], steps: 0 });
  addCard(ada, 'Mine');
  expect(valueOf(ada.news(seen)).since).toMatchObject({ names: [], steps: 0 });
  valueOf(await ada.save());
  copyFileSync(place.path('desk.journey'), place.path('copy.journey'));
  const ana = place.openFile('copy.journey', { author: 'Ana', dataFolder: place.path('ana') });
  addCard(ana, 'Two');
  addCard(ana, 'Three');
  expect(valueOf(ana.news(seen)).since?.names).not.toContain('Ana');
  valueOf(await ana.save());
  ana.close();
  // Ada’s file is replaced by Ana’s, as a sync program or git does.
  const after = place.openFile('copy.journey', { dataFolder: place.path('ada') });
  expect(valueOf(after.news(seen)).since).toMatchObject({ names: ['Ana'], steps: 2 });
  expect(valueOf(after.stateAt(seen)).records.card.map(({ title }) => title)).toContain('One');
  // What came in by a merge is news, too.
  const before = head(ada);
  const { mergeId } = valueOf(ada.merges.open(place.path('copy.journey')));
  valueOf(ada.merges.run(mergeId, []));
  expect(valueOf(ada.news(before)).since).toMatchObject({ names: ['Ana'], steps: 2 });
});

it('of a copy into which the person’s was merged tells from where both have it', async () => {
  const ada = await place.saved('desk.journey');
  addCard(ada, 'Both');
  const parted = head(ada);
  valueOf(await ada.save());
  copyFileSync(place.path('desk.journey'), place.path('copy.journey'));
  addCard(ada, 'Mine');
  const seen = head(ada);
  valueOf(await ada.save());
  const ana = place.openFile('copy.journey', { author: 'Ana', dataFolder: place.path('ana') });
  addCard(ana, 'Theirs');
  const { mergeId } = valueOf(ana.merges.open(place.path('desk.journey')));
  valueOf(ana.merges.run(mergeId, []));
  valueOf(await ana.save());
  ana.close();
  const after = place.openFile('copy.journey', { dataFolder: place.path('ada') });
  const { since } = valueOf(after.news(seen));
  expect(since).toMatchObject({ revisionId: parted, isSeen: false, names: ['Ana'], steps: 2 });
  expect(valueOf(after.stateAt(parted)).records.card.map(({ title }) => title)).toContain('Both');
});

it('says nothing of a revision that the project does not know', async () => {
  const document = await place.saved('desk.journey');
  expect(valueOf(document.news(testId(77))).since).toBeNull();
});
