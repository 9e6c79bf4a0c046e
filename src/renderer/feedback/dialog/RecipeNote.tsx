import type { ReactNode } from 'react';
import { language, t } from '../../../shared/language/translate.ts';
import type { ImportDraft } from '../draft.ts';
import { leaveRecipe } from '../import-flow.ts';
import { SmallButton } from '../../ui/SmallButton.tsx';
import classes from './import.module.css';

/** Names that are listed. */
const SHOWN = 6;

/** Which choices of before are used, and what of them is not here. */
export function RecipeNote({ recipe }: { readonly recipe: NonNullable<ImportDraft['recipe']> }): ReactNode {
  const { name, columns, places } = recipe;
  return (
    <div className={classes.recipe} role="note" aria-label={t('Recipe')}>
      <p>
        {t('The choices of “{{name}}” are used.', { name })}{' '}
        <SmallButton onClick={leaveRecipe}>{t('Start without them')}</SmallButton>
      </p>
      {columns.length > 0 && (
        <p className={classes.warn}>
          {t('{{count}} columns of the recipe are not in this file: {{names}}.', {
            count: columns.length,
            names: few(columns.map(({ header }) => t('“{{name}}”', { name: header }))),
          })}
        </p>
      )}
      {places.length > 0 && (
        <p className={classes.warn}>
          {t(
            '{{count}} places of the recipe are not in this project: {{names}}. Their answers stay not placed.',
            {
              count: places.length,
              names: few(places.map(({ title }) => t('“{{name}}”', { name: title }))),
            },
          )}
        </p>
      )}
    </div>
  );
}

const few = (names: readonly string[]): string =>
  new Intl.ListFormat(language(), { type: 'unit' }).format(
    names.length > SHOWN ? [...names.slice(0, SHOWN), '…'] : names,
  );
