import { plainName } from '../../clipboard/paste-target.ts';
import type { LaneKind } from '../../kinds/lane-kinds.ts';
import { t } from '../../language/translate.ts';
import { laneNames } from '../../model/lane.ts';
import type { EmotionScale } from '../table/emotion-scale.ts';
import type { CardDraft, LaneDraft, MapDraft } from '../structure/map-draft.ts';
import type { EmotionCurve } from '../table/emotion-curve.ts';
import { type EmotionRow, readEmotion } from '../structure/read-emotion.ts';

/** What becomes of a lane that was read: a lane of a kind, or nothing. */
export type LaneGoal = LaneKind | 'out';
export type LaneChoice = { readonly goal: LaneGoal; readonly scale: EmotionScale | null };

/** The kinds that a lane of texts can become. Evidence has sources, pictures have files. */
export const laneGoals: readonly LaneGoal[] = [
  'actions',
  'touchpoints',
  'thoughts',
  'emotion',
  'pain-points',
  'opportunities',
  'measures',
  'backstage',
  'free-text',
  'out',
];

/** A lane as it will be. */
export type ProposedLane = {
  readonly name: string;
  readonly kind: LaneKind;
  /** For each step; a lane of emotions has none. */
  readonly cards: readonly (readonly CardDraft[])[];
  /** Its place in the draft. */
  readonly from: number;
};

/** A map as it will be, by what a person has chosen. */
export type Proposal = {
  readonly draft: MapDraft;
  readonly lanes: readonly ProposedLane[];
  /** What is drawn on the emotion curve, a persona once. */
  readonly curves: readonly EmotionCurve[];
  /** How each lane of the draft was read as emotions; null where it is none. */
  readonly emotions: readonly (EmotionRow | null)[];
  /** How many cards are made, and how many are left out with their lanes. */
  readonly cards: number;
  readonly left: number;
};

/** The choices that suit a draft best: a row that is called a mood and says none by words that are known is notes. */
export const guessLanes = ({ lanes }: MapDraft): readonly LaneChoice[] =>
  lanes.map((lane) => {
    if (lane.kind !== 'emotion') return { goal: lane.kind, scale: null };
    const says = lane.texts.some((cell) => cell.length > 0);
    const { curves } = emotionRow(lane, null);
    return { goal: says && curves.length === 0 ? 'free-text' : 'emotion', scale: null };
  });

const emotionRow = ({ texts, emotion }: LaneDraft, scale: EmotionScale | null): EmotionRow =>
  emotion ? { ...emotion, unread: [], saysMore: false } : readEmotion(texts, scale);

/** What a draft becomes by these choices. Pure: it changes nothing. */
export function propose(draft: MapDraft, choices: readonly LaneChoice[]): Proposal {
  const goalOf = (at: number): LaneChoice => choices[at] ?? { goal: 'out', scale: null };
  const emotions = draft.lanes.map((lane, at) =>
    goalOf(at).goal === 'emotion' ? emotionRow(lane, goalOf(at).scale) : null,
  );
  const several = emotions.filter((row) => row !== null).length > 1;
  const lanes: ProposedLane[] = [];
  const curves = new Map<string, EmotionCurve>();
  draft.lanes.forEach((lane, from) => {
    const { goal } = goalOf(from);
    if (goal === 'out') return;
    const emotion = emotions[from];
    if (!emotion) {
      lanes.push({ name: lane.name || t(laneNames[goal]), kind: goal, cards: lane.cards, from });
      return;
    }
    for (const curve of emotion.curves)
      addCurve(curves, { ...curve, persona: curve.persona || personaIn(lane, several) });
    const isFirst = lanes.every(({ kind }) => kind !== 'emotion');
    // A curve holds figures; words beside them stay as notes.
    if (isFirst) {
      const name = emotion.saysMore || lane.name === '' || several ? t(laneNames.emotion) : lane.name;
      lanes.push({ name, kind: 'emotion', cards: lane.cards.map(() => []), from });
    }
    if (emotion.saysMore)
      lanes.push({
        name: lane.name || t(laneNames['free-text']),
        kind: 'free-text',
        cards: lane.cards,
        from,
      });
  });
  const cards = lanes.reduce((sum, lane) => sum + countOf(lane.cards), 0);
  const left = draft.lanes.reduce(
    (sum, lane, at) => sum + (goalOf(at).goal === 'out' ? countOf(lane.cards) : 0),
    0,
  );
  return { draft, lanes, curves: [...curves.values()], emotions, cards, left };
}

const countOf = (cells: ProposedLane['cards']): number => cells.reduce((sum, cell) => sum + cell.length, 0);

/** 'Emotion (Anna)', 'Mood: Anna'; where several rows are curves, each is somebody’s. */
function personaIn({ name }: LaneDraft, several: boolean): string {
  const [, inBrackets, after] = /\(([^()]{1,80})\)\s*$|[:–—-]\s+([^:]{1,80})$/u.exec(name) ?? [];
  const found = (inBrackets ?? after ?? '').trim();
  // '(1-5)' and '(scale)' say how, not who.
  const isWho = found !== '' && !/\d|[%+]|scale|skala|score|wert|curve|kurve/i.test(found);
  return isWho ? found : several ? name : '';
}

/** A persona has one curve: what another row says beside it fills its gaps. */
function addCurve(curves: Map<string, EmotionCurve>, curve: EmotionCurve): void {
  const key = plainName(curve.persona);
  const before = curves.get(key);
  curves.set(
    key,
    before
      ? { ...before, values: before.values.map((value, at) => value ?? curve.values[at] ?? null) }
      : curve,
  );
}
