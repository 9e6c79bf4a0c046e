import { z } from 'zod';
import { t } from '../language/translate.ts';
import { type ActionDefinition, actionList } from './action-list.ts';

const KEY =
  /^(?:(?:CmdOrCtrl|Ctrl|Alt|Shift)\+)*(?:[A-Z0-9=\-,./;'[\]\\`]|F(?:[1-9]|1\d|2[0-4])|Left|Right|Up|Down|Home|End|PageUp|PageDown|Insert|Delete|Backspace|Enter|Tab|Space|Esc)$/;

/** Modifiers in the one order in which an accelerator is written, so that equal keys are equal texts. */
const modifiers = ['CmdOrCtrl', 'Ctrl', 'Alt', 'Shift'] as const;
export type Modifier = (typeof modifiers)[number];

/** Keys in Electron's notation, modifiers in their one order. `key` is the last part: 'S', 'Left', '='. */
export const acceleratorOfParts = (held: ReadonlySet<Modifier>, key: string): string =>
  [...modifiers.filter((modifier) => held.has(modifier)), key].join('+');

const isWellFormed = (accelerator: string): boolean => {
  const parts = accelerator.split('+');
  const key = parts.pop() ?? '';
  const held = new Set(modifiers.filter((modifier) => parts.includes(modifier)));
  return KEY.test(accelerator) && acceleratorOfParts(held, key) === accelerator;
};

const textKeys = new Set([
  ...['Z', 'Shift+Z', 'A', 'C', 'X', 'V', 'Shift+V', 'Backspace', 'Delete'].map((key) => `CmdOrCtrl+${key}`),
  ...['', 'Shift+', 'CmdOrCtrl+', 'CmdOrCtrl+Shift+'].flatMap((held) =>
    ['Left', 'Right', 'Up', 'Down', 'Home', 'End', 'PageUp', 'PageDown'].map((key) => `${held}${key}`),
  ),
]);

/** Keys that a field needs while text is typed in it. */
export const isTextKey = (accelerator: string): boolean => textKeys.has(accelerator);

const systemKeys = new Set([
  'F11',
  'CmdOrCtrl+Q',
  'Alt+F4',
  'CmdOrCtrl+H',
  'CmdOrCtrl+M',
  'CmdOrCtrl+Tab',
  'Alt+Tab',
]);

/** Why nobody can have these keys for an action of their choice, in a sentence; null where they can. */
export function whyKept(accelerator: string): string | null {
  const key = accelerator.split('+').at(-1) ?? '';
  if (['Enter', 'Tab', 'Esc'].includes(key)) {
    return t('Enter, Tab and Escape are reserved for typing cards. Choose other keys.');
  }
  if (isTextKey(accelerator))
    return t('These keys are used in text fields and on the map. Choose other keys.');
  if (systemKeys.has(accelerator)) return t('These keys are reserved by the system. Choose other keys.');
  const typed = !/^(F\d+|Insert)$/.test(key) && !/^(CmdOrCtrl|Ctrl|Alt)\+/.test(accelerator);
  if (typed)
    return t(
      'These keys type or delete text. Combine them with Ctrl or Alt, or choose a key from F1 to F12.',
    );
  return isWellFormed(accelerator) ? null : t('This key cannot be used. Choose another.');
}

/** The keys a person chose, by action; null is none. An action that is not named has its own. */
export type KeyOverrides = Readonly<Record<string, string | null>>;

/** What carries the chosen keys: the settings of this computer. */
export type KeySettings = { readonly keys: KeyOverrides };

const definitions: readonly ActionDefinition[] = actionList;
const ownKeys = new Map(definitions.map(({ id, accelerator }) => [id, accelerator]));

/** True for keys that can be chosen for this action: any that are free for all, or its own. */
const canChoose = (id: string, accelerator: string): boolean =>
  ownKeys.get(id) === accelerator || (isWellFormed(accelerator) && whyKept(accelerator) === null);

/**
 * The chosen keys as they are stored. Actions of another version of the app are let through, so that its settings
 * survive this one; keys that are no keys, kept ones, and one key for two actions are not.
 */
export const keyOverridesSchema = z
  .record(z.string().regex(/^[a-z0-9-]{1,60}$/), z.string().max(60).nullable())
  .refine((keys) => Object.keys(keys).length <= 500)
  .refine((keys) => Object.entries(keys).every(([id, key]) => key === null || canChoose(id, key)))
  .refine((keys) => {
    const chosen = Object.values(keys).filter((key) => key !== null);
    return new Set(chosen).size === chosen.length;
  })
  .readonly();

/**
 * The keys of an action: those the person chose, else its own unless they were given to another action. Shortcuts, menu,
 * tooltips, palette and the list of shortcuts all ask here.
 */
export function keysOf(
  action: Pick<ActionDefinition, 'id' | 'accelerator'>,
  settings: KeySettings,
): string | null {
  const chosen = Object.hasOwn(settings.keys, action.id) ? settings.keys[action.id] : undefined;
  if (chosen !== undefined) return chosen;
  const own = action.accelerator;
  if (own === undefined) return null;
  return definitions.some(({ id }) => settings.keys[id] === own) ? null : own;
}

/** The action that has these keys now, other than one. */
export const actionWithKeys = (
  accelerator: string,
  settings: KeySettings,
  except: string,
): ActionDefinition | undefined =>
  definitions.find((action) => action.id !== except && keysOf(action, settings) === accelerator);

/** The chosen keys after an action was given others; what equals its own keys is not kept. Takes them from who had them. */
export function giveKeys(
  action: Pick<ActionDefinition, 'id' | 'accelerator'>,
  accelerator: string | null,
  settings: KeySettings,
): KeyOverrides {
  const before = accelerator === null ? undefined : actionWithKeys(accelerator, settings, action.id);
  const keys = Object.fromEntries(Object.entries(settings.keys).filter(([id]) => id !== action.id));
  if (before) keys[before.id] = null;
  return accelerator === (action.accelerator ?? null) ? keys : { ...keys, [action.id]: accelerator };
}

/** True where the person chose other keys than the action's own, or they were taken from it. */
export const hasOtherKeys = (action: ActionDefinition, settings: KeySettings): boolean =>
  keysOf(action, settings) !== (action.accelerator ?? null);
