import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Column } from '../../../src/shared/model/column.ts';
import { columnNames } from '../../../src/shared/model/column-name.ts';
import type { NamedPlace, PlacingRule } from '../../../src/shared/model/place.ts';
import type { Role } from '../../../src/shared/model/role.ts';
import { columnsMissing, createPlaceRow } from '../../../src/shared/feedback/rows/place-row.ts';
import { recipeHere } from '../../../src/shared/feedback/rows/project-places.ts';
import { proposeRules } from '../../../src/shared/feedback/rows/propose-rules.ts';
import { spellingDistance } from '../../../src/shared/feedback/rows/spelling-distance.ts';
import { newId } from '../../../src/shared/model/new-id.ts';

const place = (title: string, kind: NamedPlace['kind'] = 'stage', map = 'Desk'): NamedPlace => ({
  kind,
  id: newId(),
  title,
  map,
});
const columnsOf = (roles: Readonly<Record<string, Role>>): readonly Column[] =>
  columnNames(Object.keys(roles)).map((name, index) => ({
    ...name,
    index,
    question: '',
    role: Object.values(roles)[index] ?? { kind: 'ignored' },
    words: [],
    place: null,
  }));
const columns = columnsOf({
  Page: { kind: 'place' },
  Date: { kind: 'date', order: 'day-first', zone: null },
  Comment: { kind: 'comment' },
  More: { kind: 'comment' },
});
const named = (header: string) => ({ header, nth: 0 });
const intent = place('Intent');

