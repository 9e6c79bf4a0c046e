import type { MessagePortMain } from 'electron';
import { t } from '../../shared/language/translate.ts';
import type {
  ControlAnswers,
  ControlRequest,
  Opened,
  OpenRequest,
  Person,
} from '../../shared/protocol/host-control.ts';
import { documentStatusSchema } from '../../shared/protocol/document-status.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { type HostProcess, startHostProcess } from '../hosts/host-process.ts';

/** Ends in a row, each after a life of less than `SHORT_LIFE` ms, after which a host is not started again. */
const MAX_CRASHES = 3;
const SHORT_LIFE = 250;
/** Each that is tried takes its time. */
const MAX_PASSWORDS = 8;

/** A project with its host. The host is started again when it ends unexpectedly. */
export type OpenProject = {
  readonly workingCopy: string;
  /** The file, or null before the first save. */
  path(): string | null;
  /** What the project is called as far as main knows. */
  name(): string;
  /** Whether its file opens only with a password. */
  isLocked(): boolean;
  control<C extends ControlRequest>(control: C): Promise<Result<ControlAnswers[C['kind']]>>;
  connect(): MessagePortMain;
  /** Saves nothing by itself: ends the host after it put away or kept its working copy. */
  end(
    how: { readonly kind: 'close'; readonly save: boolean } | { readonly kind: 'discard' },
  ): Promise<Result<null>>;
  hostPid(): number | undefined;
};

export type OpenProjectOptions = {
  readonly open: OpenRequest;
  /** The folder of working copies. */
  readonly dataFolder: string;
  /** For whom the host works, whenever it starts. */
  readonly person: () => Person;
  /** The host ended and runs again; lines to it must be made again. */
  readonly onRestarted: () => void;
  /** The host cannot be kept running; the sentence says where the work is. */
  readonly onLost: (message: string) => void;
};

/** A host that waits for its project. */
let waiting: { readonly host: HostProcess; onEnd: () => void } | null = null;

/** Starts the host of the next project before it is known, beside whatever else has to be done until then. */
export function prepareHost(): void {
  const prepared = { host: startHostProcess(() => prepared.onEnd()), onEnd: () => void (waiting = null) };
  waiting = prepared;
}

function takeHost(onEnd: () => void): HostProcess {
  if (!waiting) return startHostProcess(onEnd);
  const { host } = waiting;
  waiting.onEnd = onEnd;
  waiting = null;
  return host;
}

/** Opens the project in a host of its own. */
export async function openProject(options: OpenProjectOptions): Promise<Result<OpenProject>> {
  const { dataFolder, person, onRestarted, onLost } = options;
  let project: Opened | null = null;
  /** With which its working copy opens again where the host ends unexpectedly. Nowhere else are they kept. */
  let passwords: readonly string[] = 'passwords' in options.open ? (options.open.passwords ?? []) : [];
  let ending = false;
  let crashes = 0;
  /** When the host that runs now had the project open; null until then. */
  let openSince: number | null = null;
  let host: HostProcess = takeHost(onEnd);

  /** Answers once the host that runs now has the project open. */
  let ready: Promise<Result<Opened>> = host.control({
    kind: 'open',
    open: options.open,
    dataFolder,
    person: person(),
    findsCopies: true,
  });

  function onEnd(): void {
    if (ending || project === null) return;
    // A project that kills its host does so at once, again and again; a host that has worked is worth another.
    const lived = openSince === null ? 0 : Date.now() - openSince;
    crashes = lived < SHORT_LIFE ? crashes + 1 : 0;
    openSince = null;
    if (crashes >= MAX_CRASHES) {
      onLost(
        t(
          '“{{name}}” had to be closed. Your work is safe in a working copy: restart Throughline to recover it.',
          { name: nameOf(project) },
        ),
      );
      return;
    }
    host = startHostProcess(onEnd);
    const open: OpenRequest = { kind: 'recover', workingCopy: project.workingCopy, passwords };
    ready = host.control({ kind: 'open', open, dataFolder, person: person(), findsCopies: true });
    void ready.then((result) => {
      if (result.ok) {
        project = result.value;
        openSince = Date.now();
        onRestarted();
      } else if (result.failure.code !== 'host-ended') {
        onLost(result.failure.message);
      }
    });
  }

  const opened = await ready;
  if (!opened.ok) {
    ending = true;
    host.kill();
    return opened.failure.code === 'host-ended' ? couldNotRead() : opened;
  }
  const first = opened.value;
  project = first;
  openSince = Date.now();
  const current = (): Opened => project ?? first;

  return ok({
    workingCopy: first.workingCopy,
    path: () => current().path,
    name: () => nameOf(current()),
    isLocked: () => current().status.isLocked,
    control: async (control) => {
      await ready;
      const result = await host.control(control);
      if (control.kind === 'save-as' && result.ok) project = { ...current(), path: control.path };
      if (control.kind === 'save-locked' && result.ok) {
        passwords = [control.password, ...passwords].slice(0, MAX_PASSWORDS);
        // What had no file has this one now.
        project = { ...current(), path: current().path ?? control.path };
      }
      if (control.kind === 'reload' && result.ok && control.passwords)
        passwords = [...control.passwords, ...passwords].slice(0, MAX_PASSWORDS);
      if (control.kind === 'status' && result.ok)
        project = { ...current(), status: documentStatusSchema.parse(result.value) };
      return result;
    },
    connect: () => host.connect('updates'),
    end: async (how) => {
      ending = true;
      const result = await host.control(how);
      host.kill();
      return result.ok || result.failure.code === 'host-ended' ? ok(null) : result;
    },
    hostPid: () => host.pid,
  });
}

const nameOf = ({ status }: Opened): string => status.projectName || t('Untitled project');

const couldNotRead = (): Result<never> =>
  fail(
    'host-ended',
    t('The project could not be opened: the process that reads it stopped. The file was not changed.'),
  );
