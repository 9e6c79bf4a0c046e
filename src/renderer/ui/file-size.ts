import { numberText, t } from '../../shared/language/translate.ts';

const units = ['KB', 'MB', 'GB'] as const;

/** A size in bytes as a person reads it: '512 bytes', '3.4 MB' (1 KB is 1024 bytes). */
export function fileSize(bytes: number): string {
  if (bytes < 1024) return t('{{size}} bytes', { size: `${Math.round(bytes)}` });
  const step = Math.min(units.length, Math.floor(Math.log2(bytes) / 10));
  const value = bytes / 1024 ** step;
  const digits = value >= 100 ? 0 : 1;
  const size = numberText(value, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    useGrouping: false,
  });
  return `${size} ${units[step - 1] ?? ''}`;
}
