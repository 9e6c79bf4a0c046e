import { ok } from '../../shared/result.ts';
import type { Handlers } from './requests.ts';
export const exportRequests = (): Handlers<'export' | 'cancel-export' | 'show-exported'> => ({
  export: () => ok(null),
  'cancel-export': () => ok(null),
  'show-exported': () => ok(null),
});
