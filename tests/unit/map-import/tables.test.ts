import { describe, expect, it } from 'vitest';
import { laneMeaning } from '../../../src/shared/map-import/names/lane-meaning.ts';
import { importText, mapInWords, readMap } from '../../helpers/import-map.ts';

const wordsOf = (text: string, wishes: Parameters<typeof importText>[1] = {}) => {
  const { records, mapId } = importText(text, wishes);
  return mapInWords(records, mapId);
};

const upright = [
  'Customer journey: desk,,,',
  ',Awareness,Consideration,Purchase',
  'Customer actions,Sees an ad,"Reads reviews\nAsks a friend",Orders; pays',
  'Pain points,,Too many models,',
  'Feelings,4,2,5',
].join('\n');

const wanted = {
  stages: [
    ['Awareness', 'Step 1'],
    ['Consideration', 'Step 1'],
    ['Purchase', 'Step 1'],
  ],
  lanes: [
    {
      name: 'Customer actions',
      kind: 'actions',
      cards: [['Sees an ad'], ['Reads reviews', 'Asks a friend'], ['Orders', 'pays']],
    },
    { name: 'Pain points', kind: 'pain-points', cards: [[], ['Too many models'], []] },
    { name: 'Feelings', kind: 'emotion', cards: [[], [], []] },
  ],
  emotions: { Customer: [1, -1, 2] },
};

describe('a table with stages as columns', () => {
  it('becomes a map: stages, lanes by their names, a card for each thing in a cell, a curve', () => {
    expect(wordsOf(upright)).toEqual(wanted);
    expect(importText(upright).draft.name).toBe('Customer journey: desk');
  });

  it('is read alike with tabs, semicolons and as Markdown', () => {
    const rows = [
      ['', 'Awareness', 'Consideration', 'Purchase'],
      ['Customer actions', 'Sees an ad', 'Reads reviews', 'Orders'],
      ['Pain points', '', 'Too many models', ''],
    ];
    const tabs = wordsOf(rows.map((row) => row.join('\t')).join('\n'));
    expect(tabs.lanes[1]).toEqual({
      name: 'Pain points',
      kind: 'pain-points',
      cards: [[], ['Too many models'], []],
    });
    expect(wordsOf(rows.map((row) => row.join(';')).join('\r\n'))).toEqual(tabs);
    const line = (row: readonly string[]): string => `| ${row.join(' | ')} |`;
    const [head = [], ...body] = rows;
    const markdown = [
      '# Desk',
      '',
      line(head),
      '|---|:--|--:|---|',
      ...body.map(line),
      '',
      'And so on.',
    ].join('\n');
    expect(readMap(markdown).format).toBe('markdown');
    expect(wordsOf(markdown)).toEqual(tabs);
    expect(importText(markdown).draft.name).toBe('Desk');
  });
});

describe('a table with stages as rows', () => {
  it('is turned, by its names in English', () => {
    const turned = [
      'Stage,Customer actions,Pain points,Feelings',
      'Awareness,Sees an ad,,4',
      'Consideration,"Reads reviews\nAsks a friend",Too many models,2',
      'Purchase,Orders; pays,,5',
    ].join('\n');
    const { choices } = importText(turned);
    expect(choices).toMatchObject({ turned: true, heads: 1, names: true });
    expect(wordsOf(turned)).toEqual(wanted);
  });

  it('is turned, by its names in German', () => {
    const { choices, records, mapId } = importText(
      [
        'Phase;Kundenaktionen;Kontaktpunkte;Probleme;Stimmung;Chancen',
        'Aufmerksamkeit;Sieht Werbung;Anzeige;;neutral;',
        'Kauf;Bestellt;Website;Kasse unklar;frustriert;Gastbestellung',
      ].join('\n'),
    );
    expect(choices.turned).toBe(true);
    expect(mapInWords(records, mapId)).toEqual({
      stages: [
        ['Aufmerksamkeit', 'Step 1'],
        ['Kauf', 'Step 1'],
      ],
      lanes: [
        { name: 'Kundenaktionen', kind: 'actions', cards: [['Sieht Werbung'], ['Bestellt']] },
        { name: 'Kontaktpunkte', kind: 'touchpoints', cards: [['Anzeige'], ['Website']] },
        { name: 'Probleme', kind: 'pain-points', cards: [[], ['Kasse unklar']] },
        { name: 'Stimmung', kind: 'emotion', cards: [[], []] },
        { name: 'Chancen', kind: 'opportunities', cards: [[], ['Gastbestellung']] },
      ],
      emotions: { Customer: [0, -2] },
    });
  });

  it('takes a second column for steps, and stages that are written once go on below', () => {
    expect(
      wordsOf(
        [
          'Stage,Step,Doing,Friction',
          'Awareness,See ad,Scrolls,',
          ',Click,Taps,Slow page',
          'Purchase,Pay,Types card,',
        ].join('\n'),
      ),
    ).toMatchObject({
      stages: [
        ['Awareness', 'See ad', 'Click'],
        ['Purchase', 'Pay'],
      ],
      lanes: [
        { name: 'Doing', kind: 'actions', cards: [['Scrolls'], ['Taps'], ['Types card']] },
        { name: 'Friction', kind: 'pain-points', cards: [[], ['Slow page'], []] },
      ],
    });
  });

  it('joins rows of one stage where no column names steps', () => {
    expect(
      wordsOf(
        ['Stage,Touchpoints,Pain points', 'Awareness,Ad,', 'Awareness,Blog,Dull', 'Purchase,Shop,'].join(
          '\n',
        ),
      ),
    ).toMatchObject({
      stages: [
        ['Awareness', 'Step 1'],
        ['Purchase', 'Step 1'],
      ],
      lanes: [{ cards: [['Ad', 'Blog'], ['Shop']] }, { cards: [['Dull'], []] }],
    });
  });
});

