import { expect, it } from 'vitest';
import { closeWorkbook, openWorkbook, takeOver } from '../../../src/renderer/workbook/read-workbook.ts';
import { nothingRead, workbookStore } from '../../../src/renderer/workbook/workbook-store.ts';
import { projectStore } from '../../../src/renderer/session/project-store.ts';
import { select, sessionStore } from '../../../src/renderer/session/session-store.ts';
import { lastStep, renderProject } from '../../helpers/render-window.tsx';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records, id } = createSmallProject();
const opened = () => renderProject(records, { mapId: id('map') }, null);

it('the late comparison of a workbook is nobody’s after its dialog was closed', async () => {
  const { host } = await opened();
  const paused = host.pause();
  openWorkbook({ importId: id('read'), name: 'Journey.xlsx' });
  closeWorkbook();
  paused.go();
  // What was asked after it is answered after it.
  await takeOver({
    mapId: id('map'),
    changes: [
      {
        ...{
          entity: 'card',
          id: id('act1'),
          key: 'title',
          title: 'Before',
          before: 'Before',
          after: 'Later',
        },
        ...{ sheet: 'Cards', line: 3, column: 'Title', isNewerHere: false },
      },
    ],
    added: [],
    missing: [],
    problems: [],
    notes: [],
  });
  expect(workbookStore.getState()).toEqual(nothingRead);
  expect(sessionStore.getState().dialog).toBeNull();
});

it('the late answer to what is taken over leaves who has gone on where they are', async () => {
  const { host } = await opened();
  const paused = host.pause();
  const done = takeOver({
    mapId: id('map'),
    changes: [],
    added: [{ entity: 'persona', sheet: 'Personas', line: 5, title: 'Noor', fields: { name: 'Noor' } }],
    missing: [],
    problems: [],
    notes: [],
  });
  select({ kind: 'cards', ids: [id('act2')] });
  paused.go();
  await done;
  await lastStep(host, 1);
  expect(Array.from(projectStore.getState().records.persona.values(), ({ name }) => name)).toContain('Noor');
  expect(sessionStore.getState().selection).toEqual({ kind: 'cards', ids: [id('act2')] });
});
