/** The files of a drop or a paste, each once. Items without bytes (a dragged link, text) are left out. */
export function filesOf(transfer: Pick<DataTransfer, 'files' | 'items'>): readonly File[] {
  const files = [...transfer.files];
  if (files.length > 0) return files;
  return [...transfer.items].flatMap((item) => (item.kind === 'file' ? (item.getAsFile() ?? []) : []));
}
