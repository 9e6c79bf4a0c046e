import { Menu } from '@mantine/core';
import {
  IconArrowRight,
  IconArrowsMaximize,
  IconArrowsMinimize,
  IconMap,
  IconPencil,
  IconRosetteDiscountCheck,
  IconTrash,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/language/translate.ts';
import type { FlowLayout } from '../../../shared/graphs/flow/flow-layout.ts';
import { showCard, showConnection } from '../../actions/show.ts';
import { graphStore } from '../../session/graph-store.ts';
import { ActionItem } from '../../ui/ActionItem.tsx';
import type { Item } from './drawn-graph.ts';
import { toggleStage } from './flow-actions.ts';

const look = { size: 16, 'aria-hidden': true } as const;

type Props = {
  readonly layout: FlowLayout;
  readonly item: Item;
  readonly onEdit: () => void;
  readonly onConnect: () => void;
};

/** What the menu of a card, a stage or an edge of the flow holds. */
export function FlowItems({ layout, item, onEdit, onConnect }: Props): ReactNode {
  const { nodes, edges, stages } = layout.graph;
  if (item.kind === 'edge') {
    const edge = edges.find(({ id }) => id === item.id);
    const isOne = edge?.connections.length === 1 && edge.connections[0]?.id === edge.id;
    if (!edge || !isOne) return <Menu.Label>{t('Expand the stage to edit its connections.')}</Menu.Label>;
    return (
      <>
        <Menu.Item leftSection={<IconPencil {...look} />} onClick={onEdit}>
          {t('Edit label and share')}
        </Menu.Item>
        <Menu.Item leftSection={<IconMap {...look} />} onClick={() => showConnection(edge.id)}>
          {t('Show on map')}
        </Menu.Item>
        <Menu.Divider />
        <ActionItem action="remove" label={t('Remove connection')} icon={<IconTrash {...look} />} danger />
      </>
    );
  }
  const node = nodes.find(({ id }) => id === item.id);
  const stage = node && stages[node.stage];
  if (!node || !stage) return null;
  if (node.kind === 'stage') {
    return (
      <Menu.Item leftSection={<IconArrowsMaximize {...look} />} onClick={() => toggleStage(stage.id)}>
        {t('Expand stage')}
      </Menu.Item>
    );
  }
  const { card } = node.view;
  return (
    <>
      <Menu.Item leftSection={<IconMap {...look} />} onClick={() => showCard(card.id)}>
        {t('Show on map')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconRosetteDiscountCheck {...look} />}
        onClick={() => graphStore.setState({ tab: 'proof', proofOf: card.id })}
      >
        {t('Show its proof')}
      </Menu.Item>
      <Menu.Item leftSection={<IconArrowRight {...look} />} onClick={onConnect}>
        {t('Connect to another card')}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item leftSection={<IconArrowsMinimize {...look} />} onClick={() => toggleStage(stage.id)}>
        {t('Collapse stage')}
      </Menu.Item>
    </>
  );
}
