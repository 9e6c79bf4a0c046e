import type { CommandCall } from '../commands/registry.ts';
import type { Names } from './names.ts';
import type { Say } from './say.ts';
import { cardCalls, curveCalls, flowCalls } from './rows.ts';

/** The smaller map of what the journey shall become. */
export const futureMapCalls = (names: Names, say: Say): readonly CommandCall[] => [
  {
    command: 'add-map',
    input: {
      id: names('next'),
      name: say('After the content programme'),
      state: 'future',
      scenario: say(
        'The same person, six months later: every question that used to end the visit has an honest answer, where and ' +
          'when it comes up.',
      ),
      scope: say('Guide, ebook and email series live in three languages. Aim: intent loses at most 45 %.'),
      stages: [
        {
          name: say('Consideration'),
          phase: say('Pre-purchase'),
          hue: 'iris',
          steps: [{ id: names('next.finds'), name: say('Finds an answer first') }],
        },
        {
          name: say('Evaluation'),
          phase: say('Pre-purchase'),
          hue: 'azure',
          steps: [{ id: names('next.understands'), name: say('Understands the choices') }],
        },
        {
          name: say('Intent'),
          phase: say('Pre-purchase'),
          hue: 'teal',
          steps: [
            { id: names('next.fits'), name: say('Knows that it fits') },
            { id: names('next.trusts'), name: say('Feels safe to decide'), momentOfTruth: true },
          ],
        },
        {
          name: say('Purchase'),
          phase: say('Purchase'),
          hue: 'amber',
          steps: [{ id: names('next.orders'), name: say('Orders with a date') }],
        },
        {
          name: say('Post-purchase'),
          phase: say('Post-purchase'),
          hue: 'rose',
          steps: [{ id: names('next.passes'), name: say('Passes the guide on') }],
        },
      ],
      lanes: [
        { id: names('next.actions'), kind: 'actions' },
        { id: names('next.touchpoints'), kind: 'touchpoints' },
        { id: names('next.thoughts'), kind: 'thoughts' },
        { id: names('next.emotion'), kind: 'emotion' },
        { id: names('next.backstage'), kind: 'backstage' },
      ],
    },
  },
  {
    command: 'link-persona',
    input: { personaId: names('miriam'), targetKind: 'map', targetId: names('next') },
  },
  { command: 'link-persona', input: { personaId: names('tom'), targetKind: 'map', targetId: names('next') } },
  ...cardCalls(names, say, 'next.actions', [
    { key: 'nx.reads', step: 'next.finds', title: 'Reads “How deep should a desk be?”' },
    { key: 'nx.table', step: 'next.understands', title: 'Compares modules in one table' },
    { key: 'nx.plan', step: 'next.fits', title: 'Places the desk in a floor plan' },
    { key: 'nx.five', step: 'next.trusts', title: 'Reads the third of five emails' },
    { key: 'nx.day', step: 'next.orders', title: 'Orders and picks a Thursday' },
    { key: 'nx.friend', step: 'next.passes', title: 'Sends the guide to a friend' },
  ]),
  ...cardCalls(names, say, 'next.touchpoints', [
    {
      key: 'nx.guide',
      step: 'next.finds',
      title: 'Cornerstone guide',
      body: 'Twelve questions, honest answers.',
      channel: 'website',
      success: 2,
      ease: 1,
      emotion: 1,
    },
    {
      key: 'nx.ebook',
      step: 'next.fits',
      title: 'Ebook with a floor plan',
      channel: 'website',
      backingChannels: ['email'],
      success: 2,
      ease: 1,
      emotion: 2,
    },
    {
      key: 'nx.mails',
      step: 'next.trusts',
      title: 'Email series “Five evenings”',
      body: 'One worry an evening, one drawback each.',
      channel: 'email',
      backingChannels: ['chat'],
      success: 1,
      ease: 2,
      emotion: 1,
    },
    {
      key: 'nx.owners',
      step: 'next.passes',
      title: 'Owners answer owners',
      channel: 'newsletter',
      success: 1,
      ease: 1,
      emotion: 2,
    },
  ]),
  ...cardCalls(names, say, 'next.thoughts', [
    { key: 'nx.honest', step: 'next.finds', title: '“They even say who should not buy it.”' },
    { key: 'nx.knows', step: 'next.fits', title: '“Two centimetres to spare. Good.”' },
    { key: 'nx.safe', step: 'next.trusts', title: '“If I am wrong, they fetch it.”' },
  ]),
  ...cardCalls(names, say, 'next.backstage', [
    { key: 'nx.owner', step: 'next.understands', title: 'Product owns one source of facts' },
    { key: 'nx.service', step: 'next.trusts', title: 'Service reports new questions weekly' },
    { key: 'nx.carrier', step: 'next.orders', title: 'Carrier sends the day at order' },
  ]),
  ...curveCalls(names, 'miriam', {
    'next.finds': 0.8,
    'next.understands': 1,
    'next.fits': 1.3,
    'next.trusts': 1.2,
    'next.orders': 1.1,
    'next.passes': 1.8,
  }),
  ...curveCalls(names, 'tom', {
    'next.finds': 0.4,
    'next.understands': 1.1,
    'next.fits': 0.7,
    'next.trusts': 0.9,
    'next.orders': 0.8,
    'next.passes': 1.2,
  }),
  ...flowCalls(names, say, [
    { from: 'nx.guide', to: 'nx.ebook', label: 'asks for the ebook', share: 0.24 },
    { from: 'nx.ebook', to: 'nx.mails', label: 'takes the five evenings', share: 0.6 },
  ]),
];
