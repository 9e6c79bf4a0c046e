import { screen, within } from '@testing-library/react';
import { expect, it, onTestFinished } from 'vitest';
import { WordsStep } from '../../../src/renderer/feedback/dialog/WordsStep.tsx';
import { WorkLine } from '../../../src/renderer/feedback/dialog/WorkLine.tsx';
import { importStore, resetImport, useImport } from '../../../src/renderer/feedback/import-store.ts';
import { draft } from '../../helpers/import-drafts.ts';
import { renderProject } from '../../helpers/render-window.tsx';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records, id } = createSmallProject();

function Step() {
  const open = useImport((state) => state.open);
  return open && <WordsStep open={open} />;
}

it('words of one number are pointed out, until a person says that they are right', async () => {
  const answers = ['Good', 'Above average', 'Poor', 'Good', 'Poor', 'Above average'];
  importStore.setState({
    open: {
      importId: id('import'),
      file: new File([''], 'a.csv'),
      fileName: 'a.csv',
      bytes: 0,
      draft: draft('Rate us', ...answers, ...answers),
      step: 'words',
      report: null,
    },
  });
  onTestFinished(resetImport);
  const { user } = await renderProject(records, { mapId: id('map') }, <Step />);
  const words = screen.getByRole('region', { name: 'Rate us' });
  const asks = 'Different words have one number: Good and Above average.';
  expect(words.textContent).toContain(asks);
  await user.click(within(words).getByRole('button', { name: 'It is right' }));
  expect(words.textContent).not.toContain(asks);
});

it.each([
  ['checking', 'Checking all rows…', '12,345 rows checked…'],
  ['importing', 'Importing…', '12,345 rows imported…'],
] as const)('while %s, the rows that are done are said', async (kind, before, after) => {
  const line = (rows: number) => (
    <WorkLine work={{ kind, progress: { rows, bytes: rows, totalBytes: 24_690 } }} />
  );
  await renderProject(records, { mapId: id('map') }, line(0));
  expect(screen.getByRole('status').textContent).toBe(before);
  await renderProject(records, { mapId: id('map') }, line(12_345));
  const [last] = screen.getAllByRole('status').slice(-1);
  expect(last?.textContent).toBe(after);
  expect(within(last!).getByRole('progressbar').getAttribute('aria-valuenow')).toBe('50');
});
