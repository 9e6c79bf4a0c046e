/**
 * Stands in for Electron's default app, which the fallback runtime lacks: starts the app whose folder is the
 * first argument that is no switch, the way `electron path/to/app` does. Playwright passes `-r FILE`.
 *
 * It must be a module with awaits at its top: Electron holds its `ready` event back until the entry module
 * has finished, and an app may only register schemes before that.
 */
import { app } from 'electron';
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const { required, target, version } = parse(process.argv.slice(1));
process.defaultApp = true;
const require = createRequire(import.meta.url);
for (const file of required) require(resolve(file));

if (version || !target) {
  process.stdout.write(
    version ? `v${process.versions.electron}\n` : 'usage: electron [switches] path/to/app\n',
  );
  app.exit(version ? 0 : 1);
} else {
  try {
    await start(target);
  } catch (error) {
    process.stderr.write(`The app could not be started: ${error.stack}\n`);
    app.exit(1);
  }
}

function parse(args) {
  const required = [];
  for (let at = 0; at < args.length; at += 1) {
    if (args[at] === '-r' || args[at] === '--require') required.push(args[++at]);
    else if (args[at] === '--version' || args[at] === '-v') return { required, version: true };
    else if (!args[at].startsWith('-')) return { required, target: resolve(args[at]) };
  }
  return { required };
}

async function start(path) {
  if (statSync(path).isFile()) {
    app.setAppPath(dirname(path));
    await import(pathToFileURL(path).href);
    return;
  }
  const description = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
  if (description.version) app.setVersion(description.version);
  if (description.productName ?? description.name) app.setName(description.productName ?? description.name);
  app.setAppPath(path);
  await import(pathToFileURL(join(path, description.main ?? 'index.js')).href);
}
