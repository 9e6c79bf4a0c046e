import {
  type Bridge,
  type DroppedProject,
  type MainAnswers,
  type MainEvent,
  mainEventSchema,
  type MainRequest,
  type MainRequestName,
} from '../../shared/protocol/main-api.ts';
import { resultFrameSchema } from '../../shared/protocol/result-frame.ts';
import type { Result } from '../../shared/result.ts';
import { valueOrNotice } from './notices.ts';

declare global {
  // An interface, because only those merge with the one of the DOM.
  // oxlint-disable-next-line typescript/consistent-type-definitions
  interface Window {
    /** Put there by preload. */
    readonly throughline: Bridge;
  }
}

/** Asks main for something. */
export const askMain = async <N extends MainRequestName>(
  name: N,
  params: MainRequest<N>,
): Promise<Result<MainAnswers[N]>> =>
  // The frame is checked; which value answers which request is the protocol's table.
  resultFrameSchema.parse(await window.throughline.request(name, params)) as Result<MainAnswers[N]>;

/** Opens a project file that was dropped on the window; of a copy of the project that is open, answers what merging it comes to. */
export const openDropped = async (file: File): Promise<Result<DroppedProject>> =>
  resultFrameSchema.parse(await window.throughline.openDropped(file)) as Result<DroppedProject>;

/** Subscribes to main's events. Returns the function that ends it. */
export const onMainEvent = (listener: (event: MainEvent) => void): (() => void) =>
  window.throughline.onEvent((event) => listener(mainEventSchema.parse(event)));

/** Asks main; a failure is shown to the person and gives undefined. */
export const askMainOrNotice = async <N extends MainRequestName>(
  name: N,
  params: MainRequest<N>,
): Promise<MainAnswers[N] | undefined> => valueOrNotice(await askMain(name, params));

/** True on a Mac, where Cmd stands for Ctrl. */
export const isMac = (): boolean => window.throughline.platform === 'darwin';
