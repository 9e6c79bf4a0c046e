import { createStore } from 'zustand';

/** What the menu can do in the table of answers that is shown; null while none is. */
type AnswersTable = { readonly selectAll: () => void };

const tableStore = createStore<{ readonly table: AnswersTable | null }>()(() => ({ table: null }));

export const answersTable = (): AnswersTable | null => tableStore.getState().table;

/** Lets actions reach this table. Returns the function that ends it. */
export function offerTable(table: AnswersTable): () => void {
  tableStore.setState({ table });
  return () => {
    if (tableStore.getState().table === table) tableStore.setState({ table: null });
  };
}
