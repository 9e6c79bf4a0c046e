import type { CardBox, CellBox } from '../layout/map-layout.ts';
import type { MeasureText } from '../layout/measure.ts';
import { farTitle, hasWords } from './far-card.ts';

/** How all cards of a map look from afar: with their titles, or as blocks. Some of both read as faults. */
export type FarLook = 'titles' | 'blocks';

/** Cards are titled while so many of them say two words, and all but a few have room for a line. */
const MOST_SAY_TWO = 0.6;
const NO_ROOM = 0.04;
/** So many cards, spread evenly over the map, decide for all: the answer is needed at every zoom of a large map, too. */
const ASKED = 120;

type Cells = { readonly cellBoxes: ReadonlyMap<string, CellBox> };
type Answers = { readonly cards: readonly CardBox[]; readonly looks: Map<string, FarLook> };
const known = new WeakMap<MeasureText, WeakMap<Cells['cellBoxes'], Answers>>();

/** The look of a map at a zoom below `FAR_ZOOM`: one for all of its cards. */
export function farLook({ cellBoxes }: Cells, zoom: number, measure: MeasureText): FarLook {
  const ofMeasure = known.get(measure) ?? new WeakMap<Cells['cellBoxes'], Answers>();
  known.set(measure, ofMeasure);
  const answers: Answers = ofMeasure.get(cellBoxes) ?? { cards: spread(cellBoxes), looks: new Map() };
  ofMeasure.set(cellBoxes, answers);
  // A picture's zoom is the quotient of its sizes: the last digits differ from the camera's.
  const key = zoom.toFixed(4);
  const look = answers.looks.get(key) ?? lookOf(answers.cards, Number(key), measure);
  answers.looks.set(key, look);
  return look;
}

function lookOf(cards: readonly CardBox[], zoom: number, measure: MeasureText): FarLook {
  const titles = cards.filter(hasWords).map((card) => farTitle(card, zoom, measure));
  const roomy = titles.filter((title) => title !== null);
  const saying = roomy.filter(({ says }) => says);
  const isRead =
    saying.length >= titles.length * MOST_SAY_TWO && roomy.length >= titles.length * (1 - NO_ROOM);
  return isRead ? 'titles' : 'blocks';
}

function spread(cells: Cells['cellBoxes']): readonly CardBox[] {
  const all = [...cells.values()].flatMap(({ cards }) => cards);
  const step = Math.max(1, all.length / ASKED);
  return Array.from({ length: Math.min(all.length, ASKED) }, (_, at) => all[Math.floor(at * step)]).filter(
    (card) => card !== undefined,
  );
}
