import type { Direction } from '../../model/role.ts';

/** What the words of an answer are about. */
export const wordFamilies = [
  'agreement',
  'satisfaction',
  'ease',
  'effort',
  'likelihood',
  'frequency',
  'quality',
  'importance',
  'feeling',
  'tone',
  'yes-no',
] as const;
export type WordFamily = (typeof wordFamilies)[number];

/** A usual set of answers, from the lowest to the highest; the words of one line mean the same. */
export type LikertScale = {
  readonly family: WordFamily;
  readonly direction: Direction;
  /** The number of the first line. */
  readonly low: number;
  readonly steps: readonly (readonly string[])[];
};

const scale = (
  family: WordFamily,
  lines: string,
  { low = 1, direction = 'high-is-good' }: { readonly low?: number; readonly direction?: Direction } = {},
): LikertScale => ({
  family,
  direction,
  low,
  steps: lines
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((word) => word.trim())),
});

/**
 * Usual sets in English and German, shorter ones first: the first that knows all words of a column is proposed. Where answers
 * of the middle are missing in a sample, the longer set still has their numbers.
 */
export const likertScales: readonly LikertScale[] = [
  scale(
    'agreement',
    `
    strongly disagree | completely disagree | totally disagree | fully disagree | stimme überhaupt nicht zu | stimme gar nicht zu | stimme absolut nicht zu | lehne stark ab | lehne vollständig ab | stimme ganz und gar nicht zu | trifft überhaupt nicht zu | trifft gar nicht zu
    disagree | tend to disagree | stimme nicht zu | stimme eher nicht zu | lehne ab | lehne eher ab | trifft eher nicht zu
    neither agree nor disagree | neither agree or disagree | neutral | neither | undecided | weder noch | stimme weder zu noch lehne ich ab | weder zustimmung noch ablehnung | teils teils | teils/teils | teils, teils | teils-teils | unentschieden
    agree | tend to agree | stimme zu | stimme eher zu | trifft eher zu | trifft zu
    strongly agree | completely agree | totally agree | fully agree | stimme voll zu | stimme vollkommen zu | stimme voll und ganz zu | stimme völlig zu | stimme stark zu | stimme sehr zu | stimme vollständig zu | trifft voll zu | trifft voll und ganz zu | trifft völlig zu | trifft vollkommen zu`,
  ),
  scale(
    'agreement',
    `
    trifft nicht zu | does not apply at all
    trifft eher nicht zu
    teils teils | teils/teils | teils, teils | teils-teils | weder noch | neutral
    trifft eher zu
    trifft zu | trifft voll zu | applies fully`,
  ),
  scale(
    'agreement',
    `
    strongly disagree | completely disagree | stimme überhaupt nicht zu | stimme gar nicht zu
    disagree | stimme nicht zu
    somewhat disagree | slightly disagree | stimme eher nicht zu | stimme etwas nicht zu
    neither agree nor disagree | neutral | neither | weder noch | stimme weder zu noch lehne ich ab | teils teils | teils/teils | teils-teils
    somewhat agree | slightly agree | stimme eher zu | stimme etwas zu
    agree | stimme zu
    strongly agree | completely agree | stimme voll zu | stimme vollkommen zu | stimme voll und ganz zu | stimme völlig zu`,
  ),
  scale(
    'agreement',
    `
    strongly disagree | stimme überhaupt nicht zu
    somewhat disagree | slightly disagree | stimme eher nicht zu
    neither agree nor disagree | neutral | weder noch | teils/teils
    somewhat agree | slightly agree | stimme eher zu
    strongly agree | stimme voll und ganz zu`,
  ),
  scale(
    'satisfaction',
    `
    very dissatisfied | very unsatisfied | completely dissatisfied | extremely dissatisfied | not at all satisfied | very unhappy | sehr unzufrieden | äußerst unzufrieden | völlig unzufrieden | überhaupt nicht zufrieden
    dissatisfied | unsatisfied | somewhat dissatisfied | rather dissatisfied | not satisfied | unhappy | unzufrieden | eher unzufrieden | nicht zufrieden | wenig zufrieden
    neither satisfied nor dissatisfied | neutral | neither | ok | okay | weder zufrieden noch unzufrieden | weder noch | teils teils | teils/teils | teils-teils | teilweise zufrieden
    satisfied | somewhat satisfied | rather satisfied | happy | zufrieden | eher zufrieden
    very satisfied | completely satisfied | extremely satisfied | very happy | sehr zufrieden | äußerst zufrieden | völlig zufrieden | vollkommen zufrieden`,
  ),
  scale(
    'satisfaction',
    `
    extremely dissatisfied | very dissatisfied | äußerst unzufrieden | sehr unzufrieden
    moderately dissatisfied | dissatisfied | unzufrieden
    slightly dissatisfied | somewhat dissatisfied | eher unzufrieden
    neither satisfied nor dissatisfied | neutral | neither | weder zufrieden noch unzufrieden | weder noch
    slightly satisfied | somewhat satisfied | eher zufrieden
    moderately satisfied | satisfied | zufrieden
    extremely satisfied | very satisfied | äußerst zufrieden | sehr zufrieden`,
  ),
  scale(
    'ease',
    `
    very difficult | extremely difficult | very hard | sehr schwierig | sehr schwer | äußerst schwierig
    difficult | somewhat difficult | hard | schwierig | schwer | eher schwierig | eher schwer
    neither easy nor difficult | neutral | neither | weder einfach noch schwierig | weder leicht noch schwer | weder noch
    easy | somewhat easy | einfach | leicht | eher einfach | eher leicht
    very easy | extremely easy | sehr einfach | sehr leicht | äußerst einfach`,
  ),
  scale(
    'ease',
    `
    extremely difficult | very difficult | äußerst schwierig | sehr schwierig | sehr schwer
    difficult | moderately difficult | schwierig | schwer
    slightly difficult | somewhat difficult | eher schwierig | eher schwer
    neither easy nor difficult | neutral | neither | weder einfach noch schwierig | weder leicht noch schwer | weder noch
    slightly easy | somewhat easy | eher einfach | eher leicht
    easy | moderately easy | einfach | leicht
    extremely easy | very easy | äußerst einfach | sehr einfach | sehr leicht`,
  ),
  scale(
    'effort',
    `
    very low effort | very little effort | sehr geringer aufwand | sehr wenig aufwand
    low effort | little effort | geringer aufwand | wenig aufwand
    neutral | moderate effort | some effort | mittlerer aufwand
    high effort | a lot of effort | hoher aufwand | viel aufwand
    very high effort | a great deal of effort | sehr hoher aufwand | sehr viel aufwand`,
    { direction: 'low-is-good' },
  ),
  scale(
    'likelihood',
    `
    very unlikely | extremely unlikely | not at all likely | definitely not | sehr unwahrscheinlich | äußerst unwahrscheinlich | überhaupt nicht wahrscheinlich | auf keinen fall | bestimmt nicht
    unlikely | somewhat unlikely | probably not | not so likely | unwahrscheinlich | eher unwahrscheinlich | eher nicht | wahrscheinlich nicht
    neither likely nor unlikely | neutral | neither | possibly | might or might not | maybe | somewhat likely | vielleicht | weder noch | weder wahrscheinlich noch unwahrscheinlich | möglicherweise
    likely | probably | wahrscheinlich | eher wahrscheinlich | eher ja
    very likely | extremely likely | definitely | sehr wahrscheinlich | äußerst wahrscheinlich | auf jeden fall | bestimmt`,
  ),
  scale(
    'frequency',
    `
    never | nie | niemals
    rarely | seldom | hardly ever | almost never | selten | fast nie
    sometimes | occasionally | manchmal | gelegentlich | hin und wieder
    often | frequently | usually | most of the time | oft | häufig | meistens
    always | very often | immer | sehr oft | sehr häufig`,
  ),
  scale(
    'quality',
    `
    very poor | very bad | terrible | awful | sehr schlecht | miserabel
    poor | bad | below average | schlecht | eher schlecht | mangelhaft
    fair | average | acceptable | ok | okay | neutral | neither good nor bad | mittelmäßig | durchschnittlich | mittel | befriedigend | ausreichend | weder gut noch schlecht | geht so
    good | above average | gut | eher gut
    excellent | very good | great | outstanding | sehr gut | ausgezeichnet | hervorragend`,
  ),
  scale(
    'quality',
    `
    poor | schlecht
    fair | mittelmäßig
    good | gut
    very good | sehr gut
    excellent | ausgezeichnet | hervorragend`,
  ),
  scale(
    'quality',
    `
    sehr gut
    gut
    befriedigend
    ausreichend
    mangelhaft
    ungenügend`,
    { direction: 'low-is-good' },
  ),
  scale(
    'importance',
    `
    not at all important | überhaupt nicht wichtig | gar nicht wichtig | völlig unwichtig
    slightly important | not so important | unimportant | weniger wichtig | eher unwichtig | unwichtig
    moderately important | somewhat important | neutral | mäßig wichtig | teils wichtig
    important | very important | wichtig | eher wichtig
    extremely important | äußerst wichtig | sehr wichtig`,
  ),
  scale(
    'feeling',
    `
    very negative | sehr negativ
    negative | somewhat negative | negativ | eher negativ
    neutral | mixed | gemischt
    positive | somewhat positive | positiv | eher positiv
    very positive | sehr positiv`,
  ),
  scale('tone', 'negative | negativ\nneutral | mixed | gemischt\npositive | positiv', { low: -1 }),
  scale('yes-no', 'no | nein | false | falsch | bad | schlecht\nyes | ja | true | wahr | good | gut', {
    low: 0,
  }),
  scale('yes-no', 'no | nein\nmaybe | partly | partially | vielleicht | teilweise | zum teil\nyes | ja'),
];
