import { join } from 'node:path';
import { openDocument } from '../../src/host/document/document.ts';

/** What Ana does in her copy of a project, without a window: new fields of cards by their titles. */
export async function editCopy(
  folder: string,
  path: string,
  cards: Readonly<Record<string, object>>,
): Promise<void> {
  const opened = openDocument(
    { kind: 'file', path, anyway: true },
    { dataFolder: join(folder, 'data of Ana'), author: 'Ana' },
  );
  if (!opened.ok) throw new Error(opened.failure.message);
  const document = opened.value;
  const idOf = (title: string): string =>
    document.snapshot().records.card.find((card) => card.title === title)?.id ?? '';
  for (const [title, fields] of Object.entries(cards)) {
    const ran = document.run([{ command: 'edit-cards', input: { cardIds: [idOf(title)], fields } }]);
    if (!ran.ok) throw new Error(ran.failure.message);
  }
  const saved = await document.save();
  if (!saved.ok) throw new Error(saved.failure.message);
  document.close();
}
