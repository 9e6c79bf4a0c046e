import { describe, expect, test } from 'vitest';
import { dayText } from '../../../src/shared/language/dates.ts';
import { badgesOf } from '../../../src/shared/layout/badges.ts';
import { percent, signed } from '../../../src/shared/words/figures.ts';
import { signsOf } from '../../../src/shared/layout/signs.ts';
import { densities, type Density } from '../../../src/shared/model/map.ts';
import { cardContent } from '../../../src/shared/layout/card-content.ts';
import { evidenceContent } from '../../../src/shared/layout/evidence-content.ts';
import { isAssumption, noSupport, type CardView } from '../../../src/shared/layout/view.ts';
import { type Card, emptyCardFields } from '../../../src/shared/model/card.ts';
import type { Evidence } from '../../../src/shared/model/evidence.ts';
import { testId } from '../../helpers/records.ts';
import { CARD_WIDTH } from '../../../src/shared/layout/sizes.ts';
import { tableMeasure } from '../../helpers/table-measure.ts';

const place = { id: testId(1), mapId: testId(2), laneId: testId(3), stepId: testId(4), order: 'a0' };
const viewOf = (fields: Partial<Card>, more: Partial<CardView> = {}): CardView => {
  const card = { ...emptyCardFields, kind: 'note', ...place, ...fields } as const;
  const support = more.support ?? noSupport;
  return {
    card,
    support,
    assumption: isAssumption({ card, support }),
    tags: [],
    image: null,
    linkedMap: null,
    labelled: [],
    addresses: 0,
    addressedBy: 0,
    comments: 0,
    ...more,
  };
};
const said = (fields: Partial<Card>, more: Partial<CardView> = {}): readonly string[] =>
  badgesOf(viewOf(fields, more)).map(({ text }) => text);

describe('the badges of a card', () => {
  test('of a pain point: severity, frequency, evidence or assumption, status, owner', () => {
    const pain = { kind: 'pain-point', severity: 3, frequencyShare: 0.375, owner: 'Ivo Marsh' } as const;
    expect(said(pain)).toEqual(['Major', '37.5% of customers', 'Assumption', 'Ivo Marsh']);
    const support = { ...noSupport, count: 4, people: 4, kinds: ['interview', 'review', 'survey'] } as const;
    expect(said({ ...pain, status: 'planned' }, { support })).toEqual([
      'Major',
      '37.5% of customers',
      '4 people, 3 source types',
      'Planned',
      'Ivo Marsh',
    ]);
    expect(said({ kind: 'pain-point', frequencyRating: 4 })).toEqual(['Frequency 4 of 5', 'Assumption']);
  });

  test('of a touchpoint: channels and the three parts of the experience', () => {
    const touchpoint = {
      kind: 'touchpoint',
      channel: 'website',
      backingChannels: ['chat', 'email'],
    } as const;
    expect(said({ ...touchpoint, success: 1, ease: -2, emotion: 0 })).toEqual([
      'Website, also via chat, email',
      'Success +1',
      'Ease −2',
      'Emotion 0',
      'Assumption',
    ]);
  });

  test('of an opportunity: impact, effort and due day', () => {
    expect(said({ kind: 'opportunity', impact: 5, effort: 2, due: '2027-03-04' })).toEqual([
      'Impact 5',
      'Effort 2',
      '4\u00a0Mar\u00a02027',
    ]);
  });

  test('leave out what does not belong to its kind', () => {
    expect(said({ kind: 'note', severity: 4, impact: 5, channel: 'app' })).toEqual([]);
  });

  test('name its tags and what its arrows say', () => {
    const labelled = {
      id: testId(9),
      mapId: testId(2),
      fromCardId: testId(1),
      toCardId: testId(8),
      kind: 'flow',
      label: 'clicks through',
      share: 0.075,
    } as const;
    const tag = { id: testId(7), name: 'Trust', hue: 'iris' } as const;
    expect(said({}, { labelled: [{ connection: labelled, heading: 'right' }], tags: [tag] })).toEqual([
      '7.5% · clicks through',
      'Trust',
    ]);
  });
});

test('figures are written the same way everywhere', () => {
  expect([0, 0.004, 0.0949, 0.1, 0.375, 1 / 3, 1].map(percent)).toEqual([
    '0%',
    '0.4%',
    '9.49%',
    '10%',
    '37.5%',
    '33.33%',
    '100%',
  ]);
  expect([-2, 0, 1].map(signed)).toEqual(['−2', '0', '+1']);
  expect(dayText('2026-12-01')).toBe('1\u00a0Dec\u00a02026');
});

test('a card with nothing on it has room for its icon and one line', () => {
  const content = cardContent(
    viewOf({}),
    CARD_WIDTH,
    { density: 'comfortable', cardFill: 'plain' },
    tableMeasure,
  );
  expect(content.height).toBe(36);
  expect([content.title, content.body, content.badges]).toEqual([null, null, []]);
});

