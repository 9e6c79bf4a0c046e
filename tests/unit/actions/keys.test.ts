import { describe, expect, it } from 'vitest';
import { type ActionDefinition, actionList } from '../../../src/shared/actions/action-list.ts';
import { actionWithKeys, giveKeys, keysOf, whyKept } from '../../../src/shared/actions/keys.ts';
import { settingsSchema } from '../../../src/shared/protocol/main-api.ts';

const actions: readonly ActionDefinition[] = actionList;
const action = (wanted: string): ActionDefinition => {
  const found = actions.find(({ id }) => id === wanted);
  if (!found) throw new Error(`No action ${wanted}`);
  return found;
};
const accepts = (keys: unknown): boolean => settingsSchema.safeParse({ keys }).success;

describe('the keys of an action', () => {
  it('are its own until others are chosen', () => {
    expect(keysOf(action('save'), { keys: {} })).toBe('CmdOrCtrl+S');
    expect(keysOf(action('save'), { keys: { save: 'F9' } })).toBe('F9');
    expect(keysOf(action('save'), { keys: { save: null } })).toBeNull();
    expect(keysOf(action('attach-file'), { keys: {} })).toBeNull();
  });

  it('are never those of two actions', () => {
    const chosen = { keys: { 'attach-file': 'CmdOrCtrl+S' } };
    expect(keysOf(action('attach-file'), chosen)).toBe('CmdOrCtrl+S');
    expect(keysOf(action('save'), chosen)).toBeNull();
    const own = actions.flatMap((one) => keysOf(one, { keys: {} }) ?? []);
    expect(new Set(own).size).toBe(own.length);
  });

  it('are all written in the one order that presses are compared with', () => {
    const own = Object.fromEntries(
      actions.flatMap(({ id, accelerator }) => (accelerator ? [[id, accelerator]] : [])),
    );
    expect(accepts(own)).toBe(true);
    for (const accelerator of Object.values(own)) {
      expect(accelerator).toMatch(/^(CmdOrCtrl\+)?(Alt\+)?(Shift\+)?[^+]+$/);
    }
  });

  it('are taken away from who had them when they are given', () => {
    const keys = giveKeys(action('attach-file'), 'CmdOrCtrl+S', { keys: {} });
    expect(keys).toEqual({ save: null, 'attach-file': 'CmdOrCtrl+S' });
    expect(actionWithKeys('CmdOrCtrl+S', { keys }, 'save')?.id).toBe('attach-file');
    expect(giveKeys(action('save'), 'CmdOrCtrl+S', { keys })).toEqual({ 'attach-file': null });
    expect(accepts(keys)).toBe(true);
  });

  it('are stored only where they are others than its own', () => {
    const keys = giveKeys(action('save'), 'F9', { keys: {} });
    expect(keys).toEqual({ save: 'F9' });
    expect(giveKeys(action('save'), 'CmdOrCtrl+S', { keys })).toEqual({});
    expect(giveKeys(action('attach-file'), null, { keys: { 'attach-file': 'F9' } })).toEqual({});
  });
});

describe('keys that nobody can have', () => {
  it.each([
    'CmdOrCtrl+Z',
    'CmdOrCtrl+A',
    'CmdOrCtrl+C',
    'CmdOrCtrl+V',
    'CmdOrCtrl+X',
    'Enter',
    'CmdOrCtrl+Enter',
    'Tab',
    'Shift+Tab',
    'Esc',
    'Left',
    'Shift+Down',
    'CmdOrCtrl+Right',
    'A',
    'Shift+A',
    'Space',
    'Backspace',
    'CmdOrCtrl+Q',
    'F11',
    'CmdOrCtrl+€',
  ])('say why in a sentence: %s', (accelerator) => {
    expect(whyKept(accelerator)).toMatch(/^[A-Z].*\.$/);
  });

  it.each(['CmdOrCtrl+Alt+E', 'F9', 'Alt+Up', 'CmdOrCtrl+Shift+,', 'Alt+1'])(
    'leave %s free',
    (accelerator) => {
      expect(whyKept(accelerator)).toBeNull();
    },
  );
});

describe('the stored keys', () => {
  it.each([
    ['keys that are no keys', { save: 'CmdOrCtrl+Banana' }],
    ['a script', { save: '<script>' }],
    ['modifiers in another order', { save: 'Shift+CmdOrCtrl+S' }],
    ['a modifier twice', { save: 'Alt+Alt+S' }],
    ['keys of text fields', { export: 'CmdOrCtrl+Z' }],
    ['one key for two actions', { save: 'F9', export: 'F9' }],
    ['names that are no actions', { 'Sa ve': 'F9' }],
    ['numbers', { save: 9 }],
    ['a list', ['F9']],
    ['a very long key', { save: `CmdOrCtrl+${'S'.repeat(10_000)}` }],
    ['a thousand actions', Object.fromEntries(Array.from({ length: 1_000 }, (_, at) => [`a-${at}`, null]))],
  ])('refuse %s', (_, keys) => {
    expect(accepts(keys)).toBe(false);
  });

  it('keep the keys of actions that another version of the app has', () => {
    const keys = { save: 'F9', 'an-action-to-come': 'F8', undo: 'CmdOrCtrl+Z', redo: null };
    expect(settingsSchema.parse({ keys }).keys).toEqual(keys);
  });

  it('are none in settings from before there were any', () => {
    expect(settingsSchema.parse({ theme: 'dark', author: 'Mia' }).keys).toEqual({});
  });
});
