import { t } from '../../language/translate.ts';
import type { Result } from '../../result.ts';
import { type CommandValue, refuse } from '../kernel/define-command.ts';

/** True for an address the app may hand to the system: http, https or mailto. */
export const isWebLink = (link: string): boolean => /^(https?:\/\/|mailto:)\S+$/i.test(link);

/** Refuses a link that is neither empty nor a web or mail address. */
export const checkWebLink = (link: string | undefined): Result<CommandValue> | undefined =>
  link === undefined || link === '' || isWebLink(link)
    ? undefined
    : refuse('bad-link', t('A link must start with https://, http:// or mailto:.'));
