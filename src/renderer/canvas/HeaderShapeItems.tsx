import { ColorSwatch, Menu } from '@mantine/core';
import {
  IconArrowAutofitHeight,
  IconArrowAutofitWidth,
  IconArrowMerge,
  IconArrowsSplit,
  IconCheck,
  IconColumns,
  IconMinus,
  IconPlus,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { midSentence } from '../../shared/language/mid-sentence.ts';
import { t } from '../../shared/language/translate.ts';
import type { Lane } from '../../shared/model/lane.ts';
import { hues } from '../../shared/model/palette.ts';
import { ActionItem } from '../ui/ActionItem.tsx';
import { hueWords } from '../ui/words.ts';
import { runShown } from './run-shown.ts';
import { useMapTheme } from './theme-of-map.tsx';

const icon = { size: 16, 'aria-hidden': true } as const;

/** In the menu of a stage: what joins it with the next. */
export const StageShapeItems = (): ReactNode => (
  <ActionItem action="merge-stages" icon={<IconArrowMerge {...icon} />} />
);

/** In the menu of a step: what splits and joins it, and its width. */
export const StepShapeItems = (): ReactNode => (
  <>
    <ActionItem action="split-step" icon={<IconArrowsSplit {...icon} />} />
    <ActionItem action="merge-steps" icon={<IconArrowMerge {...icon} />} />
    <ActionItem action="split-stage" icon={<IconColumns {...icon} />} />
    <Menu.Divider />
    <ActionItem action="wider" label={t('Wider')} icon={<IconPlus {...icon} />} />
    <ActionItem action="narrower" label={t('Narrower')} icon={<IconMinus {...icon} />} />
    <ActionItem action="fit-width" icon={<IconArrowAutofitWidth {...icon} />} />
  </>
);

/** In the menu of a lane: its colour and its height. */
export function LaneShapeItems({ lane }: { readonly lane: Lane }): ReactNode {
  const theme = useMapTheme();
  const colour = (hue: Lane['hue']): void =>
    void runShown([{ command: 'edit-lane', input: { laneId: lane.id, hue } }]);
  const swatch = { size: 20, radius: 'sm', withShadow: false, component: 'button', type: 'button' } as const;
  return (
    <>
      <Menu.Label>{t('Colour')}</Menu.Label>
      <div style={{ display: 'flex', gap: 4, padding: '2px 10px 6px' }}>
        <ColorSwatch
          {...swatch}
          color={theme.paper}
          aria-label={t('No colour')}
          aria-pressed={lane.hue === null}
          style={{ border: `1px solid ${theme.softInk}`, cursor: 'pointer', color: theme.ink }}
          onClick={() => colour(null)}
        >
          {lane.hue === null && <IconCheck size={12} />}
        </ColorSwatch>
        {hues.map((hue) => (
          <ColorSwatch
            key={hue}
            {...swatch}
            color={theme.hues[hue].header}
            aria-label={midSentence(t(hueWords[hue]))}
            aria-pressed={hue === lane.hue}
            style={{ border: 0, cursor: 'pointer', color: theme.hues[hue].onHeader }}
            onClick={() => colour(hue)}
          >
            {hue === lane.hue && <IconCheck size={12} />}
          </ColorSwatch>
        ))}
      </div>
      {!lane.collapsed && (
        <>
          <ActionItem action="taller" label={t('Taller')} icon={<IconPlus {...icon} />} />
          <ActionItem action="shorter" label={t('Shorter')} icon={<IconMinus {...icon} />} />
          <ActionItem action="fit-height" icon={<IconArrowAutofitHeight {...icon} />} />
        </>
      )}
    </>
  );
}
