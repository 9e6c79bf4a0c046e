/** Texts as rows of numbers, most of them 0: row i has its columns and values from `starts[i]` to `starts[i + 1]`. */
export type Rows = {
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float64Array;
  /** How many columns there are. */
  readonly width: number;
};

/** What each row should come out as, 0..1, and how much it counts; a row of weight 0 is left out. */
export type Wanted = { readonly targets: Float64Array; readonly weights: Float64Array };

/** Adds the rows' sums into `out`: bias and weight times value. `weights` holds a weight a column, then the bias. */
function score({ starts, columns, values, width }: Rows, weights: Float64Array, out: Float64Array): void {
  const bias = weights[width] ?? 0;
  for (let row = 0; row < out.length; row += 1) {
    const end = starts[row + 1] ?? 0;
    let sum = bias;
    for (let at = starts[row] ?? 0; at < end; at += 1)
      sum += (weights[columns[at] as number] as number) * (values[at] as number);
    out[row] = sum;
  }
}

/** The sum of each row: positive is more likely 1 than 0. */
export function scoresOf(rows: Rows, weights: Float64Array): Float64Array {
  const out = new Float64Array(rows.starts.length - 1);
  score(rows, weights, out);
  return out;
}

/** How likely a sum says 1, 0..1. */
export const likelihood = (sum: number): number => 1 / (1 + Math.exp(-sum));

/**
 * The weights of a logistic regression, a bias last: the least of its loss plus half of `shrink` times the squares of the
 * weights (the bias is free). Limited-memory BFGS (Nocedal 1980) from zero: the same rows give the same weights, and turned
 * targets give turned weights.
 */
export function fit(rows: Rows, { targets, weights }: Wanted, shrink: number): Float64Array {
  const { starts, columns, values, width } = rows;
  const size = width + 1;
  const sums = new Float64Array(targets.length);

  const evaluate = (at: Float64Array, gradient: Float64Array): number => {
    score(rows, at, sums);
    let loss = 0;
    for (let column = 0; column < width; column += 1) {
      const weight = at[column] as number;
      gradient[column] = shrink * weight;
      loss += weight * weight;
    }
    loss *= shrink / 2;
    let bias = 0;
    for (let row = 0; row < sums.length; row += 1) {
      const counts = weights[row] as number;
      if (counts === 0) continue;
      const [sum, target] = [sums[row] as number, targets[row] as number];
      // Written so that turning target and sum over turns the slope over, to the last bit.
      const away = 0.5 * Math.tanh(sum / 2) - (target - 0.5);
      loss += counts * (Math.abs(sum) / 2 + Math.log1p(Math.exp(-Math.abs(sum))) - (target - 0.5) * sum);
      const slope = counts * away;
      bias += slope;
      const end = starts[row + 1] as number;
      for (let index = starts[row] as number; index < end; index += 1) {
        const column = columns[index] as number;
        gradient[column] = (gradient[column] as number) + slope * (values[index] as number);
      }
    }
    gradient[width] = bias;
    return loss;
  };
  return minimise(size, evaluate);
}

type Evaluate = (at: Float64Array, gradient: Float64Array) => number;

const STEPS = 100;
const MEMORY = 6;
/** Relative to the slope at the start; far below what changes an answer. */
const CLOSE = 1e-3;

function minimise(size: number, evaluate: Evaluate): Float64Array {
  let [at, next] = [new Float64Array(size), new Float64Array(size)];
  let [slope, nextSlope] = [new Float64Array(size), new Float64Array(size)];
  let value = evaluate(at, slope);
  const enough = CLOSE * Math.sqrt(dot(slope, slope));
  const memory: Past[] = [];
  for (let step = 0; step < STEPS && Math.sqrt(dot(slope, slope)) > enough; step += 1) {
    const way = direction(slope, memory);
    const fall = dot(way, slope);
    if (fall >= 0) break;
    // The first step has no curvature to go by; each later one begins at its full length.
    let length = memory.length === 0 ? Math.min(1, 1 / Math.sqrt(dot(slope, slope))) : 1;
    let reached = Infinity;
    for (let tries = 0; tries < 30; tries += 1, length /= 2) {
      for (let index = 0; index < size; index += 1)
        next[index] = (at[index] as number) + length * (way[index] as number);
      reached = evaluate(next, nextSlope);
      if (reached <= value + 1e-4 * length * fall) break;
    }
    if (!(reached < value)) break;
    remember(memory, { from: at, to: next, slopeFrom: slope, slopeTo: nextSlope });
    [at, next] = [next, at];
    [slope, nextSlope] = [nextSlope, slope];
    value = reached;
  }
  return at;
}

/** A step that was taken, the change of slope along it, and 1 / their product. */
type Past = { readonly step: Float64Array; readonly turn: Float64Array; readonly scale: number };

function remember(
  memory: Past[],
  { from, to, slopeFrom, slopeTo }: Readonly<Record<'from' | 'to' | 'slopeFrom' | 'slopeTo', Float64Array>>,
): void {
  const step = to.map((one, index) => one - (from[index] as number));
  const turn = slopeTo.map((one, index) => one - (slopeFrom[index] as number));
  const product = dot(step, turn);
  if (!(product > 0)) return;
  memory.push({ step, turn, scale: 1 / product });
  if (memory.length > MEMORY) memory.shift();
}

/** Down the slope, bent by what the last steps told of its curvature. */
function direction(slope: Float64Array, memory: readonly Past[]): Float64Array {
  const way = slope.map((one) => -one);
  const shares = new Float64Array(memory.length);
  for (let index = memory.length - 1; index >= 0; index -= 1) {
    const { step, turn, scale } = memory[index] as Past;
    const share = scale * dot(step, way);
    shares[index] = share;
    add(way, turn, -share);
  }
  const last = memory.at(-1);
  if (last) {
    const scale = 1 / (last.scale * dot(last.turn, last.turn));
    for (let index = 0; index < way.length; index += 1) way[index] = (way[index] as number) * scale;
  }
  memory.forEach(({ step, turn, scale }, index) => {
    add(way, step, (shares[index] as number) - scale * dot(turn, way));
  });
  return way;
}

function dot(left: Float64Array, right: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < left.length; index += 1)
    sum += (left[index] as number) * (right[index] as number);
  return sum;
}

function add(to: Float64Array, what: Float64Array, times: number): void {
  for (let index = 0; index < to.length; index += 1)
    to[index] = (to[index] as number) + times * (what[index] as number);
}
