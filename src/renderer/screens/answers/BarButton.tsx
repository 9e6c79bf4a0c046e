import { Button, type ButtonProps } from '@mantine/core';
import type { ReactNode, Ref } from 'react';
import classes from './AnswersScreen.module.css';

type Props = Omit<ButtonProps, 'children' | 'leftSection' | 'variant'> & {
  readonly ref?: Ref<HTMLButtonElement>;
  readonly onClick?: () => void;
  readonly label: string;
  readonly icon: ReactNode;
  /** For a button that switches something: whether it is on. */
  readonly isOn?: boolean;
};

/** A button of the screen's bar; where there is little room it is its icon alone. */
export const BarButton = ({ label, icon, isOn, ...button }: Props): ReactNode => (
  <Button
    variant="default"
    {...button}
    className={classes.tool ?? ''}
    leftSection={icon}
    title={label}
    {...(isOn === undefined ? {} : { 'aria-pressed': isOn })}
  >
    <span className={classes.words}>{label}</span>
  </Button>
);