describe('the signs of a card', () => {
  const signs = (fields: Partial<Card>, more: Partial<CardView> = {}): readonly (readonly string[])[] =>
    signsOf(viewOf(fields, more)).map(({ text, words }) => [text, words]);

  test('say a pain point in figures, icons and initials, and each in words', () => {
    const pain = {
      kind: 'pain-point',
      severity: 3,
      frequencyShare: 0.375,
      status: 'in-progress',
      owner: 'Lena van der Brandt, Marketing',
    } as const;
    const tag = { id: testId(7), name: 'Trust', hue: 'iris' } as const;
    const support = { ...noSupport, count: 4, people: 4, kinds: ['interview', 'review'] } as const;
    expect(signs(pain, { support, tags: [tag] })).toEqual([
      ['3', 'Major'],
      ['37.5%', '37.5% of customers'],
      ['4', '4 people, 2 source types'],
      ['', 'In progress'],
      ['LB', 'Lena van der Brandt, Marketing'],
      ['', 'Trust'],
    ]);
    expect(signs({ kind: 'pain-point', frequencyRating: 4 })).toEqual([['4/5', 'Frequency 4 of 5']]);
  });

  test('say what contradicts a claim beside what supports it', () => {
    const pain = { kind: 'pain-point' } as const;
    const support = { ...noSupport, count: 1, people: 1, kinds: ['review'], against: 2 } as const;
    expect(signs(pain, { support })).toEqual([
      ['1', '1 person, 1 source type'],
      ['2', '2 against'],
    ]);
    expect(signs(pain, { support: { ...noSupport, against: 1 } })).toEqual([['1', '1 against']]);
  });

  test('draw the experience at a touchpoint as three bars', () => {
    const touchpoint = { kind: 'touchpoint', channel: 'website', backingChannels: ['chat'] } as const;
    const [channel, experience, ...others] = signsOf(viewOf({ ...touchpoint, success: 1, emotion: -2 }));
    expect(channel).toMatchObject({ icon: 'website', text: '+1', words: 'Website, also via chat' });
    expect(experience).toMatchObject({ bars: [1, null, -2], text: '', words: 'Success +1, Emotion −2' });
    expect(others).toEqual([]);
  });

  test('shorten the label of an arrow to its share, or to its beginning', () => {
    const arrow = (label: string, share: number | null) => ({
      labelled: [
        {
          connection: {
            id: testId(9),
            mapId: testId(2),
            fromCardId: testId(1),
            toCardId: testId(8),
            kind: 'flow',
            label,
            share,
          },
          heading: 'right',
        } as const,
      ],
    });
    expect(signs({}, arrow('clicks through', 0.075))).toEqual([['7.5%', '7.5% · clicks through']]);
    expect(signs({}, arrow('stays', 0.3))).toEqual([['30% · stays', '30% · stays']]);
    expect(signs({}, arrow('asks a colleague first', null))[0]?.[0]).toBe('asks a collea…');
  });

  test.each([
    ['👩‍🚀 Sally Ride', '👩‍🚀R'],
    ['Team Einkauf', 'TE'],
    ['李娜', '李'],
    [' madonna ', 'M'],
  ])('give %s the initials %s', (owner, initials) => {
    expect(signs({ owner })[0]?.[0]).toBe(initials);
  });
});

describe('a card in each density', () => {
  const pain = {
    kind: 'pain-point',
    title: 'Price is unclear',
    body: 'Nobody knows what delivery costs.',
    severity: 3,
    frequencyShare: 0.5,
    owner: 'Ivo Marsh',
  } as const;
  const shown = (density: Density, fields: Partial<Card> = pain) =>
    cardContent(viewOf(fields), CARD_WIDTH, { density, cardFill: 'plain' }, tableMeasure);

  test('is in full, a title with one row of signs, or a title', () => {
    const [full, compact, title] = densities.map((density) => shown(density));
    expect(full!.body).not.toBeNull();
    expect(compact!.body).toBeNull();
    expect(new Set(compact!.badges.map(({ y }) => y)).size).toBe(1);
    expect([title!.body, title!.badges]).toEqual([null, []]);
    expect(full!.height).toBeGreaterThan(compact!.height);
    expect(compact!.height).toBeGreaterThan(title!.height);
  });

  test('marks an assumption at its corner, past the title', () => {
    for (const density of densities) {
      const { assumption, badges, title } = shown(density);
      expect(assumption).toBe(true);
      expect(badges.map(({ badge }) => badge.kind)).not.toContain('assumption');
      expect(title!.x + title!.width).toBeLessThanOrEqual(CARD_WIDTH - 22);
    }
  });

  test('shows its text where it has no title', () => {
    for (const density of densities)
      expect(shown(density, { ...pain, title: '' }).body?.lines).toEqual(shown('comfortable').body?.lines);
  });
});

describe('a piece of evidence', () => {
  const piece: Evidence = {
    id: testId(1),
    kind: 'interview',
    title: '',
    text: 'I never found the price.',
    source: 'Interview 3, tenant, Hamburg',
    date: '2026-01-27',
    link: '',
    confidentiality: 'internal',
    participantId: null,
  };
  const shown = (change: Partial<Evidence>): string => {
    const { titleLines, metaLines } = evidenceContent({ ...piece, ...change }, 224, tableMeasure);
    return [...titleLines, ...metaLines].join(' ');
  };

  test('shows its words where it has no title, but never confidential ones', () => {
    expect(shown({})).toContain('I never found the price.');
    expect(shown({ title: 'Price' })).not.toContain('never');
    expect(shown({ confidentiality: 'confidential' })).toMatch(/^Confidential /);
    expect(shown({ confidentiality: 'confidential' })).not.toContain('never');
  });

  test('names its kind only where its source does not', () => {
    expect(shown({ title: 'Price' })).toBe('Price Interview 3, tenant, Hamburg 27\u00a0Jan\u00a02026');
    expect(shown({ title: 'Price', source: 'Hamburg' })).toContain('Interview · Hamburg');
  });

  test('has no dot at the end or the beginning of a line', () => {
    const dated = { ...piece, kind: 'review', source: 'Review site, verified', date: '2026-02-08' } as const;
    for (let width = 120; width < 400; width += 4) {
      const { metaLines } = evidenceContent(dated, width, tableMeasure);
      expect(metaLines.filter((line) => /^·|·$/.test(line.trim()))).toEqual([]);
      expect(metaLines.join(' ').replaceAll(/[\s·]+/g, ' ')).toBe('Review site, verified 8 Feb 2026');
    }
  });
});
