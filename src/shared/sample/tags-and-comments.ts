import type { CommandCall } from '../commands/registry.ts';
import type { Hue } from '../model/palette.ts';
import type { Names } from './names.ts';
import type { Say } from './say.ts';

const tags: Readonly<Record<string, { readonly name: string; readonly hue: Hue }>> = {
  gap: { name: 'Information gap', hue: 'rose' },
  fit: { name: 'Size and fit', hue: 'teal' },
  trust: { name: 'Trust', hue: 'iris' },
  delivery: { name: 'Delivery', hue: 'slate' },
  quick: { name: 'Quick win', hue: 'green' },
  programme: { name: 'Content programme', hue: 'amber' },
};

export const tagCalls = (names: Names, say: Say): readonly CommandCall[] =>
  Object.entries(tags).map(([key, tag]) => ({
    command: 'add-tag',
    input: { id: names(`tag.${key}`), name: say(tag.name), hue: tag.hue },
  }));

const tagged: Readonly<Record<string, readonly string[]>> = {
  gap: ['pain.info', 'pain.jargon'],
  fit: ['pain.fit', 'opp.room'],
  trust: ['pain.wobble', 'pain.return'],
  quick: ['opp.titles', 'opp.return', 'opp.film'],
  programme: ['opp.guide', 'opp.ebook', 'opp.mails'],
};

/** Tags on cards; evidence brings its own. */
export const cardTagCalls = (names: Names): readonly CommandCall[] =>
  Object.entries(tagged).flatMap(([tag, cards]) =>
    cards.map(
      (card): CommandCall => ({
        command: 'link-tag',
        input: { tagId: names(`tag.${tag}`), targetKind: 'card', targetId: names(card) },
      }),
    ),
  );

/** What the team left on the wall. */
export const commentCalls = (names: Names, say: Say): readonly CommandCall[] => [
  {
    command: 'add-comment',
    input: {
      targetKind: 'card',
      targetId: names('pain.info'),
      text: say('Ten pieces of evidence from seven kinds of source say the same. This is where we begin.'),
    },
  },
  {
    command: 'add-comment',
    input: {
      targetKind: 'card',
      targetId: names('opp.room'),
      text: say('Worth a paper prototype before anyone writes code. Ivo asks two flats in Hamburg.'),
    },
  },
  {
    command: 'add-comment',
    input: {
      targetKind: 'card',
      targetId: names('pain.old'),
      text: say('We believe this, but nobody has said it to us. Ask in the next owner survey.'),
    },
  },
  {
    command: 'add-comment',
    input: {
      targetKind: 'step',
      targetId: names('reassure'),
      text: say('Moment of truth: people decide here, and we are not in the room.'),
    },
  },
  {
    command: 'add-comment',
    input: {
      targetKind: 'evidence',
      targetId: names('ev.funnel'),
      text: say('Confidential: absolute numbers stay out of the printout for partners.'),
    },
  },
];
