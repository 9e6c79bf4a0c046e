import type { ReactNode } from 'react';
import type { PreviewRow } from '../../shared/clipboard/preview.ts';
import { t } from '../../shared/language/translate.ts';
import { type LaneGoal as Goal, laneGoals, type Proposal } from '../../shared/map-import/plan/proposal.ts';
import { lanesOfPreview } from '../../shared/map-import/plan/preview.ts';
import {
  type EmotionScale,
  emotionScales,
  scaleNames,
  scaleRules,
} from '../../shared/map-import/table/emotion-scale.ts';
import { laneNames } from '../../shared/model/lane.ts';
import { changeMapFile } from '../map-import/map-import-flow.ts';
import type { OpenMapFile } from '../map-import/map-import-store.ts';
import { PlainSelect } from '../ui/PlainSelect.tsx';
import classes from './ImportMapDialog.module.css';

type Props = {
  readonly open: OpenMapFile;
  readonly proposal: Proposal;
  readonly row: PreviewRow;
  /** Its place in the preview. */
  readonly at: number;
};

/** What a lane becomes, and by which rule its emotions are read. A row that keeps the words beside a curve has nothing to choose. */
export function LaneGoal({ open, proposal, row, at }: Props): ReactNode {
  const from = lanesOfPreview(proposal)[at];
  if (from === undefined || from.isSecond) return null;
  const lane = proposal.draft.lanes[from.lane];
  const choice = open.lanes[from.lane];
  const emotion = proposal.emotions[from.lane];
  if (!lane || !choice) return null;
  const change = (some: Partial<typeof choice>): void =>
    changeMapFile({
      lanes: open.lanes.map((one, index) => (index === from.lane ? { ...one, ...some } : one)),
    });
  const goals = laneGoals.includes(choice.goal) ? laneGoals : [choice.goal, ...laneGoals];
  return (
    <div className={classes.goal}>
      <PlainSelect<Goal>
        label={t('What “{{name}}” becomes', { name: row.lane })}
        value={choice.goal}
        options={goals.map((goal) => ({
          value: goal,
          label: goal === 'out' ? t('Leave out') : t(laneNames[goal]),
        }))}
        onChange={(goal) => change({ goal })}
      />
      {emotion && lane.emotion === null && (
        <PlainSelect<EmotionScale>
          label={t('How emotions of “{{name}}” are read', { name: row.lane })}
          value={emotion.scale}
          options={emotionScales.map((scale) => ({ value: scale, label: t(scaleNames[scale]) }))}
          onChange={(scale) => change({ scale })}
        />
      )}
      {emotion && <small>{t(scaleRules[emotion.scale])}</small>}
      {emotion && emotion.unread.length > 0 && (
        <small className={classes.unread}>
          {t('{{count}} texts say no emotion by this rule: {{texts}}', {
            count: emotion.unread.length,
            texts: emotion.unread
              .slice(0, 3)
              .map((text) => t('“{{name}}”', { name: text.slice(0, 40) }))
              .join(', '),
          })}
        </small>
      )}
    </div>
  );
}
