import { IconChartBar, IconChevronRight, IconUser } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Gap } from '../../../shared/gaps/gap.ts';
import { numberText } from '../../../shared/language/translate.ts';
import { gapKindName, gapWords } from '../../../shared/gaps/gap-words.ts';
import { useProject } from '../../session/project-store.ts';
import { CardIcon, EvidenceIcon } from '../../ui/kind-icons.tsx';
import type { GapRow as Row, GapRowOf as RowOf } from './gap-rows.ts';
import classes from './GapsPanel.module.css';

type Props = {
  readonly id: string;
  readonly row: Row;
  /** The arrow keys are on it. */
  readonly current: boolean;
  readonly onPress: () => void;
};

/** A line of the tree. The tree has the keyboard, not its lines. */
export function GapRow({ row, ...item }: Props): ReactNode {
  if (row.row === 'gap') return <GapItem row={row} {...item} />;
  const name = gapKindName(row.kind);
  const count = numberText(row.count);
  return (
    <TreeItem {...item} row={row} className={classes.kind}>
      <IconChevronRight size={14} stroke={2} aria-hidden="true" />
      <span>{name}</span>
      <small>{count}</small>
    </TreeItem>
  );
}

function GapItem({ row, ...item }: Props & { readonly row: RowOf<'gap'> }): ReactNode {
  const records = useProject((state) => state.records);
  const { gap } = row;
  const { name, what, place, sentence, detail } = gapWords(gap, records);
  return (
    <TreeItem {...item} row={row} className={classes.gap} title={detail === '' ? sentence : undefined}>
      {what === '' ? (
        <GapSign gap={gap} />
      ) : (
        <span role="img" aria-label={what}>
          <GapSign gap={gap} />
        </span>
      )}
      <strong dir="auto">{name}</strong>
      {place !== '' && <small dir="auto">{place}</small>}
      {detail !== '' && <small>{detail}</small>}
    </TreeItem>
  );
}

type TreeItemProps = Props & {
  /** What its words leave open. */
  readonly title?: string | undefined;
  readonly className: string | undefined;
  readonly children: ReactNode;
};

const TreeItem = ({ id, row, current, onPress, children, ...look }: TreeItemProps): ReactNode => (
  // biome-ignore lint/a11y/useFocusableInteractive: the tree has the keyboard and names its current line
  // biome-ignore lint/a11y/useKeyWithClickEvents: the tree handles the keys
  <div
    {...look}
    id={id}
    role="treeitem"
    aria-level={row.row === 'kind' ? 1 : 2}
    aria-expanded={row.row === 'kind' ? !row.folded : undefined}
    aria-setsize={row.of}
    aria-posinset={row.position}
    aria-selected={current}
    onClick={onPress}
  >
    {children}
  </div>
);

/** The sign of what it is about. */
function GapSign({ gap }: { readonly gap: Gap }): ReactNode {
  const { stage, card, evidence } = useProject((state) => state.records);
  switch (gap.kind) {
    case 'stage':
      return <i data-hue={stage.get(gap.place.id)?.hue} />;
    case 'assumption':
    case 'opportunity': {
      const kind = card.get(gap.place.id)?.kind;
      return kind ? <CardIcon kind={kind} size={15} /> : null;
    }
    case 'few-answers':
      return <IconChartBar size={15} stroke={1.7} aria-hidden="true" />;
    case 'old-evidence': {
      const kind = evidence.get(gap.evidenceId)?.kind;
      return kind ? <EvidenceIcon kind={kind} size={15} /> : null;
    }
    case 'persona':
      return <IconUser size={15} stroke={1.7} aria-hidden="true" />;
  }
}
