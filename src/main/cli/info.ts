import { resolve } from 'node:path';
import type { Snapshot } from '../../shared/protocol/host-api.ts';
import { ok, type Result } from '../../shared/result.ts';
import { askHost } from '../hosts/ask-host.ts';
import { withHost } from './cli-host.ts';
import { readFileHeader } from './file-header.ts';
import type { CliPerson, Subcommand } from './subcommand.ts';

export const infoSubcommand: Subcommand = {
  name: 'info',
  usage: 'info FILE',
  summary: 'Prints the contents of a project as JSON.',
  help: '  Lists the project, its maps and their contents, evidence by kind, attachments, format and size.',
  options: {},
  words: [1, 1],
  run: async ({ print, say, person }, [file = '']) => {
    const info = await projectInfo(resolve(file), person);
    if (!info.ok) {
      say(info.failure.message);
      return 1;
    }
    print(JSON.stringify(info.value, null, 2));
    return 0;
  },
};

export type ProjectInfo = ReturnType<typeof describe> & {
  readonly file: {
    readonly path: string;
    readonly bytes: number;
    readonly format: number | null;
    readonly locked: boolean;
  };
};

/** Opens the file and counts what is in it. */
export const projectInfo = (path: string, person: CliPerson): Promise<Result<ProjectInfo>> =>
  // Only read: a window that has it open is in nobody's way.
  withHost({ kind: 'file', path, onlyRead: true }, person, async (host) => {
    const snapshot = await askHost(host, 'snapshot', {});
    if (!snapshot.ok) return snapshot;
    return ok({
      ...describe(snapshot.value),
      file: {
        path,
        locked: host.opened.status.isLocked,
        ...readFileHeader(path, host.opened.status.isLocked),
      },
    });
  });

function describe({ records, status }: Snapshot) {
  const [project] = records.project;
  return {
    project: {
      name: status.projectName,
      description: project?.description ?? '',
      createdAt: project?.createdAt ?? '',
    },
    maps: records.map.map((map) => {
      const cards = records.card.filter((card) => card.mapId === map.id);
      const stages = records.stage.filter((stage) => stage.mapId === map.id);
      const stageIds = new Set(stages.map(({ id }) => id));
      const steps = records.step.filter((step) => stageIds.has(step.stageId));
      const stepIds = new Set(steps.map(({ id }) => id));
      const cardIds = new Set(cards.map(({ id }) => id));
      return {
        id: map.id,
        name: map.name,
        state: map.state,
        stages: stages.map(({ name }) => name),
        steps: steps.length,
        lanes: records.lane.filter((lane) => lane.mapId === map.id).length,
        cards: cards.length,
        cardsByKind: countBy(cards, ({ kind }) => kind),
        connections: records.connection.filter(({ fromCardId }) => cardIds.has(fromCardId)).length,
        emotionPoints: records.emotionPoint.filter(({ stepId }) => stepIds.has(stepId)).length,
      };
    }),
    personas: records.persona.map(({ name }) => name),
    evidence: {
      count: records.evidence.length,
      byKind: countBy(records.evidence, ({ kind }) => kind),
      links: records.evidenceLink.length,
    },
    attachments: {
      count: records.attachment.length,
      bytes: records.attachment.reduce((sum, { size }) => sum + size, 0),
    },
    tags: records.tag.length,
    comments: records.comment.length,
    openConflicts: records.conflict.length,
  };
}

function countBy<T>(items: readonly T[], keyOf: (item: T) => string): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[keyOf(item)] = (counts[keyOf(item)] ?? 0) + 1;
  return counts;
}
