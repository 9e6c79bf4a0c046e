/**
 * How often and with which seeds tests of chance run: `npm test` runs a few that are always the same, `npm run test:long`
 * sets these to many that are new. `THROUGHLINE_SEED=17 THROUGHLINE_MUTATED=1` runs the one that failed again.
 */
const number = (name: string): number | undefined => {
  const value = process.env[name];
  return value === undefined ? undefined : Number(value);
};

/** The first seed; those that follow count up. */
export const firstSeed = number('THROUGHLINE_SEED') ?? 1;

export const runs = {
  /** Files that are changed at random and opened. */
  mutated: number('THROUGHLINE_MUTATED') ?? 80,
  /** Tables that are changed at random and imported. */
  tables: number('THROUGHLINE_TABLES') ?? 200,
  /** Pairs of histories that are merged, of each property. */
  merges: number('THROUGHLINE_MERGES') ?? 200,
  /** Times the program that holds a project is killed, in Node alone. */
  kills: number('THROUGHLINE_KILLS') ?? 6,
  /** Times the project host of the app, and the whole app, are killed. */
  hostKills: number('THROUGHLINE_HOST_KILLS') ?? 6,
  appKills: number('THROUGHLINE_APP_KILLS') ?? 2,
  /** Times two apps edit copies of a file and merge them. */
  twoApps: number('THROUGHLINE_TWO_APPS') ?? 1,
  /** The scale of the largest picture that is drawn: 1 is of 280 MB unpacked, 2 of four times as much. */
  pictureScale: number('THROUGHLINE_PICTURE_SCALE') ?? 1,
  /** Times the command line is started only to end. */
  ends: number('THROUGHLINE_ENDS') ?? 12,
  /** Whether each action is tried where all are, also those that do as another one does. */
  everyAction: process.env['THROUGHLINE_EVERY_ACTION'] === '1',
} as const;

/** The seeds of so many runs in chunks, each of which is a test of its own. */
export function chunksOf(count: number, size: number): readonly (readonly number[])[] {
  return Array.from({ length: Math.ceil(count / size) }, (_, chunk) =>
    Array.from(
      { length: Math.min(size, count - chunk * size) },
      (_each, index) => firstSeed + chunk * size + index,
    ),
  );
}

/** How a test names its seeds. */
export const seedsOf = (seeds: readonly number[]): string =>
  seeds.length === 1 ? `seed ${seeds[0]}` : `seeds ${seeds[0]} to ${seeds.at(-1)}`;
