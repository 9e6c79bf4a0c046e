import { describe, expect, it } from 'vitest';
import { runCli } from '../../helpers/cli.ts';
import { temporaryFolder } from '../../helpers/launch-app.ts';
import { runs } from '../../helpers/runs.ts';

describe('an end right after the beginning', () => {
  const AT_ONCE = 6;

  it(
    `comes ${runs.ends} times of ${runs.ends}, with others that start meanwhile`,
    async () => {
      const folder = temporaryFolder();
      const codes: (number | null)[] = [];
      const startNext = async (): Promise<void> => {
        while (codes.length < runs.ends) {
          const place = codes.push(null) - 1;
          const { code } = await runCli(['commands', '--help'], { dataFolder: folder });
          codes[place] = code;
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, startNext));
      expect(codes).toEqual(codes.map(() => 0));
    },
    60_000 + 1_000 * runs.ends,
  );
});
