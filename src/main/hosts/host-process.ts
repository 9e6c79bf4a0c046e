import { app, MessageChannelMain, type MessagePortMain, type UtilityProcess, utilityProcess } from 'electron';
import { join } from 'node:path';
import { t } from '../../shared/language/translate.ts';
import {
  controlAnswerSchema,
  type ControlAnswers,
  type ControlRequest,
  hostBugSchema,
  hostStartedSchema,
} from '../../shared/protocol/host-control.ts';
import { createOpenRequests } from '../../shared/protocol/open-requests.ts';
import { fail, type Result } from '../../shared/result.ts';
import { reportBug } from '../platform/error-log.ts';

/** A running project host, as main talks to it. */
export type HostProcess = {
  control<C extends ControlRequest>(control: C): Promise<Result<ControlAnswers[C['kind']]>>;
  /**
   * A new line to a host that has its project open: a window's, which receives updates, or one that receives whole change
   * sets.
   */
  connect(sends: 'updates' | 'change-sets'): MessagePortMain;
  /** Ends the process at once; what was answered is in the working copy. */
  kill(): void;
  readonly pid: number | undefined;
};

/** Where the built host lies. */
const hostScript = (): string => join(app.getAppPath(), 'out', 'main', 'host.js');

/** How often a host is started that ends before its program runs: that is the system's doing, not the project's. */
const STARTS = 3;

/**
 * Starts a project host. `onEnd` is called once, when the process is gone for good, after every open request was
 * answered with `host-ended`.
 */
export function startHostProcess(onEnd: () => void): HostProcess {
  const requests = createOpenRequests<ControlRequest>();
  let starts = 0;
  let started = false;
  let killed = false;
  let ended = false;
  let child = start();

  function start(): UtilityProcess {
    starts += 1;
    const process = utilityProcess.fork(hostScript(), [], {
      serviceName: 'Throughline project',
      // Nothing of the host's may get between what the command line prints.
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    process.on('message', take);
    process.on('exit', end);
    return process;
  }

  function take(message: unknown): void {
    if (hostStartedSchema.safeParse(message).success) {
      started = true;
      return;
    }
    const bug = hostBugSchema.safeParse(message);
    if (bug.success) {
      reportBug('project host', bug.data.stack || bug.data.message);
      return;
    }
    const { number, result } = controlAnswerSchema.parse(message);
    if (!requests.settle(number, result))
      throw new Error(`The project host answered request ${number}, which is not open.`);
  }

  function end(exitCode: number): void {
    if (!killed && exitCode !== 0) {
      if (started) reportBug('project host', `The process ended with ${exitCode}.`);
      else reportBug('project host', `The process ended with ${exitCode} before its program ran.`);
    }
    if (!started && !killed && starts < STARTS) {
      child = start();
      for (const [number, control] of requests.entries()) child.postMessage({ number, control });
      return;
    }
    ended = true;
    requests.settleAll(hostEnded());
    onEnd();
  }

  return {
    control: async <C extends ControlRequest>(control: C) => {
      if (ended) return hostEnded();
      const { number, answer } = requests.open(control);
      child.postMessage({ number, control });
      // The protocol fixes which value answers which request; the frame is checked on arrival.
      return (await answer) as Result<ControlAnswers[C['kind']]>;
    },
    connect: (sends) => {
      const { port1, port2 } = new MessageChannelMain();
      if (ended) port1.close();
      else {
        const control: ControlRequest = { kind: 'connect', sends };
        const { number } = requests.open(control);
        child.postMessage({ number, control }, [port2]);
      }
      return port1;
    },
    kill: () => {
      killed = true;
      child.kill();
    },
    get pid() {
      return child.pid;
    },
  };
}

const hostEnded = (): Result<never> =>
  fail('host-ended', t('The project process stopped before this was done. Everything before it is safe.'));
