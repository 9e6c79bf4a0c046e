import { Fragment, type ReactNode } from 'react';
import { keyParts } from '../session/actions/accelerator.ts';
import classes from './Keys.module.css';

type Props = { readonly accelerator: string; readonly mac: boolean };

/** An accelerator as keys. */
export const Keys = ({ accelerator, mac }: Props): ReactNode => (
  <span className={classes.keys}>
    {keyParts(accelerator, mac).map((key) => (
      <Fragment key={key}>
        <kbd>{key}</kbd>
      </Fragment>
    ))}
  </span>
);
