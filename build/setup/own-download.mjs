/** The `electron` package's own runtime, which it downloads from GitHub (or a mirror the person set). */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { readRecord } from './records.mjs';
import { run } from './run.mjs';

const answerWithinMs = 8_000;
const downloadWithinMs = 15 * 60_000;

/** @param {string} electronPackage the folder node_modules/electron */
export function wantedVersion(electronPackage) {
  return readRecord(join(electronPackage, 'package.json'))?.version;
}

/**
 * The folder of the package's own, completely unpacked runtime, or undefined.
 *
 * @param {string} electronPackage
 * @returns {{ dist: string, executable: string } | undefined}
 */
export function ownRuntime(electronPackage) {
  try {
    const dist = join(electronPackage, 'dist');
    const version = readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '');
    const executable = join(dist, readFileSync(join(electronPackage, 'path.txt'), 'utf8'));
    return version === wantedVersion(electronPackage) && existsSync(executable)
      ? { dist, executable }
      : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Lets the package download its runtime. When nothing but GitHub can serve it, GitHub is asked first and has
 * a few seconds to answer: a network that silently drops the connection must not cost minutes.
 *
 * @param {string} electronPackage
 * @param {import('./progress.mjs').Progress} progress
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ ok: true } | { ok: false, message: string }>}
 */
export async function downloadOwnRuntime(electronPackage, progress, env = process.env) {
  const version = wantedVersion(electronPackage);
  if (!hasOtherSource(version, env)) {
    const reason = await whyNoAnswer(version);
    if (reason)
      return { ok: false, message: `GitHub, which serves Electron ${version}, did not answer (${reason})` };
  }
  progress.say(`Downloading Electron ${version} ...`);
  const result = await run(process.execPath, [join(electronPackage, 'install.js'), '--no'], {
    env,
    show: true,
    timeout: downloadWithinMs,
  });
  if (ownRuntime(electronPackage)) return { ok: true };
  return { ok: false, message: `the download of Electron ${version} failed (exit code ${result.code})` };
}

/** A mirror, a proxy or an earlier download: then the question whether GitHub answers directly says nothing. */
function hasOtherSource(version, env) {
  const settings =
    /^(npm_config_)?(electron_(custom_dir|mirror|nightly_mirror)|https?_proxy|all_proxy|proxy)$/i;
  if (Object.keys(env).some((name) => settings.test(name) && env[name])) return true;
  return isInDownloadCache(version, env);
}

function isInDownloadCache(version, env) {
  const root = env.electron_config_cache ?? join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'electron');
  const zip = `electron-v${version}-${process.platform}-${process.arch}.zip`;
  try {
    return readdirSync(root).some((name) => existsSync(join(root, name, zip)));
  } catch {
    return false;
  }
}

async function whyNoAnswer(version) {
  const url = `https://github.com/electron/electron/releases/download/v${version}/SHASUMS256.txt`;
  try {
    await fetch(url, { method: 'HEAD', redirect: 'follow', signal: AbortSignal.timeout(answerWithinMs) });
    return undefined;
  } catch (error) {
    return error.cause?.code ?? error.name;
  }
}
