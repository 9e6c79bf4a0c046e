import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
/** It starts slowly where it was never started before. */
const PATIENCE = 110_000;

/**
 * A document as LibreOffice opens it, written in another format: `pdf`, `txt`, `csv`. `convert` takes a filter with its options as well,
 * such as `csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1`. Returns the folder with what it made.
 */
async function convert(
  path: string,
  to: string,
): Promise<{ readonly folder: string; readonly file: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-office-'));
  // A profile of its own: a second LibreOffice with the same one would only wake the first.
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const { stdout, stderr } = await run(
    'soffice',
    [profile, '--headless', '--norestore', '--convert-to', to, '--outdir', folder, path],
    { timeout: PATIENCE },
  );
  const file = join(folder, `${basename(path, extname(path))}.${to.split(':', 1)[0] ?? to}`);
  if (!/convert /.test(stdout)) throw new Error(`LibreOffice did not open ${path}: ${stdout}${stderr}`);
  return { folder, file };
}

/** A document as LibreOffice writes it in another format that is no text. */
export async function officeBytes(path: string, to: string): Promise<Uint8Array> {
  const { folder, file } = await convert(path, to);
  try {
    return new Uint8Array(await readFile(file));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The pages of a document as LibreOffice lays them out: the text of each. */
export async function officePages(path: string): Promise<readonly string[]> {
  const { folder, file } = await convert(path, 'pdf');
  try {
    const { stdout } = await run('pdftotext', ['-layout', file, '-'], { maxBuffer: 64 * 1024 * 1024 });
    return stdout.split('\f').slice(0, -1);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What LibreOffice makes of a document in another format, as UTF-8. */
export async function officeText(path: string, to: string): Promise<string> {
  const { folder, file } = await convert(path, to);
  try {
    return await readFile(file, 'utf8');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
