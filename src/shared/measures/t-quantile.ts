import { Z } from './z.ts';

const COVERED = 0.95;
/** From here on the series below is exact to 9 digits. */
const MANY = 200;

/**
 * How many standard errors a 95 % interval of a mean reaches to each side: the 0.975 quantile of Student's t with a
 * whole number of degrees of freedom, at least 1. 12.71 at 1, 2.05 at 29, 1.96 in the limit. Abramowitz and Stegun
 * 1964: the probability in closed form, 26.7.3 and 26.7.4, and the series for many degrees of freedom, 26.7.5.
 */
export const tQuantile = (freedom: number): number => (freedom < MANY ? bisected(freedom) : series(freedom));

function bisected(freedom: number): number {
  let [low, high] = [0, Math.PI / 2];
  for (let turn = 0; turn < 53; turn += 1) {
    const middle = (low + high) / 2;
    if (within(middle, freedom) < COVERED) low = middle;
    else high = middle;
  }
  return Math.sqrt(freedom) * Math.tan(low);
}

/** Probability that t lies within -sqrt(freedom) tan(angle) and the same above 0. */
function within(angle: number, freedom: number): number {
  const cosine = Math.cos(angle);
  const odd = freedom % 2 === 1;
  let term = odd ? cosine : 1;
  let sum = freedom === 1 ? 0 : term;
  for (let power = odd ? 3 : 2; power <= freedom - 2; power += 2) {
    term *= cosine ** 2 * ((power - 1) / power);
    sum += term;
  }
  return odd ? (2 / Math.PI) * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum;
}

function series(freedom: number): number {
  const z = Z;
  const terms = [
    (z ** 3 + z) / 4,
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96,
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384,
    (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / 92160,
  ];
  return terms.reduce((sum, term, index) => sum + term / freedom ** (index + 1), z);
}
