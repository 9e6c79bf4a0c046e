import type { ReactNode } from 'react';
import { phrase, t } from '../../shared/language/translate.ts';
import { newProject } from '../actions/new-project.ts';
import classes from './TemplateChoice.module.css';

const templates = [
  {
    template: 'five-stages',
    name: phrase('Five stages'),
    about: phrase('Consideration to post-purchase, with the usual lanes'),
    columns: ['iris', 'azure', 'teal', 'amber', 'rose'],
    rows: 4,
  },
  {
    template: 'blank',
    name: phrase('Blank'),
    about: phrase('One stage, one lane; add your own'),
    columns: ['iris'],
    rows: 1,
  },
] as const;

/** The ways to begin. The first one has the focus, so Enter begins and the next key types the first card. */
export const TemplateChoice = (): ReactNode => (
  <div className={classes.choices}>
    {templates.map(({ template, name, about, columns, rows }, index) => (
      <button
        key={template}
        type="button"
        className={classes.choice}
        // The one obvious next step has the focus from the start; nothing before it is skipped.
        // biome-ignore lint/a11y/noAutofocus: a start screen's first choice
        autoFocus={index === 0}
        onClick={() => void newProject(template)}
      >
        <span className={classes.picture} aria-hidden="true">
          {columns.map((hue) => (
            <span key={hue} className={classes.column} data-hue={hue}>
              <i />
              {Array.from({ length: rows }, (_, row) => (
                <b key={row} />
              ))}
            </span>
          ))}
        </span>
        <span className={classes.name}>{t(name)}</span>
        <span className={classes.about}>{t(about)}</span>
      </button>
    ))}
  </div>
);
