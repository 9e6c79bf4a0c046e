// @vitest-environment jsdom
// A page of its own: what other tests simulate a person with replaces `focus` in theirs.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { handKeyboardTo, watchKeys } from '../../../src/renderer/keyboard/hand-over.ts';
import { followLayers } from '../../../src/renderer/keyboard/layers.ts';

/** Puts elements into the page; they are gone after the test. */
function put(html: string): HTMLElement {
  const room = document.createElement('div');
  room.dataset['portal'] = 'true';
  room.innerHTML = html;
  document.body.append(room);
  return room;
}
const focused = (): string => document.activeElement?.id ?? '';
const focus = (id: string): void => document.getElementById(id)?.focus();
const press = (init: KeyboardEventInit & { readonly keyCode?: number }): boolean =>
  (document.activeElement ?? document.body).dispatchEvent(
    new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }),
  );

const used: string[] = [];
let ends: readonly (() => void)[] = [];
beforeEach(() => {
  ends = [
    watchKeys(
      () => true,
      (what) => Promise.resolve(used.push(what)),
    ),
    followLayers(),
  ];
});
afterEach(() => {
  for (const end of ends) end();
  document.body.replaceChildren();
});

describe('a dialog or a menu', () => {
  it('has the keyboard in the turn in which it is drawn, and gives it back in the turn in which it goes', async () => {
    put('<button id="opener"></button>');
    focus('opener');
    const dialog = put(
      '<section role="dialog" aria-modal="true"><button id="close"></button><input id="name" data-autofocus></section>',
    );
    await Promise.resolve();
    expect(focused()).toBe('name');
    dialog.remove();
    await Promise.resolve();
    expect(focused()).toBe('opener');
  });

  it('keeps Tab in it, and gives the keyboard to the map where what opened it is gone', async () => {
    put('<div id="map" data-map-grid tabindex="0"></div>');
    const opener = put('<button id="opener"></button>');
    focus('opener');
    const dialog = put(
      '<section role="dialog" aria-modal="true"><button id="one"></button><button id="two"></button></section>',
    );
    await Promise.resolve();
    const met = [focused()];
    for (const shiftKey of [false, false, true]) {
      press({ key: 'Tab', shiftKey });
      met.push(focused());
    }
    expect(met).toEqual(['one', 'two', 'one', 'two']);
    opener.remove();
    dialog.remove();
    await Promise.resolve();
    expect(focused()).toBe('map');
  });

  it('gives the keyboard back before an item of a menu does its work', async () => {
    put('<button id="opener"></button>');
    focus('opener');
    const menu = put('<div role="menu" tabindex="-1"><button role="menuitem" id="item"></button></div>');
    await expect.poll(focused).toBe('item');
    const at: string[] = [];
    const item = menu.querySelector<HTMLElement>('#item');
    item?.addEventListener('click', () => {
      at.push(focused());
      menu.remove();
    });
    item?.click();
    await Promise.resolve();
    expect([...at, focused()]).toEqual(['opener', 'opener']);
  });
});

it('what an action opens has the keyboard in its turn where it is there, and as soon as it comes elsewhere', async () => {
  put('<input id="here" value="old">');
  handKeyboardTo('#here');
  await Promise.resolve();
  expect(focused()).toBe('here');
  const field = document.getElementById('here') as HTMLInputElement;
  // Typing takes the place of what stands there.
  expect([field.selectionStart, field.selectionEnd]).toEqual([0, 3]);
  handKeyboardTo('#late');
  await Promise.resolve();
  expect(focused()).toBe('here');
  put('<input id="late">');
  await Promise.resolve();
  expect(focused()).toBe('late');
});

it('a key of an input method reaches no field and no shortcut, however the system reports it', () => {
  put('<input id="field">');
  focus('field');
  const heard: string[] = [];
  const listen = ({ key }: KeyboardEvent): void => void heard.push(key);
  document.getElementById('field')?.addEventListener('keydown', listen);
  addEventListener('keydown', listen, { once: false });
  press({ key: 'Enter', isComposing: true });
  // As macOS reports it: nothing else identifies such a key.
  press({ key: 'Escape', keyCode: 229 });
  press({ key: 'Process' });
  expect(heard).toEqual([]);
  press({ key: 'Enter' });
  expect(heard).toEqual(['Enter', 'Enter']);
  removeEventListener('keydown', listen);
});
