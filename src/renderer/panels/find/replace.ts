import { textOf } from '../../../shared/find/text-fields.ts';
import { t } from '../../../shared/language/translate.ts';
import type { RecordKind } from '../../../shared/model/records.ts';
import { MAX_HITS, type TextHit } from '../../../shared/find/text-query.ts';
import { notify, replaceNotice, valueOrNotice } from '../../session/notices.ts';
import { askHost, projectStore } from '../../session/project-store.ts';
import { runOrNotice } from '../../session/run-or-notice.ts';
import { flushDrafts } from '../../session/drafts.ts';
import { type FindState, keyOfHit } from './find-store.ts';

/** Replaces in the texts found, or in one of them, as one step of the history. Texts typed and not sent yet go first. */
export async function replaceFound(state: FindState, only: TextHit | null): Promise<boolean> {
  const { query: find, matchCase, wholeWord, replaceWith } = state;
  flushDrafts();
  const found = valueOrNotice(
    await askHost('find-text', { query: find, matchCase, wholeWord, limit: MAX_HITS }),
  );
  if (!found) return false;
  const wanted = only === null ? found.hits : found.hits.filter((hit) => keyOfHit(hit) === keyOfHit(only));
  const targets = wanted.flatMap((hit) => {
    const before = textNow(hit);
    return before === undefined ? [] : [{ kind: hit.kind, id: hit.id, field: hit.field, before }];
  });
  if (targets.length === 0) {
    notify(
      'error',
      t('“{{text}}” no longer occurs in the project. Nothing was replaced.', { text: short(find) }),
    );
    return false;
  }
  const done = await runOrNotice([
    { command: 'replace-text', input: { find, matchCase, wholeWord, replaceWith, targets } },
  ]);
  if (done && only === null) replaceNotice(t('Replaced in {{count}} texts', { count: targets.length }));
  if (done && found.texts > found.hits.length) {
    notify(
      'info',
      t('{{count}} more texts contain it. Choose “Replace all” again.', {
        count: found.texts - found.hits.length,
      }),
    );
  }
  return done !== undefined;
}

/** The text as this window has it. */
function textNow({ kind, id, field }: TextHit): string | undefined {
  const table: ReadonlyMap<string, object> = projectStore.getState().records[kind satisfies RecordKind];
  const record = table.get(id);
  return record && textOf(kind, record, field);
}

const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 39).trimEnd()}…` : text);
