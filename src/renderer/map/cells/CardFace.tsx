import { memo, type ReactNode, useMemo } from 'react';
import type { CardBox } from '../../../shared/layout/map-layout.ts';
import { cardShapes } from '../../../shared/scene/card-shapes.ts';
import { ShapeBlock } from './ShapeBlock.tsx';
import { useMapTheme } from '../open/theme-of-map.tsx';

/** What a card looks like, from its own corner. Drawn again only when that changes, not when it moves. */
export const CardFace = memo(
  function CardFace({ box }: { readonly box: CardBox }): ReactNode {
    const theme = useMapTheme();
    const shapes = useMemo(() => cardShapes({ ...box, x: 0, y: 0 }, theme), [box, theme]);
    return <ShapeBlock shapes={shapes} width={box.width} height={box.height} />;
  },
  (before, now) =>
    before.box.content === now.box.content &&
    before.box.card.kind === now.box.card.kind &&
    before.box.width === now.box.width &&
    before.box.height === now.box.height,
);
