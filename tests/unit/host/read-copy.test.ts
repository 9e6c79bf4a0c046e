import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { addCard, failureOf, titles, usePlace, valueOf } from './open-here.ts';

const place = usePlace();

it('answers what is in another file of the project, or in its own as saved last, and leaves both alone', async () => {
  const document = await place.saved('desk.journey');
  addCard(document, 'Saved');
  valueOf(await document.save());
  copyFileSync(place.path('desk.journey'), place.path('copy.journey'));
  addCard(document, 'Later');
  const [own, copy] = ['desk.journey', 'copy.journey'].map((name) => readFileSync(place.path(name)));
  const copies = readdirSync(place.data).length;
  for (const name of ['desk.journey', 'copy.journey']) {
    const read = valueOf(document.readCopy(place.path(name)));
    expect(read.name).toBe(name);
    expect(read.records.card.map(({ title }) => title)).toEqual(['Saved']);
    expect(read.time).toMatch(/^\d{4}-/);
  }
  expect(readFileSync(place.path('desk.journey')).equals(own!)).toBe(true);
  expect(readFileSync(place.path('copy.journey')).equals(copy!)).toBe(true);
  expect(readdirSync(place.data).length).toBe(copies);
  expect(titles(document)).toContain('Later');
});

it('refuses a file that is no project, or not there, and says so', async () => {
  const document = await place.saved('desk.journey');
  writeFileSync(place.path('note.journey'), 'A note, and no project at all.');
  const copies = readdirSync(place.data).length;
  expect(failureOf(document.readCopy(place.path('note.journey'))).message).toContain('note.journey');
  expect(failureOf(document.readCopy(place.path('none.journey'))).message).toContain('none.journey');
  expect(readdirSync(place.data).length).toBe(copies);
});
