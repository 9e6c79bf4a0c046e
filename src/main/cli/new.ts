import { existsSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import { z } from 'zod';
import { ok, type Result } from '../../shared/result.ts';
import { openCliHost } from './cli-host.ts';
import { type CliPerson, type Subcommand, textOption } from './subcommand.ts';

const templates = ['blank', 'five-stages', 'sample'] as const;
type Template = (typeof templates)[number];

export const newSubcommand: Subcommand = {
  name: 'new',
  usage: 'new FILE [--template blank|five-stages|sample] [--force]',
  summary: 'Creates a new project file.',
  help: [
    '  --template NAME  five-stages, blank or sample (default: five-stages)',
    '  --force          replace an existing file',
  ].join('\n'),
  options: { template: { type: 'string' }, force: { type: 'boolean' } },
  words: [1, 1],
  run: async ({ print, say, person }, [file = ''], options) => {
    const template = z.enum(templates).safeParse(textOption(options, 'template') ?? 'five-stages');
    if (!template.success) {
      say(
        `There is no template “${textOption(options, 'template') ?? ''}”. Available: ${templates.join(', ')}.`,
      );
      return 2;
    }
    const path = resolve(file);
    const made = await makeProject(path, template.data, options['force'] === true, person);
    if (!made.ok) {
      say(made.failure.message);
      return 1;
    }
    print(path);
    return 0;
  },
};

/** Writes a new project to a file. Fails if the file exists and `overwrite` is false. */
export async function makeProject(
  path: string,
  template: Template,
  overwrite: boolean,
  person: CliPerson,
): Promise<Result<null>> {
  if (!overwrite && existsSync(path)) {
    const message = `The file ${path} already exists and was not changed. Choose another name, or replace it with --force.`;
    return { ok: false, failure: { code: 'file-exists', message } };
  }
  const name = template === 'sample' ? '' : basename(path, extname(path));
  const host = await openCliHost({ kind: 'new', template, name }, person);
  if (!host.ok) return host;
  const saved = await host.value.control({ kind: 'save-as', path, overwrite });
  if (!saved.ok) {
    await host.value.discard();
    return saved;
  }
  const closed = await host.value.close();
  return closed.ok ? ok(null) : closed;
}
