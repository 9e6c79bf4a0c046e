import { describe, expect, it } from 'vitest';
import { acceleratorOf } from '../../../src/renderer/session/actions/press.ts';

const press = (key: string, code: string, held: KeyboardEventInit = {}): KeyboardEvent =>
  new KeyboardEvent('keydown', { key, code, ...held });
const ctrl = { ctrlKey: true };

describe('a press in the notation of the action list', () => {
  it.each([
    ['s', 'KeyS', ctrl, 'CmdOrCtrl+S'],
    ['S', 'KeyS', { ctrlKey: true, shiftKey: true }, 'CmdOrCtrl+Shift+S'],
    ['e', 'KeyE', { ctrlKey: true, altKey: true }, 'CmdOrCtrl+Alt+E'],
    ['ArrowLeft', 'ArrowLeft', { altKey: true }, 'Alt+Left'],
    ['F6', 'F6', { shiftKey: true }, 'Shift+F6'],
    ['Escape', 'Escape', {}, 'Esc'],
    [' ', 'Space', {}, 'Space'],
    ['-', 'Minus', ctrl, 'CmdOrCtrl+-'],
    ['=', 'Equal', ctrl, 'CmdOrCtrl+='],
    ['0', 'Numpad0', ctrl, 'CmdOrCtrl+0'],
  ] as const)('%s (%s) %j is %s', (key, code, held, accelerator) => {
    expect(acceleratorOf(press(key, code, held), false)).toBe(accelerator);
  });

  it('goes by what the key says where letters lie elsewhere', () => {
    expect(acceleratorOf(press('z', 'KeyY', ctrl), false)).toBe('CmdOrCtrl+Z');
    expect(acceleratorOf(press('a', 'KeyQ', ctrl), false)).toBe('CmdOrCtrl+A');
  });

  it('goes by the place of the key where it says no Latin letter or digit', () => {
    expect(acceleratorOf(press('ы', 'KeyS', ctrl), false)).toBe('CmdOrCtrl+S');
    expect(acceleratorOf(press('&', 'Digit1', ctrl), false)).toBe('CmdOrCtrl+1');
    expect(acceleratorOf(press('´', 'KeyE', { metaKey: true, altKey: true }), true)).toBe('CmdOrCtrl+Alt+E');
  });

  it('takes every + for the key that zooms in', () => {
    expect(acceleratorOf(press('+', 'Equal', { ctrlKey: true, shiftKey: true }), false)).toBe('CmdOrCtrl+=');
    expect(acceleratorOf(press('+', 'BracketRight', ctrl), false)).toBe('CmdOrCtrl+=');
    expect(acceleratorOf(press('+', 'NumpadAdd', ctrl), false)).toBe('CmdOrCtrl+=');
  });

  it('takes Cmd for Ctrl on a Mac, and only there', () => {
    expect(acceleratorOf(press('s', 'KeyS', { metaKey: true }), true)).toBe('CmdOrCtrl+S');
    expect(acceleratorOf(press('s', 'KeyS', ctrl), true)).toBe('Ctrl+S');
    expect(acceleratorOf(press('s', 'KeyS', { metaKey: true }), false)).toBeNull();
  });

  it('is none while AltGr types a character, or for a modifier alone', () => {
    const altGr = press('€', 'KeyE', { ctrlKey: true, altKey: true, modifierAltGraph: true });
    expect(acceleratorOf(altGr, false)).toBeNull();
    expect(acceleratorOf(press('Control', 'ControlLeft', ctrl), false)).toBeNull();
  });
});
