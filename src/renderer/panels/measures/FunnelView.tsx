import { useComputedColorScheme } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { t } from '../../../shared/language/translate.ts';
import { drawFunnel } from '../../../shared/measures/draw/funnel.ts';
import type { Loss } from '../../../shared/measures/drop-off.ts';
import type { StageFunnel } from '../../../shared/measures/stage-funnel.ts';
import { box, type Owner, path } from '../../../shared/scene/make-shape.ts';
import { lossText, peopleText } from '../../../shared/words/funnel.ts';
import { shortEstimate } from '../../../shared/words/measures.ts';
import { nameOf } from '../../../shared/words/titles.ts';
import { themes } from '../../../shared/scene/theme.ts';
import { SvgShapes } from '../../map/cells/SvgShapes.tsx';
import { useProject } from '../../session/project-store.ts';
import classes from './measures.module.css';

const WIDTH = 248;
const HEIGHT = 72;
const owner: Owner = { id: null, role: 'measure' };

/** The people at each stage of a map and what is lost between them; the stage that is looked at stands out. */
export function FunnelView({
  funnel,
  stageId = null,
}: {
  readonly funnel: StageFunnel;
  readonly stageId?: string | null;
}): ReactNode {
  // Beside the map, not on it: the map's own theme does not reach here.
  const theme = themes[useComputedColorScheme('light')];
  const names = useProject(({ records }) => records.stage);
  const shapes = useMemo(() => {
    const width = WIDTH / Math.max(1, funnel.stages.length);
    const columns = funnel.stages.map((_, at) => ({ x: at * width, width }));
    const { bars, links } = drawFunnel(
      funnel.stages.map(({ people }) => people),
      columns,
      { y: 0, height: HEIGHT },
      width / 2,
    );
    const colour = (at: number): string =>
      stageId === null || funnel.stages[at]?.id === stageId ? theme.accent : theme.hues.slate.strong;
    return [
      ...links.flatMap((d) => (d ? [path(owner, d, { fill: theme.hues.iris.soft, strokeWidth: 0 })] : [])),
      ...bars.flatMap((bar, at) => (bar ? [box(owner, bar, { fill: colour(at), radius: 2 })] : [])),
    ];
  }, [funnel, stageId, theme]);
  return (
    <>
      <svg width={WIDTH} height={HEIGHT} aria-hidden="true" style={{ display: 'block', maxWidth: '100%' }}>
        <SvgShapes shapes={shapes} />
      </svg>
      <ol className={classes.funnel} aria-label={t('Funnel')}>
        {funnel.stages.map(({ id, people, atLeast }, at) => (
          <li key={id} data-current={id === stageId ? '' : undefined}>
            <span>{nameOf(names.get(id) ?? { name: '' }, t('Untitled stage'))}</span>
            <span>{peopleText(people, atLeast)}</span>
            <LossLine loss={funnel.losses[at]} />
          </li>
        ))}
      </ol>
      {funnel.stages.some(({ atLeast }) => atLeast) && (
        <p className={classes.note}>
          {t('At least: counted at the steps of the stage, of which the one with the most people counts.')}
        </p>
      )}
      {funnel.overall && !funnel.rises && (
        <p className={classes.note}>
          {t('From the first stage to the last: {{value}}', {
            value: shortEstimate('drop-off', funnel.overall),
          })}
        </p>
      )}
    </>
  );
}

function LossLine({ loss }: { readonly loss: Loss | undefined }): ReactNode {
  const words = lossText(loss);
  return words && <small className={loss?.kind === 'rises' ? classes.warning : undefined}>{words}</small>;
}
