/**
 * A lockfile made where the registry lacks the packages of other systems lists none of them, and `npm ci` then
 * refuses it everywhere. The gaps can be filled without the registry: such a package is named by an exact
 * version in the package that wants it, and its system is in its name. npm takes the rest when it installs.
 */

const systems = new Set([
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
]);
const architectures = new Set([
  'arm',
  'arm64',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'x64',
  'wasm32',
]);

/**
 * The optional packages that a lockfile's packages ask for and that it does not list.
 *
 * @param {Record<string, any>} packages the `packages` of a package-lock.json
 * @returns {{ path: string, entry: { version: string, os?: string[], cpu?: string[], libc?: string[] } }[]} where each belongs, and what is known of it
 */
export function lockfileGaps(packages) {
  const gaps = new Map();
  for (const [owner, { optionalDependencies = {}, dev }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (isListed(packages, owner, name)) continue;
      gaps.set(`node_modules/${name}`, {
        version,
        ...(dev ? { dev } : {}),
        optional: true,
        ...systemOf(name),
      });
    }
  }
  return [...gaps].map(([path, entry]) => ({ path, entry }));
}

/**
 * The lockfile with its gaps filled. Throws on a gap whose version or system its name does not say.
 *
 * @param {{ packages: Record<string, any> }} lockfile
 */
export function fillLockfileGaps(lockfile) {
  const packages = { ...lockfile.packages };
  for (const { path, entry } of lockfileGaps(packages)) {
    if (!/^\d+\.\d+\.\d+/.test(entry.version) || !entry.os || !entry.cpu) {
      throw new Error(`${path} is missing, and its name does not tell for which system it is`);
    }
    packages[path] = entry;
  }
  const sorted = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
  return { ...lockfile, packages: Object.fromEntries(sorted) };
}

/** Looks the way Node does: beside the owner, then in every folder above it. */
function isListed(packages, owner, name) {
  for (let folder = owner; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
    if (`${folder}${folder ? '/' : ''}node_modules/${name}` in packages) return true;
    if (folder === '') return false;
  }
}

/** What npm compares with the machine: `canvas-linux-arm64-musl` is for os linux, cpu arm64, libc musl. */
function systemOf(name) {
  const parts = name.split(/[-/]/);
  const os = parts.find((part) => systems.has(part));
  const cpu = parts.find((part) => architectures.has(part));
  const libc = parts.includes('musl') ? 'musl' : os === 'linux' ? 'glibc' : undefined;
  return { ...(cpu ? { cpu: [cpu] } : {}), ...(libc ? { libc: [libc] } : {}), ...(os ? { os: [os] } : {}) };
}
