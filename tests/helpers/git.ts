import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { appFolder } from './launch-app.ts';

export type GitRun = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

/** A person who works with git: their name, their settings, and a data folder of the app. */
export type GitUser = {
  /** Runs git in a folder, with nothing of this computer's settings. */
  readonly git: (folder: string, ...args: readonly string[]) => GitRun;
  /** Runs a line as this person types it into a shell. */
  readonly shell: (folder: string, line: string) => GitRun;
};

/** The command line as it is started from the sources. */
export const program = [process.execPath, join(appFolder, 'build', 'throughline.mjs')] as const;

export function gitUser(name: string, home: string): GitUser {
  const env = {
    ...process.env,
    HOME: home,
    XDG_CONFIG_HOME: home,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: `${name}@example.org`,
    GIT_COMMITTER_NAME: name,
    GIT_COMMITTER_EMAIL: `${name}@example.org`,
    GIT_PAGER: 'cat',
    THROUGHLINE_DATA_DIR: join(home, 'throughline'),
  };
  const run = (command: string, args: readonly string[], cwd: string): GitRun => {
    const { status, stdout, stderr } = spawnSync(command, args, { cwd, env, encoding: 'utf8' });
    return { code: status, stdout, stderr };
  };
  return {
    git: (folder, ...args) => run('git', args, folder),
    shell: (folder, line) => run('sh', ['-c', line], folder),
  };
}
