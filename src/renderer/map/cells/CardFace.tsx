import { memo, type ReactNode, useMemo } from 'react';
import type { CardBox } from '../../../shared/layout/map-layout.ts';
import { cardShapes } from '../../../shared/scene/card-shapes.ts';
import { FAR_ZOOM, farCardShapes } from '../../../shared/scene/far-card.ts';
import { farLook } from '../../../shared/scene/far-look.ts';
import { useRenderWindow } from '../camera/render-window.ts';
import { measureOnMap, useOpenMap } from '../open/map-store.ts';
import { ShapeBlock } from './ShapeBlock.tsx';
import { useMapTheme } from '../open/theme-of-map.tsx';

/** What a card looks like, from its own corner; from afar its title alone. Drawn again only when that changes, not when it moves. */
export const CardFace = memo(
  function CardFace({ box }: { readonly box: CardBox }): ReactNode {
    const theme = useMapTheme();
    /** Only from afar does the zoom change what is drawn. */
    const zoom = useRenderWindow(({ k }) => (k < FAR_ZOOM ? k : null));
    const look = useOpenMap((open) =>
      open === null || zoom === null ? 'own' : farLook(open.layout, zoom, measureOnMap),
    );
    const shapes = useMemo(() => {
      const own = { ...box, x: 0, y: 0 };
      return zoom === null ? cardShapes(own, theme) : farCardShapes(own, zoom, measureOnMap, theme, look);
    }, [box, theme, zoom, look]);
    return <ShapeBlock shapes={shapes} width={box.width} height={box.height} />;
  },
  (before, now) =>
    before.box.content === now.box.content &&
    before.box.card.kind === now.box.card.kind &&
    before.box.width === now.box.width &&
    before.box.height === now.box.height,
);
