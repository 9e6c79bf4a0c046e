import { copyFileSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { usePlace, valueOf } from './open-here.ts';

const place = usePlace();
/** What only the open conflict and its history say about the person. */
const SECRETS = ['zanzibar mattress', 'velvet tugboat'];

it('forgetting somebody takes the open conflicts about them along, out of the history too', async () => {
  const document = place.open({ kind: 'new', template: 'five-stages', name: 'Desk' });
  const [participantId, evidenceId] = valueOf(
    document.run([
      { command: 'add-participant', input: { code: 'P-1' } },
      { command: 'add-evidence', input: { title: 'Said' } },
    ]),
  ).values.map(({ id }) => id ?? '');
  valueOf(
    document.run([
      { command: 'edit-evidence', input: { evidenceId: evidenceId!, participantId: participantId! } },
    ]),
  );
  valueOf(await document.saveAs(place.path('ada.journey'), false));
  document.close();
  copyFileSync(place.path('ada.journey'), place.path('ana.journey'));
  const ada = place.openFile('ada.journey');
  const ana = place.openFile('ana.journey', { author: 'Ana', dataFolder: place.path('other') });
  const say = (of: typeof ada, text: string): void =>
    void valueOf(
      of.run([
        { command: 'edit-evidence', input: { evidenceId: evidenceId!, text } },
        { command: 'edit-participant', input: { participantId: participantId!, note: text } },
      ]),
    );
  say(ada, SECRETS[0]!);
  say(ana, SECRETS[1]!);
  valueOf(await ana.save());
  const { mergeId } = valueOf(ada.merges.open(place.path('ana.journey')));
  valueOf(ada.merges.run(mergeId, [], true));
  expect(ada.snapshot().records.conflict).toHaveLength(2);
  valueOf(await ada.forget(participantId!));
  expect(ada.snapshot().records.conflict).toEqual([]);
  valueOf(await ada.save());
  const bytes = readFileSync(place.path('ada.journey'));
  expect(SECRETS.filter((words) => bytes.includes(words))).toEqual([]);
});
