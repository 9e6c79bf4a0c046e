import type { Bridge, MainAnswers, MainRequest, MainRequestName } from '../../shared/protocol/main-api.ts';
import type { Result } from '../../shared/result.ts';
import { valueOrNotice } from '../store/notices.ts';

declare global {
  // An interface, because only those merge with the one of the DOM.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  interface Window {
    /** Put there by preload. */
    readonly throughline: Bridge;
  }
}

/** Asks main for something. */
export const askMain = <N extends MainRequestName>(
  name: N,
  params: MainRequest<N>,
): Promise<Result<MainAnswers[N]>> => window.throughline.request(name, params);

/** Asks main; a failure is shown to the person and gives undefined. */
export const askMainOrNotice = async <N extends MainRequestName>(
  name: N,
  params: MainRequest<N>,
): Promise<MainAnswers[N] | undefined> => valueOrNotice(await askMain(name, params));

/** True on a Mac, where Cmd stands for Ctrl. */
export const isMac = (): boolean => window.throughline.platform === 'darwin';
