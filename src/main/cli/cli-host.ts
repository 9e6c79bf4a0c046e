import type { ChangeSet } from '../../shared/changes/change-set.ts';
import type { Opened, OpenRequest } from '../../shared/protocol/host-control.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { workingCopiesFolder } from '../platform/data-folder.ts';
import type { HasHost } from '../hosts/ask-host.ts';
import { createHostLine, type HostLine } from '../hosts/host-line.ts';
import type { CliPerson } from './subcommand.ts';
import { startHostProcess } from '../hosts/host-process.ts';

/** A project opened without a window. */
export type CliHost = HasHost & {
  readonly opened: Opened;
  /** A line as windows have one; each change set is given to `onChanged` before its answer. */
  line(onChanged: (changes: ChangeSet) => void): HostLine;
  /** Ends the host without saving; unsaved work stays in its working copy. */
  close(): Promise<Result<null>>;
  /** Ends the host and throws away what is not saved. */
  discard(): Promise<Result<null>>;
};

/** Starts a host and opens the project in it. */
export async function openCliHost(
  open: OpenRequest,
  { author, passwords }: CliPerson,
): Promise<Result<CliHost>> {
  const ended = Promise.withResolvers<null>();
  const host = startHostProcess(() => ended.resolve(null));
  const opened = await host.control({
    kind: 'open',
    open: open.kind === 'file' ? { ...open, passwords } : open,
    dataFolder: workingCopiesFolder(),
    // The command line speaks English, whatever the window does: scripts read it.
    person: { author, language: 'en', autosave: false },
  });
  if (!opened.ok) {
    host.kill();
    return withAdvice(opened);
  }
  if (open.kind === 'file' && opened.value.path === null && !open.onlyRead && !open.anyway) {
    // What is to be changed and saved has no place to be saved to.
    await host.control({ kind: 'discard' });
    host.kill();
    return fail(
      'inside-export',
      `${open.path} is an export with a project inside, which is only read. Nothing was changed. Save the project first: take-out ${open.path} --out FILE.`,
    );
  }
  const end = async (
    control: { kind: 'close'; save: false } | { kind: 'discard' },
  ): Promise<Result<null>> => {
    const result = await host.control(control);
    host.kill();
    await ended.promise;
    return result;
  };
  return ok({
    opened: opened.value,
    control: (control) => host.control(control),
    line: (onChanged) => createHostLine(host.connect('change-sets'), onChanged),
    close: () => end({ kind: 'close', save: false }),
    discard: () => end({ kind: 'discard' }),
  });
}

/** Of a locked project, how its password is given. */
export function withAdvice<T>(result: Result<T>): Result<T> {
  return result.ok || result.failure.code !== 'locked'
    ? result
    : fail('locked', `${result.failure.message} Give it with --password-file FILE, or - for standard input.`);
}

/** Opens, does the work, and always ends the host. The work's answer comes first where both fail. */
export async function withHost<T>(
  open: OpenRequest,
  person: CliPerson,
  work: (host: CliHost) => Promise<Result<T>>,
): Promise<Result<T>> {
  const host = await openCliHost(open, person);
  if (!host.ok) return host;
  const done = await work(host.value);
  const closed = await host.value.close();
  return done.ok && !closed.ok ? closed : done;
}
