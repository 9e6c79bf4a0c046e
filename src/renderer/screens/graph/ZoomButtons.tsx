import { Panel } from '@xyflow/react';
import { IconMinus, IconPlus, IconZoomScan } from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';
import { ActionButton } from '../../ui/ActionButton.tsx';
import classes from './GraphCanvas.module.css';

/** Zooms a graph with the mouse. Drawn once: the canvas around it is drawn often while the graph is moved. */
export const ZoomButtons = memo(function ZoomButtons(): ReactNode {
  return (
    <Panel position="bottom-right">
      <div className={classes.zoom}>
        <ActionButton action="zoom-out" icon={<IconMinus size={16} />} side="top" size={28} />
        <ActionButton action="zoom-in" icon={<IconPlus size={16} />} side="top" size={28} />
        <ActionButton action="zoom-fit" icon={<IconZoomScan size={16} />} side="top" size={28} />
      </div>
    </Panel>
  );
});
