import type { ActionId } from '../../../shared/actions/action-list.ts';

/** What one action does, and whether it can be done now. */
export type Action = {
  run(): void | Promise<void>;
  /** Left out: whenever a project is open, or always where the action list says it needs none. */
  enabled?(): boolean;
  /** Set where it waits for the person or writes a file: keys are not held meanwhile. */
  readonly waits?: true;
};

export type Actions<Id extends ActionId> = { readonly [K in Id]: Action };
