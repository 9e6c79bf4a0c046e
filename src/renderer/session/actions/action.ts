import type { ActionId } from '../../../shared/actions/action-list.ts';

/** What one action does, and whether it can be done now. */
export type Action = {
  run(): void | Promise<void>;
  /** Left out: whenever a project is open, or always where the action list says it needs none. */
  enabled?(): boolean;
  /** Set where it takes its time beside the work, as a file that is written: keys are not held meanwhile. */
  readonly waits?: true;
  /** Set where it asks in a window of the system: keys are held until that is in front. */
  readonly asks?: true;
};

export type Actions<Id extends ActionId> = { readonly [K in Id]: Action };
