import { mkdirSync, readdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { addCard, usePlace, valueOf } from './open-here.ts';

const place = usePlace();
const old = (name: string): void => {
  writeFileSync(place.path(name), 'half');
  utimesSync(place.path(name), 1, 1);
};

it('a save removes what a crash left beside the file a day ago, and nothing else', async () => {
  const document = await place.saved('desk.journey');
  old('.throughline-0123456789ab.part');
  old('.throughline-0123456789ab.part-journal');
  old('.throughline-notes.part');
  old('mine.part');
  writeFileSync(place.path('.throughline-aaaaaaaaaaaa.part'), 'being written by another window');
  mkdirSync(place.path('.throughline-bbbbbbbbbbbb.part'));
  symlinkSync(place.path('mine.part'), place.path('.throughline-cccccccccccc.part'));
  addCard(document, 'x');
  valueOf(await document.save());
  expect(readdirSync(join(place.folder)).toSorted()).toEqual([
    '.throughline-aaaaaaaaaaaa.part',
    '.throughline-bbbbbbbbbbbb.part',
    '.throughline-cccccccccccc.part',
    '.throughline-notes.part',
    'data',
    'desk.journey',
    'mine.part',
  ]);
});
