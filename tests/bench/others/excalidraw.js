import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { convertToExcalidrawElements, Excalidraw } from '@excalidraw/excalidraw';
import '@excalidraw/excalidraw/index.css';
import { items, markPainted } from './items.js';

const elements = convertToExcalidrawElements(
  items.map(({ x, y, title }) => ({
    type: 'rectangle',
    x,
    y,
    width: 220,
    height: 70,
    label: { text: title, fontSize: 14 },
  })),
);
let shown = false;
const onChange = (current) => {
  if (shown || current.length < items.length) return;
  shown = true;
  markPainted();
};
createRoot(document.getElementById('root')).render(
  createElement(Excalidraw, { initialData: { elements }, onChange }),
);
