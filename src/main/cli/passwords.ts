import { open, readFile } from 'node:fs/promises';
import { fileProblem } from '../../files/file-problem.ts';
import { passwordSchema } from '../../shared/passwords/password.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { type OptionValues, textOption } from './subcommand.ts';

/** Every command has it: any of them may be given a locked project. Never an argument, which others on a computer can read. */
export const passwordOption = { 'password-file': { type: 'string' } } as const;

const MAX_BYTES = 64 * 1024;
/** Each that is tried takes its time. */
const MAX_PASSWORDS = 8;

/** The passwords in the file that the option names, one a line; none where it was left out. */
export async function readPasswords(options: OptionValues): Promise<Result<readonly string[]>> {
  const file = textOption(options, 'password-file');
  if (file === undefined) return ok([]);
  const name = file === '-' ? 'Standard input' : `The file ${file}`;
  const text = await textOf(file);
  if (!text.ok) return text;
  const lines = text.value.replace(/^\uFEFF/, '').split(/\r?\n/);
  const passwords = lines.filter((line) => line !== '');
  if (passwords.length === 0) return fail('no-password', `${name} has no password in it.`);
  if (passwords.length > MAX_PASSWORDS || passwords.some((one) => !passwordSchema.safeParse(one).success))
    return fail('bad-passwords', `${name} must have at most ${MAX_PASSWORDS} passwords, one on each line.`);
  return ok(passwords);
}

async function textOf(file: string): Promise<Result<string>> {
  try {
    if (file === '-') return ok(await standardInput());
    const handle = await open(file, 'r');
    try {
      const { size } = await handle.stat();
      if (size > MAX_BYTES)
        return fail('too-large', `The file ${file} is too large to be a file of passwords.`);
      return ok(await readFile(handle, 'utf8'));
    } finally {
      await handle.close();
    }
  } catch (error) {
    return fail('cannot-read', `The file ${file} could not be read: ${fileProblem(error)}`);
  }
}

async function standardInput(): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    chunks.push(bytes);
    if (size > MAX_BYTES) break;
  }
  return Buffer.concat(chunks).toString('utf8');
}
