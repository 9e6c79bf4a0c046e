import { ColorSwatch, Menu } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { midSentence } from '../../../shared/language/mid-sentence.ts';
import { t } from '../../../shared/language/translate.ts';
import type { Hue } from '../../../shared/model/palette.ts';
import { hueWords } from '../../ui/words.ts';
import classes from './HueItems.module.css';
import { useMapTheme } from '../open/theme-of-map.tsx';

type Props<V extends Hue | null> = {
  readonly value: V;
  /** Null first, where none is a choice. */
  readonly choices: readonly V[];
  readonly onChoose: (hue: V) => void;
};

/** In a menu: one colour of all, reached by arrow keys as the items above and below. */
export function HueItems<V extends Hue | null>({ value, choices, onChoose }: Props<V>): ReactNode {
  const theme = useMapTheme();
  return (
    <>
      <Menu.Label>{t('Colour')}</Menu.Label>
      <div className={classes.hues} role="group" aria-label={t('Colour')}>
        {choices.map((hue) => (
          <Menu.RadioItem
            key={hue ?? 'none'}
            classNames={{ item: classes.hue ?? '', itemIndicator: classes.mark ?? '' }}
            value={hue ?? 'none'}
            checked={hue === value}
            aria-label={hue === null ? t('No colour') : midSentence(t(hueWords[hue]))}
            onChange={() => onChoose(hue)}
          >
            <ColorSwatch
              component="span"
              size={20}
              radius="sm"
              withShadow={hue === null}
              color={hue === null ? theme.paper : theme.hues[hue].header}
              style={{ color: hue === null ? theme.ink : theme.hues[hue].onHeader }}
            >
              {hue === value && <IconCheck size={12} />}
            </ColorSwatch>
          </Menu.RadioItem>
        ))}
      </div>
    </>
  );
}
