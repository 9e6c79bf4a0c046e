import { describe, expect, it } from 'vitest';
import { type CommandCall, type CommandName, commands } from '../../../src/shared/commands/registry.ts';
import type { ProjectRecords } from '../../../src/shared/model/records.ts';
import { aheadStore, shownRecords } from '../../../src/renderer/map/open/shown-ahead.ts';
import { runShown } from '../../../src/renderer/map/open/run-shown.ts';
import {
  connectProject,
  disconnectProject,
  projectStore,
} from '../../../src/renderer/session/project-store.ts';
import { createMemoryHost } from '../../helpers/memory-host.ts';
import { createSmallProject } from '../../helpers/small-project.ts';
import { examples } from '../../unit/commands/examples.ts';

describe.each(Object.keys(commands) as CommandName[])('%s shown ahead of its answer', (command) => {
  it('is shown once: on the records before it, then as the host has it', async () => {
    const small = createSmallProject();
    const host = createMemoryHost(small.records);
    await connectProject(host.port);
    const call = { command, input: examples[command](small.id) } as CommandCall;
    /** What is shown at the moment the changes are here and their answer is not. */
    const arrivals: {
      readonly held: ProjectRecords;
      readonly shown: ProjectRecords;
      readonly sent: number;
    }[] = [];
    const end = projectStore.subscribe(({ records }, before) => {
      if (records === before.records) return;
      const drafts = aheadStore.getState();
      arrivals.push({ held: records, shown: shownRecords(records, null, drafts), sent: drafts.sent.length });
    });
    const done = runShown([call]);
    const ahead = shownRecords(projectStore.getState().records, null, aheadStore.getState());
    expect(ahead).not.toBe(projectStore.getState().records);
    expect(await done).toBe(true);
    end();
    expect(arrivals.map(({ sent }) => sent)).toEqual([1]);
    expect(arrivals[0]?.shown).toBe(arrivals[0]?.held);
    expect(aheadStore.getState().sent).toEqual([]);
    disconnectProject();
    host.close();
  });
});
