import { screen } from '@testing-library/react';
import { expect, it, onTestFinished } from 'vitest';
import { RoleFields } from '../../../src/renderer/feedback/dialog/RoleFields.tsx';
import { importStore, resetImport, useImport } from '../../../src/renderer/feedback/import-store.ts';
import { draft } from '../../helpers/import-drafts.ts';
import { renderProject } from '../../helpers/render-window.tsx';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records, id } = createSmallProject();

function Fields() {
  const role = useImport((state) => state.open?.draft.columns[0]?.role);
  return role && <RoleFields at={0} role={role} name="Waited" asked={false} />;
}

it('a response time has its unit and its hours, which can be chosen', async () => {
  const waited = draft('First reply time', '12', '90', '340');
  const role = { kind: 'response-time', unit: 'minutes', hours: 'calendar' } as const;
  const columns = waited.columns.map((column) => ({ ...column, role }));
  importStore.setState({
    open: {
      importId: id('import'),
      file: new File([''], 'a.csv'),
      fileName: 'a.csv',
      bytes: 0,
      draft: { ...waited, columns },
      step: 'columns',
      report: null,
    },
  });
  onTestFinished(resetImport);
  const { user } = await renderProject(records, { mapId: id('map') }, <Fields />);
  await user.selectOptions(screen.getByRole('combobox', { name: 'Unit of Waited' }), 'Hours');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Hours of Waited' }), 'Business hours');
  expect(importStore.getState().open?.draft.columns[0]?.role).toEqual({
    kind: 'response-time',
    unit: 'hours',
    hours: 'business',
  });
});
