import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileProblem } from '../../files/file-problem.ts';
import { exportOptionsSchema } from '../../shared/exports/export-options.ts';
import { describeExport, exportFile } from './export-wish.ts';
import { projectInfo, type ProjectInfo } from './info.ts';
import { makeProject } from './new.ts';
import { type Subcommand, textOption } from './subcommand.ts';

export const demoSubcommand: Subcommand = {
  name: 'demo',
  usage: 'demo [--out DIR]',
  summary: 'Creates the sample project, reopens it and exports it as PNG and PDF.',
  help: '  --out DIR  where to write sample.journey, sample.png and sample.pdf (./demo)',
  options: { out: { type: 'string' } },
  words: [0, 0],
  run: async (context, _words, options) => {
    const { print, say, person } = context;
    const folder = resolve(textOption(options, 'out') ?? 'demo');
    try {
      mkdirSync(folder, { recursive: true });
    } catch (error) {
      say(`The folder ${folder} could not be created: ${fileProblem(error)}`);
      return 1;
    }
    const path = join(folder, 'sample.journey');
    const made = await makeProject(path, 'sample', true, person);
    const info = made.ok ? await projectInfo(path, person) : made;
    if (!info.ok) {
      say(info.failure.message);
      return 1;
    }
    print(`${path}  ${info.value.file.bytes.toLocaleString('en')} bytes, reopened: ${counts(info.value)}`);
    for (const format of ['png', 'pdf'] as const) {
      const wish = exportOptionsSchema.omit({ mapId: true, stageId: true }).parse({ format });
      const out = join(folder, `sample.${format}`);
      const done = await exportFile(context, path, {
        ...wish,
        out,
        language: undefined,
        map: undefined,
        stage: undefined,
        card: undefined,
        template: undefined,
      });
      if (!done.ok) {
        say(done.failure.message);
        return 1;
      }
      print(describeExport(done.value, format));
    }
    return 0;
  },
};

function counts({ maps, personas, evidence, attachments }: ProjectInfo): string {
  const sum = (of: (map: ProjectInfo['maps'][number]) => number): number =>
    maps.reduce((total, map) => total + of(map), 0);
  const kind = (name: string): number => sum((map) => map.cardsByKind[name] ?? 0);
  return [
    `${sum((map) => map.stages.length)} stages`,
    `${sum((map) => map.cards)} cards`,
    `${kind('pain-point')} pain points`,
    `${kind('opportunity')} opportunities`,
    `${sum((map) => map.emotionPoints)} points of the emotion curve`,
    `${personas.length} personas`,
    `${evidence.count} pieces of evidence`,
    `${attachments.count} attached files`,
  ].join(', ');
}
