import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { Tldraw, toRichText } from 'tldraw';
import 'tldraw/tldraw.css';
import { items, markPainted } from './items.js';

const onMount = (editor) => {
  editor.createShapes(
    items.map(({ x, y, title }) => ({
      type: 'geo',
      x,
      y,
      props: { w: 220, h: 70, size: 's', richText: toRichText(title) },
    })),
  );
  markPainted();
};
createRoot(document.getElementById('root')).render(createElement(Tldraw, { onMount }));
