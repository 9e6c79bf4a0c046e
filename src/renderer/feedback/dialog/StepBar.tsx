import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { phrase, t } from '../../../shared/language/translate.ts';
import { goToStep } from '../import-flow.ts';
import type { OpenImport } from '../import-store.ts';
import { asks, type ImportStep, importSteps } from '../steps.ts';
import classes from './import.module.css';

const names: Readonly<Record<ImportStep, string>> = {
  file: phrase('File'),
  columns: phrase('Columns'),
  words: phrase('Words to numbers'),
  place: phrase('Where it goes'),
  outcome: phrase('What will happen'),
};
export const stepName = (step: ImportStep): string => t(names[step]);

/** The five steps: where one is, which ask something, and the way to each. */
export function StepBar({ open }: { readonly open: OpenImport }): ReactNode {
  const { draft, step } = open;
  const at = importSteps.indexOf(step);
  return (
    <nav aria-label={t('Steps of the import')} className={classes.steps}>
      <ol>
        {importSteps.map((one, index) => {
          const isOpen = (one === 'columns' || one === 'words') && asks(draft, one);
          const isDone = index < at && !isOpen;
          return (
            <li key={one}>
              <button
                type="button"
                aria-current={one === step ? 'step' : undefined}
                data-asks={isOpen || undefined}
                onClick={() => goToStep(one)}
              >
                <span className={classes.number} aria-hidden="true">
                  {isDone ? <IconCheck size={13} stroke={2.4} /> : isOpen ? '?' : index + 1}
                </span>
                <span className={classes.stepName}>{stepName(one)}</span>
                {isOpen && <span className={classes.hidden}>{t('has open questions')}</span>}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
