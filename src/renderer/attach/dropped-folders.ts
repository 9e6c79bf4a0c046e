import { filesOf } from './transfer-files.ts';

/** How deep folders within a dropped one are looked into. */
const DEEPEST = 8;
/** Most files that are taken from all dropped folders together. */
const MOST_FILES = 1_000;

/** The files of a drop, and its folders, which are not read before they are asked for. */
export type Dropped = {
  readonly files: readonly File[];
  readonly folders: readonly FileSystemDirectoryEntry[];
};

/** What was dropped. A transfer can be asked in the handler of its event alone. */
export function droppedOf(transfer: DataTransfer): Dropped {
  const items = [...transfer.items].filter(({ kind }) => kind === 'file');
  const entries = items.map((item) => [item, item.webkitGetAsEntry()] as const);
  const folders = entries.flatMap(([, entry]) => (entry && isFolder(entry) ? [entry] : []));
  if (folders.length === 0) return { files: filesOf(transfer), folders };
  const files = entries.flatMap(([item, entry]) => (entry?.isDirectory ? [] : (item.getAsFile() ?? [])));
  return { files, folders };
}

/** What folders hold, and the names of those that could not be read. */
export type InFolders = { readonly files: readonly File[]; readonly unread: readonly string[] };

/** The files of folders and of those in them that are wanted by their name, in the order of their paths; hidden ones are left out. */
export async function filesIn(
  folders: readonly FileSystemDirectoryEntry[],
  wants: (file: Pick<File, 'name'>) => boolean,
): Promise<InFolders> {
  const found: FileSystemFileEntry[] = [];
  const unread: string[] = [];
  const walk = async (folder: FileSystemDirectoryEntry, depth: number): Promise<void> => {
    const entries = await entriesOf(folder).catch(() => null);
    if (entries === null) unread.push(folder.name);
    for (const entry of entries?.toSorted(byName) ?? []) {
      if (found.length >= MOST_FILES || entry.name.startsWith('.')) continue;
      if (isFolder(entry)) {
        if (depth < DEEPEST) await walk(entry, depth + 1);
      } else if (isFile(entry) && wants(entry)) found.push(entry);
    }
  };
  for (const folder of folders) await walk(folder, 0);
  const files = await Promise.all(found.map((entry) => fileOf(entry).catch(() => entry.name)));
  return {
    files: files.filter((file) => typeof file !== 'string'),
    unread: [...unread, ...files.filter((file) => typeof file === 'string')],
  };
}

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

const byName = (a: FileSystemEntry, b: FileSystemEntry): number =>
  a.name.localeCompare(b.name, 'en', { numeric: true });

/** All entries of a folder: its reader gives a hundred at a time, and none at the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject));
