import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** A network socket of a process, as Linux lists it. Unix sockets are no network and are not listed. */
export type Socket = {
  readonly kind: 'tcp' | 'udp';
  readonly local: string;
  readonly remote: string;
  readonly listening: boolean;
};

/** A process and everything it started, read from /proc. */
export function processTree(root: number): readonly number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    if (!Number.isInteger(pid)) continue;
    const stat = readIfThere(`/proc/${name}/stat`);
    // The name in brackets may hold spaces; the parent is the second field after it.
    const parent = Number(stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    if (Number.isInteger(parent)) parents.set(pid, parent);
  }
  const tree = new Set([root]);
  // A child's number may be smaller than its parent's once numbers wrap, so look until nothing is new.
  for (let size = 0; size !== tree.size; ) {
    size = tree.size;
    for (const [pid, parent] of parents) if (tree.has(parent)) tree.add(pid);
  }
  return [...tree];
}

/** The network sockets that these processes hold now. */
export function socketsOf(pids: readonly number[]): readonly Socket[] {
  const inodes = new Set(pids.flatMap(socketInodes));
  return (['tcp', 'tcp6', 'udp', 'udp6'] as const).flatMap((table) =>
    (readIfThere(`/proc/net/${table}`) ?? '')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter((fields) => inodes.has(fields[9] ?? ''))
      .map(([, local = '', remote = '', state = '']) => ({
        kind: table.startsWith('tcp') ? ('tcp' as const) : ('udp' as const),
        local: address(local),
        remote: address(remote),
        listening: table.startsWith('tcp') && state === '0A',
      })),
  );
}

function socketInodes(pid: number): readonly string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
      const inode = /^socket:\[(\d+)\]$/.exec(linkIfThere(`/proc/${pid}/fd/${fd}`) ?? '')?.[1];
      return inode === undefined ? [] : [inode];
    });
  } catch (error) {
    if (isGone(error)) return [];
    throw error;
  }
}

/** `0100007F:1F90` to `127.0.0.1:8080`; an IPv6 address stays in hexadecimal but for loopback and 'any'. */
function address(text: string): string {
  const [host = '', port = ''] = text.split(':');
  const number = Number.parseInt(port, 16);
  if (host.length === 8) return `${[...Buffer.from(host, 'hex')].reverse().join('.')}:${number}`;
  if (/^0+$/.test(host)) return `[::]:${number}`;
  return host === '00000000000000000000000001000000' ? `[::1]:${number}` : `[${host}]:${number}`;
}

/** Polls until `stop`, and returns every socket found, each once. */
export function watchSockets(root: number): {
  readonly stop: () => readonly Socket[];
  readonly looks: () => number;
} {
  const seen = new Map<string, Socket>();
  let looks = 0;
  let tree: readonly number[] = [];
  const look = (): void => {
    // Finding new processes reads all of /proc, which is dear; they live long enough for every fifth look.
    if (looks % 5 === 0) tree = processTree(root);
    looks += 1;
    for (const socket of socketsOf(tree)) seen.set(JSON.stringify(socket), socket);
  };
  look();
  const timer = setInterval(look, 50);
  return {
    looks: () => looks,
    stop: () => {
      clearInterval(timer);
      look();
      return [...seen.values()];
    },
  };
}

const portOf = (text: string): string => text.slice(text.lastIndexOf(':') + 1);

/**
 * What is left without the debugging ports that Playwright opens and its connections to them: those use the loopback
 * address only.
 */
export function withoutDebugging(sockets: readonly Socket[]): readonly Socket[] {
  const ports = new Set(
    sockets
      .filter(({ listening, local }) => listening && local.startsWith('127.0.0.1:'))
      .map(({ local }) => portOf(local)),
  );
  return sockets.filter(
    ({ kind, local, remote, listening }) =>
      !(
        kind === 'tcp' &&
        ports.has(portOf(local)) &&
        local.startsWith('127.0.0.1:') &&
        (listening || remote.startsWith('127.0.0.1:'))
      ),
  );
}

const isGone = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  ['ENOENT', 'ESRCH', 'EACCES', 'EINVAL'].includes(String(error.code));

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    // Processes end while one looks at them.
    if (isGone(error)) return undefined;
    throw error;
  }
}

function linkIfThere(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
}
