import { type Counter, type ListSign, listSign } from './list-signs.ts';

/** Lines of which some begin items of a list. */
export type ListReading = {
  /** Every line, those of the list without their signs. */
  readonly lines: readonly string[];
  /** False where the signs may mean something: dates, floors, initials, minus signs, pros and cons. */
  readonly sure: boolean;
  /** How many lines begin no item: headings, and what was written between. */
  readonly others: number;
};

/** A number that belongs to its word: '3. Mai', '2. OG', '1st of May' is none of these. */
const ordinalWord =
  /^(?:jan|feb|märz|maerz|mar|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|dez|dec|quartal|quarter|halbjahr|half|jahr|monat|woche|kw|tag|og|ug|obergeschoss|untergeschoss|stock|etage|platz|rang|klasse|liga|schritt|phase|stufe|mahnung|advent|auflage)(?:\p{L}*)(?![\p{L}])/iu;
const figure = /^[€$£]?\s?\d/;
/** A name after an initial: 'A. Schmidt'. */
const surname = /^\p{Lu}[\p{L}’'-]+$/u;

/**
 * Judges the signs of a text's lines as a whole: a sign is one where its neighbours show it (bullets over several
 * lines, numbers that count up), and it is in doubt where the same letters may mean something. Null where no line
 * begins an item, and where tabs among the items make it a table.
 */
export function readList(lines: readonly string[]): ListReading | null {
  const signs = lines.map(listSign);
  if (signs.every((sign) => sign === null)) return null;
  if (lines.some((line, at) => (signs[at]?.rest ?? line).trim().includes('\t'))) return null;
  const bullets = judgeBullets(signs);
  const numbers = judgeNumbers(lines, signs);
  const verdicts = signs.map((sign, at) => (sign?.kind === 'number' ? numbers[at] : bullets[at]) ?? 'none');
  const wanted = verdicts.includes('sure') ? 'sure' : 'doubtful';
  if (!verdicts.includes(wanted)) return null;
  return {
    lines: lines.map((line, at) => (verdicts[at] === wanted ? (signs[at]?.rest ?? line) : line)),
    sure: wanted === 'sure',
    others: verdicts.filter((verdict) => verdict !== wanted).length,
  };
}

type Verdict = 'sure' | 'doubtful' | 'none';
type Signs = readonly (ListSign | null)[];

function judgeBullets(signs: Signs): readonly Verdict[] {
  const isMark = (sign: ListSign | null | undefined): boolean =>
    sign?.kind === 'bullet' || sign?.kind === 'box';
  const inRun = signs.map((sign, at) => isMark(sign) && (isMark(signs[at - 1]) || isMark(signs[at + 1])));
  const signOf = (at: number): string => {
    const sign = signs[at];
    return sign?.kind === 'bullet' ? sign.sign : '[]';
  };
  const shown = new Set(signs.flatMap((_, at) => (inRun[at] ? [signOf(at)] : [])));
  const doubted = new Set([...shown].filter((sign) => isDoubted(sign, signs)));
  return signs.map((sign, at): Verdict => {
    if (!isMark(sign) || !sign) return 'none';
    if (sign.kind === 'bullet' && sign.is === 'plain') return 'sure';
    if (!shown.has(signOf(at))) return 'none';
    if (doubted.has(signOf(at))) return 'doubtful';
    // Apart from the others a dash before a figure is a minus again.
    return inRun[at] || !figure.test(sign.rest) ? 'sure' : 'none';
  });
}

/** Dashes before figures only may be minus signs; plus and minus beside each other are pros and cons. */
function isDoubted(sign: string, signs: Signs): boolean {
  if (!'-–—+'.includes(sign)) return false;
  const own = signs.filter((one) => one?.kind === 'bullet' && one.sign === sign);
  const hasPlus = signs.some((one) => one?.kind === 'bullet' && one.sign === '+');
  return own.every((one) => figure.test(one?.rest ?? '')) || (sign !== '+' && hasPlus) || sign === '+';
}

type Run = {
  readonly style: string;
  readonly first: readonly number[];
  last: readonly number[];
  readonly lines: number[];
};

/** Numbers that count up are a list; a number by itself is none. */
function judgeNumbers(lines: readonly string[], signs: Signs): readonly Verdict[] {
  const runs: Run[] = [];
  const open = new Map<string, Run>();
  signs.forEach((sign, at) => {
    if (sign?.kind !== 'number') return;
    const going = sign.counters.find((counter) => {
      const run = open.get(counter.style);
      return run && follows(run.last, counter.path);
    });
    const counter = going ?? sign.counters.find(({ path }) => isFirst(path)) ?? sign.counters[0];
    if (!counter) return;
    const run = going ? open.get(going.style) : begin(counter, runs, open);
    run?.lines.push(at);
    if (run) run.last = counter.path;
  });
  const verdicts: Verdict[] = signs.map(() => 'none');
  const known = new Set<string>();
  for (const run of runs) {
    if (run.lines.length < 2) continue;
    const verdict = verdictOf(
      run,
      run.lines.map((at) => signs[at]?.rest ?? ''),
    );
    if (verdict === 'sure') known.add(run.style);
    for (const at of run.lines) verdicts[at] = verdict;
  }
  // One item alone below another, of a style that other items show to be one.
  for (const { style, first, lines: own } of runs) {
    const [at = 0] = own;
    if (own.length === 1 && known.has(style) && isFirst(first) && /^\s/.test(lines[at] ?? ''))
      verdicts[at] = 'sure';
  }
  return verdicts;
}

function begin({ style, path }: Counter, runs: Run[], open: Map<string, Run>): Run {
  const run: Run = { style, first: path, last: path, lines: [] };
  runs.push(run);
  open.set(style, run);
  return run;
}

const isFirst = (path: readonly number[]): boolean => path.every((number) => number === 1);

/** 1 → 2, 1.1 → 1.2, 1 → 1.1, 1.3 → 2. */
function follows(last: readonly number[], next: readonly number[]): boolean {
  const depth = next.length - 1;
  const same = next.slice(0, depth).every((number, at) => number === last[at]);
  if (!same) return false;
  return depth === last.length ? next[depth] === 1 : next[depth] === (last[depth] ?? Number.NaN) + 1;
}

function verdictOf({ style, first }: Run, items: readonly string[]): Verdict {
  if (!isFirst(first)) return 'doubtful';
  if (style === '1' && items.length < 3) return 'doubtful';
  if (new Set(items).size < items.length) return 'doubtful';
  if (items.every((item) => ordinalWord.test(item))) return 'doubtful';
  if (style === 'A.' && items.every((item) => surname.test(item))) return 'doubtful';
  return 'sure';
}
