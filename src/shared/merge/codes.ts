import type { Id } from '../model/fields.ts';
import { freeCode } from '../sources/participant-code.ts';
import type { Draft, Prepared } from './draft.ts';
import type { Fields } from './sides.ts';

/** A code as people tell it from others; '' for nobody. The schema of participants says that it is a text. */
const codeOf = (record: Fields | undefined): string =>
  record === undefined ? '' : (record['code'] as string).trim().toLowerCase();

/**
 * Gives a code of its own to a participant whose code the other copy has given to somebody else: codes are dealt by counting, so
 * each copy has its own P7. The one who was there first keeps it.
 */
export function dealCodes(prepared: Prepared, draft: Draft): void {
  const table = draft.tables.participant;
  const first = new Map<string, Id>();
  for (const [id, record] of [...table].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const code = codeOf(record);
    const other = first.get(code);
    if (other === undefined) first.set(code, id);
    else if (!hadBoth(prepared, code, other, id)) {
      const to = freeCode(Array.from(table.values(), (one) => String(one['code'])));
      table.set(id, { ...record, code: to });
      draft.settled.push({ about: 'code', kind: 'participant', id, from: String(record['code']), to });
    }
  }
}

/** Whether somebody has given two participants one code already. */
const hadBoth = ({ mine, theirs }: Prepared, code: string, ...ids: readonly [Id, Id]): boolean =>
  [mine, theirs].some(({ participant }) => ids.every((id) => codeOf(participant.get(id)) === code));
