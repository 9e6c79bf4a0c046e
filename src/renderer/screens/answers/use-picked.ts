import { useEffect } from 'react';
import { createStore, useStore } from 'zustand';
import { t } from '../../../shared/language/translate.ts';
import type { AnswerKey } from '../../../shared/protocol/answers-api.ts';
import { answersStore } from '../../session/answers-store.ts';
import { announce } from '../../session/announcer.ts';
import { fitPicked, nothingPicked, type Picked, reachRow } from './picked.ts';
import { countRows } from './ranges.ts';
import type { Found } from './use-found.ts';

/** What was selected last, and in the answers to which question; kept while the map is looked at. */
const store = createStore<{ readonly question: string; readonly picked: Picked }>()(() => ({
  question: '',
  picked: nothingPicked,
}));

/** What is selected in what was found. Another question begins at its first row. */
export function usePicked(found: Found | null): readonly [Picked, (picked: Picked) => void] {
  const state = useStore(store);
  const count = found?.count ?? 0;
  const isSame = state.question === found?.question;
  const picked = isSame ? fitPicked(state.picked, count) : reachRow(nothingPicked, 0, 'alone', count);
  const row = found?.pages.row(picked.at);
  const [setId, at] = [row?.setId, row?.row];
  useEffect(() => {
    if (!found) return;
    // Rows that are on their way are shown in full once they have come.
    return whenThere(found, picked.at, (active) => {
      const now = answersStore.getState().active;
      if (now?.setId !== active?.setId || now?.row !== active?.row) answersStore.setState({ active });
    });
  }, [found, picked.at, setId, at]);
  return [
    picked,
    (next) => {
      answersStore.setState({ isBeside: true });
      store.setState({ question: found?.question ?? '', picked: next });
      const selected = countRows(next.rows);
      if (selected !== 1 && selected !== countRows(picked.rows))
        announce(t('{{count}} answers selected', { count: selected }));
    },
  ];
}

/** Gives a row's key, now or once it has come; null where there is none. Returns the function that ends it. */
function whenThere({ pages }: Found, index: number, give: (key: AnswerKey | null) => void): () => void {
  const look = (): boolean => {
    const row = pages.row(index);
    if (row) give({ setId: row.setId, row: row.row });
    return row !== undefined;
  };
  if (pages.count === 0) {
    give(null);
    return () => {};
  }
  if (look()) return () => {};
  return pages.subscribe(() => void look());
}
