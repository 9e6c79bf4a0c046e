import { app, MessageChannelMain, type MessagePortMain, utilityProcess } from 'electron';
import { join } from 'node:path';
import { t } from '../../shared/language/translate.ts';
import {
  controlAnswerSchema,
  type ControlAnswers,
  type ControlRequest,
  hostBugSchema,
} from '../../shared/protocol/host-control.ts';
import { fail, type Result } from '../../shared/result.ts';
import { reportBug } from '../platform/error-log.ts';

/** A running project host, as main talks to it. */
export type HostProcess = {
  control<C extends ControlRequest>(control: C): Promise<Result<ControlAnswers[C['kind']]>>;
  /** A new line to the host: a window's, told of updates, or one that is told of whole change sets. */
  connect(tell: 'updates' | 'change-sets'): MessagePortMain;
  /** Ends the process at once; what was answered is in the working copy. */
  kill(): void;
  readonly pid: number | undefined;
};

/** Where the built host lies. */
const hostScript = (): string => join(app.getAppPath(), 'out', 'main', 'host.js');

/**
 * Starts a project host. `onEnd` is called once, when the process is gone, after every open request was
 * answered with `host-ended`.
 */
export function startHostProcess(onEnd: (exitCode: number) => void): HostProcess {
  const child = utilityProcess.fork(hostScript(), [], {
    serviceName: 'Throughline project',
    // Nothing of the host's may get between what the command line prints.
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const waiting = new Map<number, (result: Result<unknown>) => void>();
  let next = 1;
  let ended = false;

  child.on('message', (message: unknown) => {
    const bug = hostBugSchema.safeParse(message);
    if (bug.success) {
      reportBug('project host', bug.data.stack || bug.data.message);
      return;
    }
    const { number, result } = controlAnswerSchema.parse(message);
    const resolve = waiting.get(number);
    if (!resolve) throw new Error(`The project host answered request ${number}, which is not open.`);
    waiting.delete(number);
    resolve(result);
  });
  child.on('exit', (exitCode) => {
    ended = true;
    for (const resolve of waiting.values()) resolve(hostEnded());
    waiting.clear();
    onEnd(exitCode);
  });

  return {
    control: <C extends ControlRequest>(control: C) =>
      new Promise<Result<ControlAnswers[C['kind']]>>((resolve) => {
        if (ended) {
          resolve(hostEnded());
          return;
        }
        const number = next++;
        // The protocol fixes which value answers which request; the frame is checked on arrival.
        waiting.set(number, resolve as (result: Result<unknown>) => void);
        child.postMessage({ number, control });
      }),
    connect: (tell) => {
      const { port1, port2 } = new MessageChannelMain();
      if (ended) port1.close();
      else {
        const number = next++;
        waiting.set(number, () => {});
        child.postMessage({ number, control: { kind: 'connect', tell } }, [port2]);
      }
      return port1;
    },
    kill: () => void child.kill(),
    get pid() {
      return child.pid;
    },
  };
}

const hostEnded = (): Result<never> =>
  fail(
    'host-ended',
    t(
      'The part of the program that keeps the project ended before this was done. What was done before is safe.',
    ),
  );
