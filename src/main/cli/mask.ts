import { readFile, stat } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { fileProblem } from '../../files/file-problem.ts';
import { isFileSystemError } from '../../files/file-system-error.ts';
import { t } from '../../shared/language/translate.ts';
import type { MaskLine, MaskPreview } from '../../shared/masking/preview.ts';
import { type MaskingProfile, maskingProfileSchema } from '../../shared/masking/profile/profile.ts';
import { builtInProfiles, profileNamed } from '../../shared/masking/profile/profiles.ts';
import { checkSentences, kindNames, personalSentence, treatmentWords } from '../../shared/masking/words.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { setupProfiles } from '../platform/profile-store.ts';
import { askHost } from '../hosts/ask-host.ts';
import { withHost } from './cli-host.ts';
import { type CliContext, type Subcommand, textOption } from './subcommand.ts';

const profileNames = builtInProfiles.map(({ name }) => name.toLowerCase()).join(', ');

export const maskSubcommand: Subcommand = {
  name: 'mask',
  usage:
    'mask FILE --profile NAME|PROFILE.json --out FILE [--force] [--report] | mask FILE --profile NAME --dry-run',
  summary: 'Writes a masked copy of a project: without names, personal data and what is not for everybody.',
  help: [
    `  --profile NAME   ${profileNames}, one that this computer keeps, or the file of a profile (.json)`,
    '  --out FILE       the new file; the project itself is not changed',
    '  --force          replaces a file that is there',
    '  --report         prints what was done to each kind, without what was removed',
    '  --dry-run        prints the same before anything is written, with examples of what would be removed',
    '  The copy is opened again and every removed text is looked for in its bytes, packed parts included, before it is there.',
    '  A copy that comes back is merged with “merge FILE COPY”: comments and changes come home, what was masked stays as it is here.',
  ].join('\n'),
  options: {
    profile: { type: 'string' },
    out: { type: 'string' },
    force: { type: 'boolean' },
    report: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
  },
  words: [1, 1],
  run: async (context, [file = ''], options) => {
    const profile = await askedProfile(textOption(options, 'profile'));
    if (!profile.ok) return refuse(context, profile.failure);
    const path = resolve(file);
    if (options['dry-run'] === true) return preview(context, path, profile.value);
    const out = textOption(options, 'out');
    if (!out) return refuse(context, { code: 'bad-option', message: 'Name the file to write with --out.' });
    const written = await withHost({ kind: 'file', path, anyway: true }, context.person, (host) =>
      host.control({
        kind: 'write-masked',
        profile: profile.value,
        path: resolve(out),
        overwrite: options['force'] === true,
      }),
    );
    if (!written.ok) {
      const { code, message } = written.failure;
      return refuse(context, {
        code,
        message: code === 'file-exists' ? `${message} With --force it is replaced.` : message,
      });
    }
    const { path: made, size } = written.value;
    context.print(`${made}  ${size.toLocaleString('en')} bytes`);
    if (options['report'] === true) report(context, written.value, false);
    for (const sentence of checkSentences(written.value.check, written.value)) context.say(sentence);
    return 0;
  },
};

function refuse(
  { say }: CliContext,
  { code, message }: { readonly code: string; readonly message: string },
): number {
  say(message);
  return code === 'bad-option' ? 2 : 1;
}

async function preview(context: CliContext, path: string, profile: MaskingProfile): Promise<number> {
  const looked = await withHost({ kind: 'file', path, anyway: true }, context.person, (host) =>
    askHost(host, 'mask-preview', { profile }),
  );
  if (!looked.ok) return refuse(context, looked.failure);
  report(context, looked.value, true);
  return 0;
}

function report({ print }: CliContext, { lines, personal }: MaskPreview, withExamples: boolean): void {
  for (const line of lines) {
    print(lineWords(line));
    if (line.kind === 'personal') print(`  ${personalSentence(personal)}`);
    if (!withExamples) continue;
    for (const { before, after } of line.examples)
      print(`  ${before}  ->  ${after === '' ? '(nothing)' : after}`);
  }
}

const lineWords = ({ kind, treatment, count, changed }: MaskLine): string =>
  `${t(kindNames[kind])}: ${changed === count ? count : `${changed} of ${count}`}. ${t(treatmentWords(kind, treatment))}`;

/** Largest file of a profile, in bytes. */
const MOST_BYTES = 1024 ** 2;

/** The profile that was asked for by name, or read from a file. */
export async function askedProfile(asked: string | undefined): Promise<Result<MaskingProfile>> {
  if (asked === undefined)
    return fail('bad-option', `Choose a profile with --profile: ${profileNames}, or a file (.json).`);
  if (extname(asked).toLowerCase() !== '.json') {
    const own = setupProfiles().list();
    const named = profileNamed(asked, own);
    const known = [profileNames, ...own.map(({ name }) => name)].join(', ');
    return named
      ? ok(named)
      : fail('bad-option', `There is no masking profile “${asked}”. Available: ${known}, or a file (.json).`);
  }
  try {
    if ((await stat(asked)).size > MOST_BYTES) return notProfile(asked, 'it is too large');
    const read = maskingProfileSchema.safeParse(JSON.parse(await readFile(asked, 'utf8')));
    if (read.success) return ok(read.data);
    const [issue] = read.error.issues;
    return notProfile(asked, `“${issue?.path.join('.') ?? ''}”: ${issue?.message ?? ''}`);
  } catch (error) {
    if (error instanceof SyntaxError) return notProfile(asked, 'it is not JSON');
    if (!isFileSystemError(error)) throw error;
    return fail('no-profile', `The masking profile ${asked} could not be read: ${fileProblem(error)}`);
  }
}

const notProfile = (path: string, why: string): Result<never> =>
  fail('bad-profile', `${path} is not a masking profile: ${why}. Nothing was written.`);
