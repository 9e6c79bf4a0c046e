import { phrase, t } from '../../language/translate.ts';
import type { DocumentFormat } from './format.ts';

export const xlsx: DocumentFormat = {
  name: phrase('Excel'),
  kind: phrase('Excel workbook'),
  extension: 'xlsx',
  about: phrase('Tables to work in: cards, evidence, measures, personas and the plan, each on a sheet.'),
  source: 'records',
  draws: ['map'],
  options: [],
  unit: 'sheets',
  writtenWords: ({ parts }) => t('{{count}} sheets', { count: parts }),
  load: async () => (await import('../documents/xlsx/write-xlsx.ts')).writeXlsx,
};
