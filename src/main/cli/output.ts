import type { Person } from '../../shared/protocol/host-control.ts';
import type { CliContext } from './subcommand.ts';

export type Output = {
  readonly context: CliContext;
  /** Resolves once everything printed has left the process. */
  readonly flush: () => Promise<void>;
};

/** Results go to stdout, sentences to stderr. A reader that stops early (`| head`) is no error. */
export function createOutput(
  { author, language }: Pick<Person, 'author' | 'language'>,
  signature: string,
): Output {
  let gone = false;
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    gone = true;
  });
  return {
    context: {
      print: (line) => {
        if (!gone) process.stdout.write(`${line}\n`);
      },
      say: (sentence) => void process.stderr.write(`${sentence}\n`),
      person: { author, passwords: [] },
      signature,
      language,
    },
    flush: async () => {
      await Promise.all([process.stdout, process.stderr].map(drained));
    },
  };
}

/** A stream that broke has nothing left to send: the callback comes in either case. */
const drained = (stream: NodeJS.WriteStream): Promise<void> =>
  new Promise((resolve) => void stream.write('', () => resolve()));
