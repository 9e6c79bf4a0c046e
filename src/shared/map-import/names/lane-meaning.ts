import { kindByName, plainName } from '../../clipboard/paste-target.ts';
import { type LaneKind, laneKinds } from '../../kinds/lane-kinds.ts';
import { t } from '../../language/translate.ts';
import { laneNames } from '../../model/lane.ts';

/** What the name of a row or column says about what is in it. */
export type LaneMeaning = {
  readonly kind: LaneKind;
  /** Whether it is a name that lanes have; else it may be a stage or any text. */
  readonly isKnown: boolean;
};

/** Names of the emotion curve. */
const emotion =
  /\bemotion|\bfeeling|\bfeels?\b|\bmood|\bsentiment|satisfaction|happiness|\bgefühl|\bstimmung|zufriedenheit|befinden|empfinden|smiley|\bemoji/;
/** Names beside those that a paste knows, with what they mean; the first that fits counts. */
const others: readonly (readonly [names: RegExp, kind: LaneKind])[] = [
  // Before opportunities and pain points: what goes well is neither.
  [
    /pleasure|delight|\bgains?\b|highlight|wow|\bjoy\b|glücksmoment|freude|begeisterung|positive? moment/,
    'free-text',
  ],
  [
    /friction|obstacle|hurdle|blocker|\brisk|difficult|complain|struggle|schmerz|hindernis|schwierig|reibung|beschwerde|probleme|stolperstein/,
    'pain-points',
  ],
  [
    /\bneeds?\b|\bgoals?\b|expectation|motivation|jobs? to be done|\bjtbd|bedürfnis|\bziele?\b|kundenziel|erwartung|wünsche|anforderung/,
    'free-text',
  ],
  [/\bactors?\b|persona|\broles?\b|akteur|rolle|beteiligte|stakeholder|segment/, 'free-text'],
  [/owner|responsib|\bteams?\b|department|verantwort|zuständig|abteilung/, 'free-text'],
  [/evidence|\bproof|research|insight|nachweis|beleg|erkenntnis|quelle|\bdata\b|\bdaten\b/, 'free-text'],
  [/moment of truth|moments? that matter|moment der wahrheit/, 'free-text'],
  [
    /story|description|scenario|narrative|beschreibung|geschichte|szenario|\bnotes?\b|notiz|kommentar|comment|remark|bemerkung|anmerkung|sonstiges/,
    'free-text',
  ],
  [/duration|\btime\b|dauer|\bzeit\b|timeline/, 'free-text'],
  [
    /next step|recommend|to-?dos?\b|empfehlung|maßnahme|potenzial|potential|\bhmw\b|how might we/,
    'opportunities',
  ],
  [
    /customer journey|customer steps?|user (?:actions?|tasks?)|kundenaktion|kundenhandlung|^(?:do|tun)$|\bwhat .*\bdo(?:es)?\b|\bwas .*\b(?:tut|tun|macht|machen)\b|behavio/,
    'actions',
  ],
  [
    /front-?\s?stage|medium|medien|\bmedia\b|\bdevice|gerät|interface|schnittstelle|location|\bort\b/,
    'touchpoints',
  ],
  [
    /technolog|\btools?\b|support(?:ing)? process|line of visibility|mitarbeiter|employee|unterstützend/,
    'backstage',
  ],
  [/\bnps\b|\bcsat\b|\bces\b|\bkpis?\b|indicator|indikator|messgröße|metrik/, 'measures'],
];

/** What the name of a lane means; a name that says nothing is a lane of notes. */
export function laneMeaning(name: string): LaneMeaning {
  const wanted = plainName(name);
  if (wanted === '' || wanted.length > 80) return { kind: 'free-text', isKnown: false };
  const usual = laneKinds.find(
    (kind) => plainName(laneNames[kind]) === wanted || plainName(t(laneNames[kind])) === wanted,
  );
  // Pieces of evidence have a source and pictures a file: a text alone is a note.
  if (usual) return { kind: usual === 'evidence' || usual === 'images' ? 'free-text' : usual, isKnown: true };
  if (emotion.test(wanted)) return { kind: 'emotion', isKnown: true };
  const other = others.find(([names]) => names.test(wanted));
  if (other) return { kind: other[1], isKnown: true };
  const kind = kindByName(name);
  return { kind, isKnown: kind !== 'free-text' };
}
