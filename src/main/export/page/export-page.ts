import type { WebContents } from 'electron';
import type { PageMessage, PageOwner } from './page-server.ts';
import type { WaitingPage } from './waiting-page.ts';
import { t } from '../../../shared/language/translate.ts';
import type { ExportPageFailure } from '../../../shared/protocol/export-page.ts';
import { type Failure, fail, ok, type Result } from '../../../shared/result.ts';

/** How long the page may be silent before it counts as hung, ms. */
const SILENCE_LIMIT = 120_000;
/** How long a task may take that cannot say how far it is, ms. */
const TASK_LIMIT = 600_000;

/** The hidden page that draws one export. */
export type ExportPage = {
  /**
   * The next thing the page made, of the kind that is expected. The page goes on with the one after it only when
   * this is called again. Refused when the export was cancelled, or the page failed, crashed or hung.
   */
  readonly next: <K extends PageMessage['kind']>(
    kind: K,
  ) => Promise<Result<Extract<PageMessage, { readonly kind: K }>>>;
  /** Has the page printed; gives up as `next` does. */
  readonly print: <T>(task: (contents: WebContents) => Promise<T>) => Promise<Result<T>>;
  /** Waits for work that does not need the page; gives up as `next` does. */
  readonly unlessStopped: <T>(work: Promise<T>) => Promise<Result<T>>;
  readonly close: () => void;
};

type Owner = Omit<PageOwner, 'onMessage'> & {
  readonly signal: AbortSignal;
  readonly log: (message: string) => void;
};

/** Has a page that waits draw an export. */
export function startExport(waiting: WaitingPage, owner: Owner): ExportPage {
  const stop = Promise.withResolvers<Failure>();
  const queue: { readonly message: PageMessage; readonly answer: () => void }[] = [];
  let arrived = Promise.withResolvers<null>();
  let answerLast = (): void => {};

  let silence = setTimeout(() => {}, 0);
  const resetSilence = (): void => {
    clearTimeout(silence);
    silence = setTimeout(() => stop.resolve(hung()), SILENCE_LIMIT);
  };
  waiting.address.give({
    job: owner.job,
    template: owner.template,
    readBlob: (hash) => {
      resetSilence();
      return owner.readBlob(hash);
    },
    onProgress: (progress) => {
      resetSilence();
      owner.onProgress(progress);
    },
    onMessage: (message) => {
      resetSilence();
      const { promise, resolve } = Promise.withResolvers<undefined>();
      queue.push({ message, answer: () => resolve(undefined) });
      arrived.resolve(null);
      return promise;
    },
  });
  void waiting.lost.then(() => stop.resolve(crashed()));
  const cancel = (): void => stop.resolve(cancelled());
  owner.signal.addEventListener('abort', cancel, { once: true });
  if (owner.signal.aborted) cancel();
  resetSilence();

  const unlessStopped = async <T>(work: Promise<T>): Promise<Result<T>> => {
    clearTimeout(silence);
    silence = setTimeout(() => stop.resolve(hung()), TASK_LIMIT);
    const stopped = stop.promise.then((failure): Result<T> => ({ ok: false, failure }));
    return Promise.race([stopped, work.then((value): Result<T> => ok(value))]);
  };
  let printing: Promise<unknown> | null = null;

  return {
    unlessStopped,
    print: (task) => {
      const begun = waiting.practised.then(() => task(waiting.contents));
      printing = begun;
      return unlessStopped(begun);
    },
    next: async <K extends PageMessage['kind']>(kind: K) => {
      answerLast();
      answerLast = () => {};
      const came = await Promise.race([stop.promise, arrived.promise]);
      if (came !== null) return { ok: false, failure: came };
      const first = queue.shift();
      if (queue.length === 0) arrived = Promise.withResolvers<null>();
      if (first === undefined) throw new Error('The export page answered without a message.');
      answerLast = first.answer;
      const { message } = first;
      if (message.kind === 'failed') {
        owner.log(`export page: ${message.failure.message}\n${message.failure.stack}`);
        return failureOf(message.failure);
      }
      if (!isOf(message, kind)) throw new Error(`The export page sent ${message.kind}, expected ${kind}.`);
      return ok(message);
    },
    close: () => {
      owner.signal.removeEventListener('abort', cancel);
      clearTimeout(silence);
      waiting.close(printing);
      answerLast();
      for (const { answer } of queue) answer();
    },
  };
}

function isOf<K extends PageMessage['kind']>(
  message: PageMessage,
  kind: K,
): message is Extract<PageMessage, { readonly kind: K }> {
  return message.kind === kind;
}

/** What the page could not do, in the language of this process. */
const failureOf = ({ code, message }: ExportPageFailure): Result<never> =>
  code === 'drawing-failed'
    ? fail(
        code,
        t(
          'The map could not be drawn ({{message}}). Nothing was written and your project is safe. Please report this.',
          { message },
        ),
      )
    : fail(code, t(message));

/** The answer to every export that the person gave up. */
export const cancelled = (): Failure => ({
  code: 'cancelled',
  message: t('The export was cancelled. No file was written and your project is safe.'),
});
const crashed = (): Failure => ({
  code: 'export-crashed',
  message: t(
    'The export stopped unexpectedly, most likely because memory ran out. No file was written and your project is safe. Close other programs or choose a smaller scale or one stage, and export again.',
  ),
});
const hung = (): Failure => ({
  code: 'export-hung',
  message: t(
    'The export made no progress for two minutes and was stopped. No file was written and your project is safe. Export again, or one stage at a time.',
  ),
});
