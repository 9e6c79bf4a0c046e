import type { MenuItemConstructorOptions } from 'electron';
import { afterEach, describe, expect, it } from 'vitest';
import { menuTemplate } from '../../../../src/main/menus/menu-template.ts';
import { actionList } from '../../../../src/shared/actions/action-list.ts';
import { speak } from '../../../../src/shared/language/translate.ts';

const itemsOf = (menu: MenuItemConstructorOptions): readonly MenuItemConstructorOptions[] =>
  Array.isArray(menu.submenu) ? menu.submenu : [];
const ignore = (): void => {};

describe.each(['linux', 'win32', 'darwin'] as const)('the menu on %s', (platform) => {
  const menus = menuTemplate(platform, ignore, { keys: {} });
  const items = menus.flatMap(itemsOf);

  it('holds every action once', () => {
    const ids = items.flatMap(({ id }) => (id === undefined ? [] : [id])).sort();
    expect(ids).toEqual(actionList.map(({ id }) => id).sort());
  });

  it('gives no shortcut to two items', () => {
    const keys = items.flatMap(({ accelerator }) => (accelerator === undefined ? [] : [accelerator]));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('begins and ends no menu with a line, and has no two lines together', () => {
    for (const menu of menus.filter(({ submenu }) => submenu)) {
      const lines = itemsOf(menu).map(({ type }) => type === 'separator');
      expect(lines[0]).toBe(false);
      expect(lines.at(-1)).toBe(false);
      expect(lines.some((line, at) => line && lines[at + 1] === true)).toBe(false);
    }
  });

  it('leaves the keys that only work on the map to the page', () => {
    for (const action of actionList.filter((one) => 'onMapOnly' in one)) {
      const item = items.find(({ id }) => id === action.id);
      // A Mac's menu takes every key that it shows.
      expect(item?.accelerator, action.id).toBe(platform === 'darwin' ? undefined : action.accelerator);
      expect(item?.registerAccelerator ?? false, action.id).toBe(false);
    }
  });

  it('leaves keys to the page that a menu takes by their place, and binds the others', () => {
    for (const id of ['zoom-in', 'zoom-out', 'zoom-100', 'zoom-fit', 'add-evidence', 'toggle-priorities']) {
      const item = items.find((one) => one.id === id);
      expect(item?.accelerator, id).toBeDefined();
      expect(item?.registerAccelerator, id).toBe(platform === 'darwin');
    }
    const save = items.find(({ id }) => id === 'save');
    expect(save).toMatchObject({ accelerator: 'CmdOrCtrl+S', registerAccelerator: true });
  });
});

it('follows a Mac’s habits there: an application menu first, quit in it, a window menu before help', () => {
  const mac = menuTemplate('darwin', ignore, { keys: {} });
  expect(mac[0]?.role).toBe('appMenu');
  expect(mac.at(-2)?.role).toBe('windowMenu');
  expect(mac.at(-1)?.id).toBe('help');
  expect(mac.map(({ label }) => label ?? '').join('')).not.toContain('&');
  const roles = (menu: readonly MenuItemConstructorOptions[]): readonly unknown[] =>
    menu.flatMap(itemsOf).map(({ role }) => role);
  expect(roles(mac.slice(0, 1))).toContain('quit');
  expect(roles(mac.slice(1))).not.toContain('quit');
  expect(roles(menuTemplate('linux', ignore, { keys: {} }))).toContain('quit');
});

it('says which action was chosen', () => {
  const chosen: string[] = [];
  const items = menuTemplate('linux', (action) => chosen.push(action), { keys: {} }).flatMap(itemsOf);
  const save = items.find(({ id }) => id === 'save');
  (save?.click as (() => void) | undefined)?.();
  expect(chosen).toEqual(['save']);
});

it('shows the keys that the person chose', () => {
  const items = menuTemplate('linux', ignore, { keys: { save: null, export: 'CmdOrCtrl+S' } }).flatMap(
    itemsOf,
  );
  expect(items.find(({ id }) => id === 'save')?.accelerator).toBeUndefined();
  expect(items.find(({ id }) => id === 'export')?.accelerator).toBe('CmdOrCtrl+S');
});

describe.each(['linux', 'win32', 'darwin'] as const)('the German menu on %s', (platform) => {
  afterEach(() => speak('en'));

  /** Every item with a text, of the menus and in them. A role without a label would be in Electron's English. */
  const labels = (): ReadonlyMap<string, string | undefined> =>
    new Map(
      menuTemplate(platform, ignore, { keys: {} })
        .flatMap((menu) => [menu, ...itemsOf(menu)])
        .filter(({ type }) => type !== 'separator')
        .map(({ id, role, label }) => [id ?? role ?? '', label]),
    );
  /** The same in both languages. */
  const shared = new Set(['throughline', 'map', 'filter', 'persona', 'inspector', 'feedback']);

  it('says everything in German, what the system does too', async () => {
    const english = labels();
    await speak('de');
    for (const [item, label] of labels()) {
      expect(label, item).toBeDefined();
      if (!shared.has(label?.replace('&', '').toLowerCase() ?? '')) {
        expect(label, item).not.toBe(english.get(item));
      }
    }
    expect(labels().get('add-evidence')).toBe('Beleg');
    expect(labels().get('cut')).toBe('Ausschneiden');
  });
});
