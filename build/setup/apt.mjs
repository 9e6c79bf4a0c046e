/** Installing Debian packages, or saying which command would. */
import { run } from './run.mjs';

/**
 * The command a person can run to install packages.
 *
 * @param {readonly string[]} packages
 */
export function aptCommandLine(packages) {
  return `sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`;
}

/**
 * Installs packages with apt-get, as root or with a sudo that asks for no password.
 *
 * @param {readonly string[]} packages
 * @param {import('./progress.mjs').Progress} progress
 * @returns {Promise<{ ok: true } | { ok: false, message: string }>}
 */
export async function installPackages(packages, progress) {
  const prefix = await rootPrefix();
  const byHand = `Install them with:\n  ${aptCommandLine(packages)}`;
  if (!prefix) return { ok: false, message: byHand };
  progress.say(`Installing system packages: ${packages.join(' ')} ...`);
  const update = await asRoot(prefix, ['update', '-q']);
  const names = await Promise.all(packages.map(installableName));
  const install = await asRoot(prefix, ['install', '-y', '-q', '--no-install-recommends', ...names]);
  if (install.code === 0) return { ok: true };
  const end = (update.code === 0 ? install : update).output.trim().split('\n').slice(-5).join('\n');
  return { ok: false, message: `apt-get could not install them:\n${end}\n${byHand}` };
}

function asRoot(prefix, args) {
  const [command, ...rest] = [...prefix, 'apt-get', ...args];
  return run(command, rest, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}

/** How to become root without a question, or undefined where that or apt-get is not to be had. */
async function rootPrefix() {
  if ((await run('apt-get', ['--version'])).code !== 0) return undefined;
  if (process.getuid?.() === 0) return [];
  return (await run('sudo', ['-n', 'true'])).code === 0 ? ['sudo', '-n'] : undefined;
}

/** Newer Debian and Ubuntu releases renamed some libraries with a `t64` at the end. */
async function installableName(name) {
  const policy = await run('apt-cache', ['policy', name], { env: { ...process.env, LC_ALL: 'C' } });
  if (/Candidate: (?!\(none\))/.test(policy.output)) return name;
  const renamed = await run('apt-cache', ['policy', `${name}t64`], { env: { ...process.env, LC_ALL: 'C' } });
  return /Candidate: (?!\(none\))/.test(renamed.output) ? `${name}t64` : name;
}
