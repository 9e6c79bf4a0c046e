import type { ImportChoices, ImportLook } from '../../src/shared/protocol/import-api.ts';

/** What a look at a file proposes, taken as it is and placed nowhere. */
export const asProposed = ({
  sniffed,
  layout,
  skippedRows,
  headerRows,
  columns,
}: ImportLook): ImportChoices => ({
  reading: sniffed.reading,
  skippedRows,
  headerRows,
  layout,
  columns: columns.map(({ column }) => column),
  rules: [],
  personal: [],
  masked: false,
  wave: '',
});

/** A look that leaves everything to what is proposed. */
export const asIs = { reading: null, layout: null, skippedRows: null, headerRows: null } as const;
