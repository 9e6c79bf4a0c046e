import type { CommandCall } from '../commands/registry.ts';
import type { Names } from './names.ts';
import type { Say } from './say.ts';

/** Who makes the journey: a careful first-time buyer, and someone who furnishes a whole team. */
export const personaCalls = (names: Names, say: Say): readonly CommandCall[] => [
  {
    command: 'add-persona',
    input: {
      id: names('miriam'),
      name: say('Miriam Okafor'),
      role: say('Careful first-time buyer'),
      quote: say('I can spend 900 euros once. I cannot spend it wrongly.'),
      goals: say(
        'Work without back pain by the summer.\n' +
          'A desk that fits a 2.1 m niche and still looks like furniture.\n' +
          'Know before paying what happens if it does not fit.',
      ),
      frustrations: say(
        'Product pages that show the desk but not the room.\n' +
          'Having to read the terms to learn what a return costs.\n' +
          'Reviews that praise the delivery and never mention the desk.',
      ),
      demographics: say(
        'Age 34, lives in Hamburg in a two-room rented flat. UX researcher, three days a week at home. ' +
          'Household income about 58,000 euros a year. Buys online about twice a month, mostly by phone in the evening.',
      ),
      psychographics: say(
        'Reads before she buys and keeps notes. Trusts people who show a drawback. Values things that last and can be ' +
          'repaired. Feels watched by pop-ups and leaves when a countdown appears.',
      ),
      hue: 'iris',
    },
  },
  {
    command: 'add-persona',
    input: {
      id: names('tom'),
      name: say('Tom Verhoeven'),
      role: say('Office manager of a remote team'),
      quote: say('If one of twelve desks wobbles, I am the one they call.'),
      goals: say(
        'Furnish twelve home offices from one order and one invoice.\n' +
          'Meet the health and safety rules for screen work.\n' +
          'Spend less than one working day on the whole purchase.',
      ),
      frustrations: say(
        'Load ratings and standards that nobody translates into plain words.\n' +
          'Shops built for one address and one card.\n' +
          'Answering the same question from every colleague.',
      ),
      demographics: say(
        'Age 46, lives in Utrecht with his family. Office manager of a software firm with 40 people, 12 of them fully remote. ' +
          'Budget of 800 euros a workplace. Buys from the desktop in office hours.',
      ),
      psychographics: say(
        'Pragmatic and punctual. Wants facts he can forward. Loyal to a supplier who solves the first problem well. ' +
          'Distrusts lifestyle pictures, likes tables.',
      ),
      hue: 'orange',
    },
  },
];
