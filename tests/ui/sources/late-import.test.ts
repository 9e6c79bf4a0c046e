import { expect, it } from 'vitest';
import { importOpen, closeSourceImport } from '../../../src/renderer/sources/import-source.ts';
import { sourceImport } from '../../../src/renderer/sources/import-store.ts';
import { projectStore } from '../../../src/renderer/session/project-store.ts';
import { sessionStore } from '../../../src/renderer/session/session-store.ts';
import { lastStep, renderProject } from '../../helpers/render-window.tsx';
import { createSmallProject } from '../../helpers/small-project.ts';
import { fileOfSource } from '../../helpers/file-of-source.ts';

const { records, id } = createSmallProject();

it.each([
  ['leads to the source', false, 'source'],
  ['leaves who has closed it where they are', true, 'map'],
] as const)('the late answer to the import of a source %s', async (_, closes, screen) => {
  const { host } = await renderProject(
    records,
    { mapId: id('map'), dialog: { kind: 'import-source' } },
    null,
  );
  sourceImport.setState({
    open: {
      file: new File(['It took too long.'], 'talk.txt'),
      from: fileOfSource('talk.txt'),
      transcript: {
        format: 'text',
        utterances: [{ speaker: null, text: 'It took too long.', startMs: null, endMs: null }],
      },
      title: 'Talk at noon',
      kind: 'interview',
      date: null,
      keepsFile: false,
      isAgain: false,
      goals: new Map([['', { isIncluded: true, participantId: null, isNew: false }]]),
    },
  });
  const paused = host.pause();
  const imported = importOpen();
  if (closes) closeSourceImport();
  paused.go();
  await imported;
  await lastStep(host, 1);
  const titles = Array.from(projectStore.getState().records.source.values(), ({ title }) => title);
  expect(titles).toContain('Talk at noon');
  expect(sessionStore.getState()).toMatchObject({ screen, dialog: null });
});
