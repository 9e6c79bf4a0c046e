/// <reference types="vite/client" />
import { type Node, ReactFlow, useNodesState, useReactFlow, ReactFlowProvider } from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';

// A plain React Flow canvas with as many default nodes as the map under test has cards, at the same places.
const count = Number(new URLSearchParams(location.search).get('nodes'));
const columns = 50;
const nodes: Node[] = Array.from({ length: count }, (_, index) => ({
  id: `n${index}`,
  position: { x: (index % columns) * 240, y: Math.floor(index / columns) * 80 },
  data: { label: `Price is unclear until the last page ${index}` },
}));

function Baseline() {
  const [current, , onNodesChange] = useNodesState(nodes);
  const flow = useReactFlow();
  useEffect(() => {
    Object.assign(window, {
      fit: () => flow.fitView({ padding: 0.02 }),
      near: () => flow.setViewport({ x: 0, y: 0, zoom: 1 }),
    });
    requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('map-painted')));
  }, [flow]);
  return <ReactFlow nodes={current} edges={[]} onNodesChange={onNodesChange} minZoom={0.01} panOnScroll />;
}

performance.mark('map-data');
createRoot(document.getElementById('root')!).render(
  <ReactFlowProvider>
    <Baseline />
  </ReactFlowProvider>,
);