describe('rules that place answers', () => {
  const rules: readonly PlacingRule[] = [
    {
      kind: 'words',
      column: named('comment'),
      words: ['returns', 'send * back', 'money back'],
      place: intent,
    },
    { kind: 'value', column: named('Page'), value: ' configurator', place: intent },
    { kind: 'value', column: named('Page'), value: 'Configurator', place: null },
    { kind: 'dates', column: named('Date'), from: '2026-03-01', to: '2026-03-31', place: intent },
    { kind: 'words', column: null, words: ['Maß*', 'größe', '配送'], place: null },
    { kind: 'dates', column: named('Date'), from: null, to: '2025-12-31', place: null },
  ];
  const placeRow = createPlaceRow(rules, columns);

  it.each([
    [['Configurator', '', '', ''], 1],
    [['CONFIGURATOR ', '4.3.2026', 'Returns?', ''], 0],
    [['', '', 'I want my money  back!', ''], 0],
    [['', '', 'moneyback returned', ''], -1],
    [['', '1.3.2026', '', ''], 3],
    [['', '31.03.2026 23:59', '', ''], 3],
    [['', '1.4.2026', '', ''], -1],
    [['', '3/14/2026', '', ''], -1],
    [['', 'n/a', '', 'Die MASSE fehlen'], 4],
    [['', '', '', 'Welche Grösse?'], 4],
    [['', '', '', 'Die Großen'], -1],
    [['', '', '', 'Welche Größe?'], 4],
    [['', '', '配送が遅い', ''], 4],
    [['', '31.12.2025', '', ''], 5],
    [['Checkout', '', '', ''], -1],
    [[], -1],
  ])('%o is placed by rule %i', (cells, rule) => {
    expect(placeRow(cells)).toBe(rule);
  });

  it('name the columns that a file does not have', () => {
    const other: PlacingRule = { kind: 'value', column: named('Seite'), value: 'x', place: intent };
    expect(columnsMissing([...rules, other, other], columns)).toEqual([named('Seite')]);
    expect(createPlaceRow([other], columns)(['x'])).toBe(-1);
  });

  const values = fc.constantFrom('', 'a', 'b', 'A ', 'ä b', 'b c', 'c');
  const anyRule: fc.Arbitrary<PlacingRule> = fc.oneof(
    fc.record({
      kind: fc.constant('value'),
      column: fc.constantFrom(named('Page'), named('More')),
      value: values,
      place: fc.constant(null),
    }),
    fc.record({
      kind: fc.constant('words'),
      column: fc.constantFrom(null, named('Comment')),
      words: fc.array(fc.constantFrom('a', 'b', 'b c', 'ä', 'c*'), { minLength: 1, maxLength: 3 }),
      place: fc.constant(null),
    }),
  );

  it('fit as if each were tried in turn', () => {
    const wordsIn = (text: string): string =>
      ` ${text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').trim()} `;
    const fits = (rule: PlacingRule, [page = '', , comment = '', more = '']: readonly string[]): boolean => {
      if (rule.kind === 'value')
        return wordsIn(rule.column.header === 'Page' ? page : more) === wordsIn(rule.value);
      if (rule.kind === 'dates') return false;
      const texts = rule.column === null ? [comment, more] : [comment];
      return texts.some((text) =>
        rule.words.some((word) => {
          const plain = wordsIn(word);
          return wordsIn(text).includes(word.endsWith('*') ? plain.trimEnd().slice(0, -1) : plain);
        }),
      );
    };
    fc.assert(
      fc.property(
        fc.array(anyRule, { maxLength: 8 }),
        fc.tuple(values, fc.constant(''), values, values),
        (some, cells) => {
          expect(createPlaceRow(some, columns)(cells)).toBe(some.findIndex((rule) => fits(rule, cells)));
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('rules that are proposed', () => {
  const stages = ['Consideration', 'Evaluation', 'Intent', 'Purchase', 'Post-purchase'].map((title) =>
    place(title),
  );
  const checkout = place('Checkout', 'card');
  const fit = place('Checks it fits the room', 'step');
  const proposed = (...values: readonly string[]) => {
    const { rules, unmatched } = proposeRules(named('Page'), values, [...stages, checkout, fit]);
    const texts = rules.map(({ rule, how }) => `${rule.value} > ${rule.place?.title ?? ''} (${how})`);
    return [...texts, ...unmatched];
  };

  it('take the same title, its German, a part of it and a close spelling', () => {
    expect(
      proposed(
        'intent',
        'Kaufabsicht',
        '3. Intent',
        'Stage: Evaluation',
        'Post purchase',
        'Consideraton',
        'Pruchase',
        'CHECKOUT ',
        'checks it fits',
        'Intent',
        'Other',
        '',
        'in',
      ),
    ).toEqual([
      'intent > Intent (same)',
      'Kaufabsicht > Intent (same)',
      '3. Intent > Intent (same)',
      'Stage: Evaluation > Evaluation (same)',
      'Post purchase > Post-purchase (same)',
      'Consideraton > Consideration (close)',
      'Pruchase > Purchase (close)',
      'CHECKOUT > Checkout (same)',
      'checks it fits > Checks it fits the room (part)',
      'Other',
      'in',
    ]);
  });

  it('know the English of German titles, and leave open what fits two places', () => {
    const twice = [place('Kauf', 'stage', 'Ist'), place('Kauf', 'stage', 'Soll')];
    expect(
      proposeRules(named('Phase'), ['Purchase'], [place('Kauf'), place('Kauf', 'step')]).rules[0]?.rule.place,
    ).toMatchObject({ kind: 'stage' });
    expect(proposeRules(named('Phase'), ['Kauf'], twice)).toEqual({ rules: [], unmatched: ['Kauf'] });
  });

  it('measure spelling as a slow search does', () => {
    const slow = (a: string, b: string): number => {
      if (a === '' || b === '') return a.length + b.length;
      const swap =
        a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0]
          ? slow(a.slice(2), b.slice(2)) + 1
          : 99;
      return Math.min(
        slow(a.slice(1), b) + 1,
        slow(a, b.slice(1)) + 1,
        slow(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1),
        swap,
      );
    };
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 });
    fc.assert(
      fc.property(text, text, fc.nat(3), (a, b, most) => {
        expect(spellingDistance(a, b, most)).toBe(Math.min(slow(a, b), most + 1));
      }),
    );
  });
});

describe('a recipe of another project', () => {
  it('finds its places by id, else by title and map, and says which are missing', () => {
    const here = [
      place('Intent', 'stage', 'Today'),
      place('Intent', 'stage', 'Tomorrow'),
      place('Kauf'),
      intent,
    ];
    const gone = place('Gone');
    const recipe = {
      version: 1,
      name: '',
      layout: 'other',
      reading: {},
      columns: [],
      personal: [],
      masked: false,
      wave: '',
      rules: [
        intent,
        place('intent ', 'stage', 'tomorrow'),
        place('Kauf', 'stage', 'x'),
        gone,
        place('Intent', 'stage', 'y'),
        null,
      ].map((at): PlacingRule => ({ kind: 'value', column: named('a'), value: 'b', place: at })),
    } as const;
    const { recipe: found, missing } = recipeHere(recipe, here);
    expect(found.rules.map((rule) => rule.place)).toEqual([intent, here[1], here[2], null, null, null]);
    expect(missing.map(({ title }) => title)).toEqual(['Gone', 'Intent']);
  });
});
