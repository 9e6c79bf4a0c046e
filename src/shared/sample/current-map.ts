import type { CommandCall } from '../commands/registry.ts';
import type { Names } from './names.ts';
import type { Say } from './say.ts';
import { actions, thoughts, touchpoints } from './current-cards.ts';
import { answers, opportunities } from './current-opportunities.ts';
import { pains } from './current-pains.ts';
import { answerCalls, cardCalls, curveCalls, flowCalls } from './rows.ts';

/** The finished map of how people buy the desk today: columns, rows, what customers do, and how it feels. */
export const currentMapCalls = (names: Names, say: Say): readonly CommandCall[] => [
  {
    command: 'add-map',
    input: {
      id: names('now'),
      name: say('Buying the first desk online'),
      state: 'current',
      scenario: say(
        'Someone who works from home decides to replace a makeshift table, finds Havnby online and buys, or leaves, ' +
          'without ever seeing the desk.',
      ),
      scope: say(
        'Online prospects in Germany, the Netherlands and the United Kingdom, January to March 2026. ' +
          'From the first thought to the first added module. Not in scope: show rooms and resellers.',
      ),
      stages: [
        {
          id: names('consideration'),
          name: say('Consideration'),
          phase: say('Pre-purchase'),
          hue: 'iris',
          steps: [
            { id: names('need'), name: say('Notices the old table hurts') },
            { id: names('ideas'), name: say('Looks around for ideas') },
          ],
        },
        {
          id: names('evaluation'),
          name: say('Evaluation'),
          phase: say('Pre-purchase'),
          hue: 'azure',
          steps: [
            { id: names('shortlist'), name: say('Shortlists three makers') },
            { id: names('compare'), name: say('Compares sizes and modules') },
          ],
        },
        {
          id: names('intent'),
          name: say('Intent'),
          phase: say('Pre-purchase'),
          hue: 'teal',
          steps: [
            { id: names('configure'), name: say('Configures a desk') },
            { id: names('fit'), name: say('Checks it fits the room') },
            { id: names('reassure'), name: say('Looks for reassurance'), momentOfTruth: true },
          ],
        },
        {
          id: names('purchase'),
          name: say('Purchase'),
          phase: say('Purchase'),
          hue: 'amber',
          steps: [
            { id: names('order'), name: say('Orders and pays'), momentOfTruth: true },
            { id: names('wait'), name: say('Waits for delivery') },
          ],
        },
        {
          id: names('post-purchase'),
          name: say('Post-purchase'),
          phase: say('Post-purchase'),
          hue: 'rose',
          steps: [
            { id: names('assemble'), name: say('Unpacks and assembles'), momentOfTruth: true },
            { id: names('daily'), name: say('Works at it every day') },
            { id: names('extend'), name: say('Adds modules, tells friends') },
          ],
        },
      ],
      lanes: [
        { id: names('now.actions'), kind: 'actions' },
        { id: names('now.touchpoints'), kind: 'touchpoints' },
        { id: names('now.thoughts'), kind: 'thoughts' },
        { id: names('now.emotion'), kind: 'emotion' },
        { id: names('now.pains'), kind: 'pain-points' },
        { id: names('now.evidence'), kind: 'evidence' },
        { id: names('now.opportunities'), kind: 'opportunities' },
        { id: names('now.measures'), kind: 'measures' },
      ],
    },
  },
  {
    command: 'link-persona',
    input: { personaId: names('miriam'), targetKind: 'map', targetId: names('now') },
  },
  { command: 'link-persona', input: { personaId: names('tom'), targetKind: 'map', targetId: names('now') } },
  ...cardCalls(names, say, 'now.actions', actions),
  ...cardCalls(names, say, 'now.touchpoints', touchpoints),
  ...cardCalls(names, say, 'now.thoughts', thoughts),
  ...cardCalls(names, say, 'now.pains', pains),
  ...cardCalls(names, say, 'now.opportunities', opportunities),
  ...answerCalls(names, answers),
  // Measured where the surveys asked; the rest is what the team judged in the workshop.
  ...curveCalls(names, 'miriam', {
    need: -0.8,
    ideas: 0.7,
    shortlist: 0.9,
    compare: 0.2,
    configure: 1,
    fit: -1.2,
  }),
  ...curveCalls(names, 'miriam', { reassure: -1.7, order: 0.4, wait: 0.3, assemble: 0.9 }, 'measured'),
  ...curveCalls(names, 'miriam', { daily: 1.7, extend: 1.2 }),
  ...curveCalls(names, 'tom', {
    need: -0.2,
    ideas: 0.1,
    shortlist: 0.6,
    compare: -0.5,
    configure: 0.3,
    fit: -0.6,
  }),
  ...curveCalls(names, 'tom', { reassure: -1.3, order: -0.9, wait: -0.4, assemble: 0.5 }, 'measured'),
  ...curveCalls(names, 'tom', { daily: 1.3, extend: 0.8 }),
  // What is left over at a card agrees with the funnel and the exits by page that are among the evidence.
  ...flowCalls(names, say, [
    { from: 'tp.search', to: 'tp.product', label: 'clicks through', share: 0.66 },
    { from: 'tp.reviews', to: 'tp.product', label: 'opens the shop', share: 0.58 },
    { from: 'tp.product', to: 'tp.configurator', label: 'starts a set-up', share: 0.66 },
    { from: 'tp.configurator', to: 'tp.sizes', label: 'checks the size', share: 0.46 },
    { from: 'tp.configurator', to: 'tp.checkout', label: 'buys right away', share: 0.35 },
    { from: 'tp.sizes', to: 'tp.forum', label: 'asks strangers instead', share: 0.37 },
    { from: 'tp.sizes', to: 'tp.product', label: 'compares again', share: 0.32 },
    { from: 'tp.forum', to: 'tp.chat', label: 'asks us after all', share: 0.18 },
    { from: 'tp.forum', to: 'tp.checkout', label: 'takes their advice', share: 0.21 },
    { from: 'tp.chat', to: 'tp.checkout', label: 'buys after an answer', share: 0.39 },
    { from: 'tp.checkout', to: 'tp.tracking', label: 'pays', share: 0.89 },
    { from: 'tp.tracking', to: 'tp.manual', label: 'gets the desk', share: 0.97 },
    { from: 'tp.manual', to: 'tp.desk', label: 'keeps it', share: 0.94 },
    { from: 'tp.desk', to: 'tp.newsletter', label: 'signs up', share: 0.31 },
  ]),
];
