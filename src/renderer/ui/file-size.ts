const units = ['bytes', 'KB', 'MB', 'GB'] as const;

/** A size in bytes as a person reads it: '512 bytes', '3.4 MB' (1 KB is 1024 bytes). */
export function fileSize(bytes: number): string {
  const step = bytes < 1024 ? 0 : Math.min(units.length - 1, Math.floor(Math.log2(bytes) / 10));
  const value = bytes / 1024 ** step;
  return `${step === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[step] ?? ''}`;
}
