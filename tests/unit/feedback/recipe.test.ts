import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnKey, columnNames } from '../../../src/shared/model/column-name.ts';
import { type Column, columnSchema } from '../../../src/shared/model/column.ts';
import { recipeFromJson, recipeToJson } from '../../../src/shared/feedback/recipe-file.ts';
import { type Recipe } from '../../../src/shared/model/recipe.ts';
import { recipeColumns, withRecipe } from '../../../src/shared/feedback/recipe.ts';
import { roleSchema } from '../../../src/shared/model/role.ts';
import { newId } from '../../../src/shared/model/new-id.ts';
import { speak } from '../../../src/shared/language/translate.ts';

const intent = { kind: 'stage', id: newId(), title: 'Intent', map: 'Buying the first desk' } as const;

const nps: Column = {
  index: 3,
  header: 'Q1_NPS',
  nth: 0,
  question: 'How likely are you to recommend us?',
  role: { kind: 'score', instrument: 'nps', scale: { low: 0, high: 10 }, direction: 'high-is-good' },
  words: [
    { text: '10 - very likely', value: 10 },
    { text: 'Not applicable', value: null },
  ],
  place: intent,
};

const recipe: Recipe = {
  version: 1,
  name: 'Exit survey',
  layout: 'qualtrics',
  reading: { encoding: 'utf-8', delimiter: ',', headerRows: 3 },
  columns: recipeColumns([nps]),
  rules: [
    { kind: 'value', column: { header: 'Page', nth: 0 }, value: 'Configurator', place: intent },
    { kind: 'dates', column: { header: 'EndDate', nth: 0 }, from: '2026-02-01', to: null, place: null },
    { kind: 'words', column: null, words: ['return', 'Rücksendung'], place: intent },
  ],
  personal: [{ header: 'RecipientEmail', nth: 0 }],
  masked: true,
  wave: 'Spring 2026',
};

describe('a recipe', () => {
  it('is the same after it was saved and opened', () => {
    expect(recipeFromJson(recipeToJson(recipe))).toEqual({ ok: true, value: recipe });
    expect(recipeFromJson(`\ufeff${recipeToJson(recipe)}`)).toEqual({ ok: true, value: recipe });
  });

  it('is found in a file whose columns are in another order, by header and not by place', () => {
    const moved: Column = { ...nps, index: 9, header: ' q1_nps ', words: [], role: { kind: 'ignored' } };
    const other: Column = { ...moved, index: 10, nth: 1 };
    expect(withRecipe([moved, other], recipe)).toEqual([{ ...nps, index: 9, header: ' q1_nps ' }, other]);
  });

  it('that is not one is refused with a sentence, whatever is in the file', async () => {
    const said = (json: string): string => {
      const read = recipeFromJson(json);
      return read.ok ? 'opened' : `${read.failure.code}: ${read.failure.message}`;
    };
    expect(said('')).toMatch(/^no-recipe: This file is not a Throughline recipe\. Nothing has changed/);
    expect(said('[1,2')).toMatch(/^no-recipe/);
    expect(said('null')).toMatch(/^no-recipe/);
    expect(said(`"${'x'.repeat(9_000_000)}"`)).toMatch(/^no-recipe/);
    expect(said('['.repeat(200_000))).toMatch(/^no-recipe/);
    const changed = (fields: object): string =>
      said(JSON.stringify({ format: 'throughline-recipe', ...recipe, ...fields }));
    expect(changed({})).toBe('opened');
    expect(changed({ version: 2, more: [] })).toMatch(/^newer-recipe: .*newer version/);
    expect(changed({ version: 0 })).toMatch(/^damaged-recipe: .*version/);
    expect(changed({ more: 1 })).toMatch(/^damaged-recipe/);
    expect(changed({ columns: [{ ...recipe.columns[0], role: { kind: 'score' } }] })).toMatch(
      /^damaged-recipe: .*columns\.0\.role/,
    );
    expect(said(recipeToJson(recipe).replace('"name"', '"__proto__"'))).toMatch(/^damaged-recipe/);
    await speak('de');
    expect(said('')).toMatch(/^no-recipe: Diese Datei ist kein Rezept/);
    await speak('en');
  });

  it('never throws on what a file may hold', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), fc.string(), (json, name) => {
        expect(recipeFromJson(json).ok).toBe(false);
        const odd = recipeFromJson(JSON.stringify({ format: 'throughline-recipe', ...recipe, [name]: json }));
        expect(odd.ok ? odd.value.version : odd.failure.message).toBeTruthy();
      }),
    );
  });
});

describe('a column', () => {
  it('is named by its header and by which one it is among equal headers', () => {
    const names = columnNames(['Score', ' score', '', 'Why?\n please ', '', 'SCORE']);
    expect(names).toEqual([
      { header: 'Score', nth: 0 },
      { header: 'score', nth: 1 },
      { header: '', nth: 0 },
      { header: 'Why? please', nth: 0 },
      { header: '', nth: 1 },
      { header: 'SCORE', nth: 2 },
    ]);
    expect(new Set(names.map(columnKey)).size).toBe(6);
  });

  it('has a scale that goes up', () => {
    expect(columnSchema.safeParse(nps).success).toBe(true);
    const score = { ...nps.role, scale: { low: 7, high: 1 } };
    expect(roleSchema.safeParse(score).success).toBe(false);
    expect(roleSchema.safeParse({ ...score, scale: { low: 1, high: 1.5 } }).success).toBe(false);
  });
});
