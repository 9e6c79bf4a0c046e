import { readFileSync, writeFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { exportFailure } from '../../../src/files/file-failure.ts';
import { speak } from '../../../src/shared/language/translate.ts';
import { NO_ID } from '../../helpers/records.ts';
import { usePlace, valueOf } from './open-here.ts';

const place = usePlace();
afterEach(() => speak('en'));

describe('a project of somebody who speaks German', () => {
  it('begins with German names, and new places are numbered in German', async () => {
    await speak('de');
    const document = place.open({ kind: 'new', template: 'five-stages', name: ' ' });
    const { project, map, stage, lane, step } = document.snapshot().records;
    expect(project.map(({ name }) => name)).toEqual(['']);
    expect(map.map(({ name }) => name)).toEqual(['Journey-Map']);
    expect(stage.map(({ name }) => name)).toEqual([
      'Erwägung',
      'Bewertung',
      'Kaufabsicht',
      'Kauf',
      'Nach dem Kauf',
    ]);
    expect(lane.map(({ name }) => name)).toContain('Emotionskurve');
    expect(new Set(step.map(({ name }) => name))).toEqual(new Set(['Schritt 1']));
    const stageId = stage[0]?.id ?? '';
    const mapId = map[0]?.id ?? '';
    valueOf(
      document.run([
        { command: 'add-step', input: { stageId } },
        { command: 'add-stage', input: { mapId } },
        { command: 'add-lane', input: { mapId, kind: 'free-text' } },
      ]),
    );
    const after = document.snapshot().records;
    expect(after.step.filter((one) => one.stageId === stageId).map(({ name }) => name)).toContain(
      'Schritt 2',
    );
    expect(after.stage.map(({ name }) => name)).toContain('Neue Phase');
    expect(after.lane.map(({ name }) => name)).toContain('Notizen');
  });

  it('says its history in the language of whoever reads it', async () => {
    await speak('de');
    const document = place.open({ kind: 'new', template: 'blank', name: 'Schalter' });
    valueOf(document.run([{ command: 'add-tag', input: { name: 'Filiale' } }]));
    const labels = (): readonly string[] => valueOf(document.revisions(null, 10)).map(({ label }) => label);
    expect(labels()).toEqual(['Schlagwort hinzufügen „Filiale“', 'Projekt anlegen']);
    await speak('en');
    expect(labels()).toEqual(['Add tag “Filiale”', 'Create project']);
  });

  it('is told in German why something is refused', async () => {
    await speak('de');
    const document = place.open({ kind: 'new', template: 'blank', name: 'Schalter' });
    const why = (command: string, input: unknown): string => {
      const result = document.run([{ command, input }]);
      return result.ok ? '' : result.failure.message;
    };
    expect(why('remove-cards', { cardIds: [NO_ID] })).toBe(
      `Karte mit der ID ${NO_ID} nicht gefunden (Feld „cardIds“). Der Eintrag wurde möglicherweise entfernt.`,
    );
    valueOf(document.run([{ command: 'add-tag', input: { name: 'a & b {{name}}' } }]));
    expect(why('add-tag', { name: 'a & b {{name}}' })).toBe(
      'Das Schlagwort „a & b {{name}}“ gibt es bereits.',
    );
    expect(why('edit-tag', { tagId: NO_ID, name: 7 })).toBe(
      '„edit-tag“ hat bei „name“ einen ungültigen Wert erhalten: Ungültige Eingabe: erwartet string, erhalten Zahl.',
    );
    const nothing = document.redo();
    expect(nothing.ok ? '' : nothing.failure.message).toBe('Es gibt nichts zu wiederholen.');
  });

  it('is told in German what is wrong with a file', async () => {
    (await place.saved('Schalter.journey')).close();
    const whole = readFileSync(place.path('Schalter.journey'));
    await speak('de');
    writeFileSync(place.path('kurz.journey'), whole.subarray(0, 8_192));
    const short = place.refusal({ kind: 'file', path: place.path('kurz.journey') });
    expect(short.message).toBe(
      `„kurz.journey“ ist beschädigt: Das Ende fehlt (nur 8192 von ${whole.length} Byte sind vorhanden). ` +
        'Die Datei wurde nicht verändert.',
    );
    expect(exportFailure('disk-full', '/Bilder/Karte.png', 'ENOSPC').message).toBe(
      'Für „Karte.png“ ist in /Bilder nicht genug Platz. Es wurde nichts geschrieben, und Ihr Projekt ist sicher. ' +
        'Schaffen Sie Platz oder wählen Sie einen anderen Ordner.',
    );
  });
});
