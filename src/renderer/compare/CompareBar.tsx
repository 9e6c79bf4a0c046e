import { Button, useComputedColorScheme } from '@mantine/core';
import { IconArrowRight, IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { differenceStates } from '../../shared/compare/words/lines.ts';
import { countedState } from '../../shared/compare/words/state-words.ts';
import { dayOfMoment, timeOfMoment } from '../../shared/language/dates.ts';
import { t } from '../../shared/language/translate.ts';
import { themes } from '../../shared/scene/theme.ts';
import { SignMark } from '../map/changes/SignMark.tsx';
import { BOTH, type ComparedSide, setComparing, useComparing } from '../session/comparing.ts';
import { ActionButton } from '../ui/ActionButton.tsx';
import { ActionTip } from '../ui/ActionTip.tsx';
import classes from './CompareBar.module.css';
import { ExportMenu } from './ExportMenu.tsx';

/** Says which states are compared and how many changes there are, and changes how they are shown. */
export function CompareBar(): ReactNode {
  const theme = themes[useComputedColorScheme('light')];
  // Not all of it: while the slider is dragged only the slider is drawn again.
  const counts = useComparing((comparing) => comparing?.comparison.counts);
  const before = useComparing((comparing) => comparing?.before);
  const after = useComparing((comparing) => comparing?.after);
  if (!counts || !before || !after) return null;
  return (
    <section className={classes.bar} aria-label={t('Comparison')} data-area="comparing">
      <p className={classes.sides}>
        <Side side={before} />
        <IconArrowRight size={15} aria-label={t('compared with')} />
        <Side side={after} />
      </p>
      <ul className={classes.legend} aria-label={t('Legend')}>
        {differenceStates
          .filter((state) => counts[state] > 0)
          .map((state) => (
            <li key={state}>
              <SignMark state={state} theme={theme} />
              {countedState(state, counts)}
            </li>
          ))}
      </ul>
      <Blend />
      <Steps />
      <OnlyChanges />
      <ExportMenu />
      <ActionTip action="back-to-now">
        {(control) => (
          <Button size="compact-xs" variant="filled" {...control}>
            {t('Back to now')}
          </Button>
        )}
      </ActionTip>
    </section>
  );
}

/** Which change was gone to, and the way to those beside it. */
function Steps(): ReactNode {
  const at = useComparing((comparing) => comparing?.at ?? -1);
  const all = useComparing((comparing) => comparing?.changes.length ?? 0);
  return (
    <span className={classes.steps}>
      <ActionButton
        action="previous-change"
        icon={<IconChevronUp size={17} aria-hidden="true" />}
        size={26}
      />
      <span className={classes.place}>
        {at === -1
          ? t('{{count}} changes', { count: all })
          : t('{{number}} of {{all}}', { number: at + 1, all })}
      </span>
      <ActionButton action="next-change" icon={<IconChevronDown size={17} aria-hidden="true" />} size={26} />
    </span>
  );
}

function OnlyChanges(): ReactNode {
  const isOn = useComparing((comparing) => comparing?.isOnlyChanges ?? false);
  return (
    <ActionTip action="only-changes">
      {(control) => (
        <Button size="compact-xs" variant={isOn ? 'light' : 'default'} aria-pressed={isOn} {...control}>
          {t('Only changes')}
        </Button>
      )}
    </ActionTip>
  );
}

const Side = ({ side: { name, time } }: { readonly side: ComparedSide }): ReactNode => (
  <span className={classes.side}>
    <b dir="auto">{name}</b>
    {time !== null && (
      <small>{t('{{day}}, {{time}}', { day: dayOfMoment(time), time: timeOfMoment(time) })}</small>
    )}
  </span>
);

/** Goes from what was to what is; in the middle both are seen. */
function Blend(): ReactNode {
  const blend = useComparing((comparing) => comparing?.blend ?? BOTH);
  const words =
    blend === BOTH ? t('Both') : blend === 0 ? t('Before') : blend === 100 ? t('After') : undefined;
  return (
    <span className={classes.blend}>
      <span aria-hidden="true">{t('Before')}</span>
      <input
        type="range"
        min={0}
        max={100}
        step={5}
        list="blend-stops"
        value={blend}
        aria-label={t('From before to after')}
        aria-valuetext={words ?? t('{{percent}} after', { percent: `${blend} %` })}
        onChange={({ currentTarget }) => setComparing({ blend: Number(currentTarget.value) })}
        onDoubleClick={() => setComparing({ blend: BOTH })}
      />
      <datalist id="blend-stops">
        <option value={0} />
        <option value={BOTH} />
        <option value={100} />
      </datalist>
      <span aria-hidden="true">{t('After')}</span>
    </span>
  );
}
