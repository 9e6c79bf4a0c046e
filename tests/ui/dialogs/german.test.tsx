import { screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keysText } from '../../../src/renderer/session/actions/accelerator.ts';
import { Dialogs } from '../../../src/renderer/dialogs/Dialogs.tsx';
import { Palette } from '../../../src/renderer/dialogs/palette/Palette.tsx';
import { whyKept } from '../../../src/shared/actions/keys.ts';
import { speak } from '../../../src/shared/language/translate.ts';
import { renderProject } from '../../helpers/render-window.tsx';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records, id } = createSmallProject();

beforeEach(() => speak('de'));
afterEach(() => speak('en'));

describe('the dialogs in German', () => {
  it('says in whole sentences what goes with a stage, one card or many', async () => {
    await renderProject(
      records,
      { mapId: id('map'), dialog: { kind: 'remove-stage', id: id('s1') } },
      <Dialogs />,
    );
    expect(await screen.findByRole('dialog', { name: /^Phase „.+“ entfernen\?$/ })).toBeDefined();
    expect(screen.getByText('Diese Phase enthält 8 Karten. Was soll mit ihnen geschehen?')).toBeDefined();
    expect(screen.getByRole('combobox', { name: 'Schritt für die Karten' })).toBeDefined();
    expect(screen.getByRole('button', { name: 'Schließen' })).toBeDefined();
  });

  it('has a singular where one card lies in the place', async () => {
    await renderProject(
      records,
      { mapId: id('map'), dialog: { kind: 'remove-lane', id: id('pains') } },
      <Dialogs />,
    );
    expect(await screen.findByText('Diese Zeile enthält 1 Karte. Was soll mit ihr geschehen?')).toBeDefined();
  });

  it('writes the size of an export as German does', async () => {
    await renderProject(records, { mapId: id('map'), dialog: { kind: 'export' } }, <Dialogs />);
    expect(await screen.findByText(/^Eine Seite, [\d.]+ × [\d.]+ mm$/)).toBeDefined();
  });
});

describe('keys in German', () => {
  it('have the names of a German keyboard', () => {
    expect(keysText('CmdOrCtrl+Shift+S', false)).toBe('Strg+Umschalt+S');
    expect(keysText('Delete', false)).toBe('Entf');
    expect(keysText('Enter', true)).toBe('Eingabe');
    expect(keysText('CmdOrCtrl+Shift+S', true)).toBe('⌘⇧S');
  });

  it('are refused in German', () => {
    expect(whyKept('A')).toContain('Kombinieren Sie sie mit Strg oder Alt');
  });

  it('stand in the palette beside actions that are found by their German names', async () => {
    const { user } = await renderProject(records, { mapId: id('map'), paletteOpen: true }, <Palette />);
    await user.type(await screen.findByRole('combobox'), 'version sichern');
    expect(
      await screen.findByRole('option', { name: /^Version sichern…\s*Strg\s*Umschalt\s*S$/ }),
    ).toBeDefined();
  });
});
