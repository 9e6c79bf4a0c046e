import type { ReactNode } from 'react';
import { t } from '../../shared/language/translate.ts';
import { MIN_PASSWORD } from '../../shared/passwords/password.ts';
import { type Strength, strengthOf } from '../../shared/passwords/strength.ts';
import classes from './locked.module.css';

const bars: Readonly<Record<Strength, number>> = { 'too-short': 0, weak: 1, fair: 2, strong: 3 };

const wordsOf = (strength: Strength): string =>
  ({
    'too-short': t('At least {{least}} characters', { least: MIN_PASSWORD }),
    weak: t('Weak: soon guessed'),
    fair: t('Fair'),
    strong: t('Strong'),
  })[strength];

/** How soon a password is guessed, in words and in bars. */
export function StrengthHint({ password }: { readonly password: string }): ReactNode {
  const strength = strengthOf(password);
  return (
    <div className={classes.meter}>
      {[1, 2, 3].map((bar) => (
        <i key={bar} data-on={bar <= bars[strength] || undefined} aria-hidden="true" />
      ))}
      <small>{wordsOf(strength)}</small>
    </div>
  );
}
