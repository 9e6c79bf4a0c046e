import { describe, expect, it } from 'vitest';
import { openDoubts } from '../../../src/renderer/feedback/doubts.ts';
import { choicesOf, type ImportDraft } from '../../../src/renderer/feedback/draft.ts';
import { chooseKind, chooseRole, switchPersonal } from '../../../src/renderer/feedback/edit-draft.ts';
import { addBlock, placeAll, placeColumn } from '../../../src/renderer/feedback/edit-places.ts';
import { draftOfRecipe } from '../../../src/renderer/feedback/recipe-draft.ts';
import { wordsBlock } from '../../../src/renderer/feedback/rule-blocks.ts';
import { setOfSameKind, wishesOf } from '../../../src/shared/feedback/setup/match-recipe.ts';
import { recipeOf } from '../../../src/shared/feedback/setup/recipe-of.ts';
import type { NamedPlace } from '../../../src/shared/model/place.ts';
import type { Recipe } from '../../../src/shared/model/recipe.ts';
import type { ResponseSet } from '../../../src/shared/model/response-set.ts';
import { draftIn, lookAt } from '../../helpers/import-drafts.ts';
import { noResponses } from '../../helpers/recipes.ts';
import { testId } from '../../helpers/records.ts';

const intent: NamedPlace = { kind: 'stage', id: testId(1), title: 'Intent', map: 'Buying' };
const returns: NamedPlace = { kind: 'stage', id: testId(2), title: 'Returns', map: 'Buying' };
const maps = [{ map: 'Buying', places: [intent, returns] }];
const table = (...lines: readonly string[]): readonly string[] => [
  ...lines.slice(0, 1),
  ...Array.from({ length: 6 }, () => lines.slice(1)).flat(),
];
const survey = table('When,E-mail,Score,Comment', '03/04/2026,a@example.com,5,it was good in the end');
const draft = draftIn(maps, survey, intent);
const recipe = (one: ImportDraft): Recipe => recipeOf(choicesOf(one), 'Exit survey');
const set = (one: Recipe, order = 'a0'): ResponseSet => ({
  ...noResponses,
  id: testId(9),
  order,
  recipe: one,
  forgotten: 0,
});

describe('the choices of a recipe', () => {
  it('are those that were made, asked no more', () => {
    const decided = chooseRole(draft, 0, { kind: 'date', order: 'day-first', zone: null });
    const chosen: ImportDraft = { ...switchPersonal(decided, 1, true), masked: true, wave: 'Spring' };
    const again = draftOfRecipe(draftIn(maps, survey), recipe(chosen), maps);
    expect(choicesOf(again)).toEqual(choicesOf(chosen));
    expect(choicesOf(again).personal).toEqual([{ header: 'E-mail', nth: 0 }]);
    expect(draft.columns.map((_, at) => openDoubts(draft, at)).flat()).not.toEqual([]);
    expect(again.columns.map((_, at) => openDoubts(again, at)).flat()).toEqual([]);
    expect(again.recipe).toEqual({ name: 'Exit survey', columns: [], places: [] });
  });

  it('place answers as they did: all, by question, by rules, or by both', () => {
    const ways: readonly ImportDraft[] = [
      placeAll(draft, returns),
      { ...placeColumn(draft, 2, intent), placing: 'questions' },
      addBlock(draft, { ...wordsBlock(returns), ...wordsRule(returns) }),
      {
        ...placeColumn(addBlock(draft, { ...wordsBlock(returns), ...wordsRule(returns) }), 2, intent),
        alsoQuestions: true,
      },
    ];
    for (const way of ways) {
      const again = draftOfRecipe(draftIn(maps, survey), recipe(way), maps);
      expect(again.placing).toBe(way.placing);
      expect(choicesOf(again)).toEqual(choicesOf(way));
    }
  });

  it('say which columns and places are not here', () => {
    const elsewhere = draftIn(maps, table('When,Comment', '03/04/2026,it was good in the end'));
    const used = draftOfRecipe(elsewhere, recipe(placeAll(draft, returns)), [
      { map: 'Buying', places: [intent] },
    ]);
    expect(used.recipe?.columns).toEqual([{ header: 'Score', nth: 0 }]);
    expect(used.recipe?.places).toEqual([returns]);
  });

  it('leave out a personal column again that was given another role', () => {
    const on = switchPersonal(draft, 1, true);
    expect(choicesOf(on).personal).toHaveLength(1);
    expect(choicesOf(switchPersonal(on, 1, false)).personal).toEqual([]);
    expect(choicesOf(chooseKind(on, 1, 'segment')).personal).toEqual([]);
  });

  it('have a wave for a survey alone', () => {
    expect(choicesOf({ ...draft, wave: ' Spring ' }).wave).toBe('Spring');
    expect(choicesOf({ ...draft, wave: 'Spring', kind: 'review' }).wave).toBe('');
  });
});

const wordsRule = (place: NamedPlace) =>
  ({ kind: 'words', rule: { kind: 'words', column: null, words: ['late'], place } }) as const;

describe('a file of the same kind', () => {
  it('has the columns of a set, and no question more; the newest set counts', () => {
    const [older, newer] = [set(recipe(draft)), { ...set(recipe(draft), 'a1'), id: testId(10) }];
    expect(setOfSameKind([newer, older], lookAt(survey))).toBe(newer);
    const more = survey.map((line, at) => (at === 0 ? `${line},Channel` : `${line},Web`));
    expect(setOfSameKind([older], lookAt(more))).toBe(older);
    const asked = survey.map((line, at) => (at === 0 ? `${line},How satisfied are you?` : `${line},4`));
    expect(setOfSameKind([older], lookAt(asked))).toBeUndefined();
    expect(setOfSameKind([older], lookAt(table('Score,Comment', '5,fine'))), 'no date').toBeUndefined();
  });

  it('is read as it was then, where it would be read in another way', () => {
    const look = lookAt(survey);
    expect(wishesOf(recipe(draft), look)).toBeNull();
    const older: Recipe = { ...recipe(draft), reading: { delimiter: ';', encoding: 'utf-8', headerRows: 2 } };
    expect(wishesOf(older, look)).toMatchObject({
      reading: { format: 'delimited', delimiter: ';' },
      skippedRows: 0,
      headerRows: 2,
    });
  });
});
