/** How this program was started, and where it is. */
export type StartedAs = {
  readonly platform: NodeJS.Platform;
  /** Null where it runs from its sources. */
  readonly executable: string | null;
  /** Of an AppImage the file that a person keeps; what runs is mounted elsewhere each time. */
  readonly appImage: string | undefined;
  /** Chromium refuses its sandbox to root. */
  readonly isRoot: boolean;
  /** Where it runs from its sources: their folder, and the Node that started it. */
  readonly folder: string;
  readonly node: string;
};

/** The words that begin a command line of this program, for other programs to call it by. */
export function programWords(started: StartedAs): readonly string[] {
  const { platform, executable, appImage, isRoot, folder, node } = started;
  if (executable === null)
    return [slashed(node, platform), `${slashed(folder, platform)}/build/throughline.mjs`];
  const switches = [
    ...(platform === 'linux' && isRoot ? ['--no-sandbox'] : []),
    // It shows no window, and where git runs there may be no display.
    ...(platform === 'linux' ? ['--ozone-platform=headless', '--disable-gpu'] : []),
  ];
  return [slashed(appImage ?? executable, platform), ...switches, '--cli'];
}

/** A path as it can be written in every shell, git's on Windows too. */
const slashed = (path: string, platform: NodeJS.Platform): string =>
  platform === 'win32' ? path.replaceAll('\\', '/') : path;