describe('names of lanes', () => {
  it.each([
    ['What the user does', 'actions'],
    ['Kundenaktionen', 'actions'],
    ['Was Kunden tun', 'actions'],
    ['Frontstage', 'touchpoints'],
    ['Supporting processes', 'backstage'],
    ['Friction', 'pain-points'],
    ['Schmerzpunkte', 'pain-points'],
    ['Delights', 'free-text'],
    ['Bedürfnisse', 'free-text'],
    ['How they feel', 'emotion'],
    ['Stimmung (1-5)', 'emotion'],
    ['KPIs', 'measures'],
    ['Verbesserungsideen', 'opportunities'],
    ['Evidence', 'free-text'],
  ])('say what is in them: %s is %s', (name, kind) => {
    expect(laneMeaning(name)).toEqual({ kind, isKnown: true });
  });

  it('are none where the first column is a stage too', () => {
    expect(wordsOf('Phase 1\tPhase 2\tPhase 3\nDo this\tThen this\tAnd this').stages).toEqual([
      ['Phase 1', 'Step 1'],
      ['Phase 2', 'Step 1'],
      ['Phase 3', 'Step 1'],
    ]);
  });
});

describe('two rows of names', () => {
  it('are stages over steps', () => {
    expect(
      wordsOf(
        ['\tAwareness\t\tPurchase', '\tSee\tClick\tPay', 'Actions\ta\tb\tc', 'Ideas\t\td\t'].join('\n'),
      ),
    ).toMatchObject({
      stages: [
        ['Awareness', 'See', 'Click'],
        ['Purchase', 'Pay'],
      ],
      lanes: [
        { name: 'Actions', kind: 'actions', cards: [['a'], ['b'], ['c']] },
        { name: 'Ideas', kind: 'opportunities', cards: [[], ['d'], []] },
      ],
    });
  });
});

describe('an import into a map that is there', () => {
  it('finds stages, steps and lanes by their names, and adds what is missing where it belongs', () => {
    const first = importText(['\tAwareness\t\tPurchase', '\tSee\tClick\tPay', 'Actions\ta\tb\tc'].join('\n'));
    const second = importText(
      [
        '\tAwareness\t\tTrial\tPurchase',
        '\tClick\tLeave\tTry\tPay',
        'Actions\tB\tx\tt\tC',
        'Pain points\t\t\tp\t',
      ].join('\n'),
      { records: first.records, target: { kind: 'onto', mapId: first.mapId } },
    );
    expect(mapInWords(second.records, first.mapId)).toEqual({
      stages: [
        ['Awareness', 'See', 'Click', 'Leave'],
        ['Trial', 'Try'],
        ['Purchase', 'Pay'],
      ],
      lanes: [
        { name: 'Actions', kind: 'actions', cards: [['a'], ['b', 'B'], ['x'], ['t'], ['c', 'C']] },
        { name: 'Pain points', kind: 'pain-points', cards: [[], [], [], ['p'], []] },
      ],
      emotions: {},
    });
  });
});
