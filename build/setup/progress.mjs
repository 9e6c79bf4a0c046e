/** What the set-up says to the person: plain lines, and one moving line while it downloads. */

/**
 * @typedef {object} Progress
 * @property {(text: string) => void} say a line about work that is being done
 * @property {(text: string) => void} warn something that could not be done, but does not stop the rest
 * @property {(done: number, total?: number) => void} bytes how far a download is; call it often
 * @property {() => void} endBytes ends the moving line
 */

const megabytes = (bytes) => `${Math.round(bytes / 1e6)} MB`;

/**
 * Writes to stderr, so that a script whose output is piped stays clean. On a terminal a download
 * rewrites one line; elsewhere it prints a line every fifth of the way.
 *
 * @param {{ write: (text: string) => unknown, isTTY?: boolean }} stream
 * @returns {Progress}
 */
export function createProgress(stream = process.stderr) {
  let lastStep = -1;
  let lineOpen = false;
  return {
    say: (text) => void stream.write(`${text}\n`),
    warn: (text) => void stream.write(`Warning: ${text}\n`),
    bytes(done, total) {
      const share = total ? Math.min(1, done / total) : 0;
      const step = total ? Math.floor(share * (stream.isTTY ? 100 : 5)) : Math.floor(done / 2e7);
      if (step === lastStep) return;
      lastStep = step;
      const text = total
        ? `  ${megabytes(done)} of ${megabytes(total)} (${Math.floor(share * 100)} %)`
        : `  ${megabytes(done)}`;
      lineOpen = Boolean(stream.isTTY);
      stream.write(stream.isTTY ? `\r${text}` : `${text}\n`);
    },
    endBytes() {
      if (lineOpen) stream.write('\n');
      lineOpen = false;
      lastStep = -1;
    },
  };
}
