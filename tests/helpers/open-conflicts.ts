import { copyFileSync } from 'node:fs';
import { openDocument } from '../../src/host/document/document.ts';
import type { ProjectDocument } from '../../src/host/document/project-document.ts';
import type { CommandCall } from '../../src/shared/commands/registry.ts';
import type { Result } from '../../src/shared/result.ts';

/** The card that both change. */
export const CONTESTED = 'Works a week from the kitchen table';
const REMOVED = 'Counts who still lacks a desk';

/**
 * Writes the sample project as git leaves it where Ben has merged Ana’s work: three conflicts are open in it, about the title and
 * the owner of one card, and one that Ana has removed and Ben has changed.
 */
export async function writeConflicts(path: string, folder: string): Promise<void> {
  const sample = opened({ kind: 'new', template: 'sample', name: '' }, 'Ben', folder);
  valueOf(await sample.saveAs(path, true));
  const copy = `${path}.copy`;
  copyFileSync(path, copy);
  const ana = opened({ kind: 'file', path: copy }, 'Ana', `${folder}-of-ana`);
  const idOf = (title: string): string =>
    sample.snapshot().records.card.find((card) => card.title === title)?.id ?? '';
  const edit = (title: string, fields: object): CommandCall => ({
    command: 'edit-cards',
    input: { cardIds: [idOf(title)], fields },
  });
  const [contested, removed] = [CONTESTED, REMOVED].map((title) => ({ title, id: idOf(title) }));
  valueOf(
    sample.run([
      edit(CONTESTED, { title: 'Works two weeks from the kitchen table', owner: 'Ben' }),
      {
        command: 'edit-cards',
        input: { cardIds: [removed?.id ?? ''], fields: { body: 'Ben asked each team' } },
      },
    ]),
  );
  valueOf(
    ana.run([
      {
        command: 'edit-cards',
        input: {
          cardIds: [contested?.id ?? ''],
          fields: { title: 'Works a month from the kitchen sofa', owner: 'Ana' },
        },
      },
      { command: 'remove-cards', input: { cardIds: [removed?.id ?? ''] } },
    ]),
  );
  valueOf(await ana.save());
  ana.close();
  const { mergeId } = valueOf(sample.merges.open(copy));
  valueOf(sample.merges.run(mergeId, [], true));
  valueOf(await sample.save());
  sample.close();
}

function opened(
  request: Parameters<typeof openDocument>[0],
  author: string,
  dataFolder: string,
): ProjectDocument {
  return valueOf(openDocument(request, { dataFolder, author }));
}

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}
