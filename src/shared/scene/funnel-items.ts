import { t } from '../language/translate.ts';
import type { FunnelBox } from '../layout/map-layout.ts';
import { drawFunnel } from '../measures/draw/funnel.ts';
import type { Item } from './flow.ts';
import { funnelBarShapes } from './funnel-shapes.ts';
import { type Sample, SAMPLE_WIDTH, sampleItem } from './legend-items.ts';
import type { Owner } from './make-shape.ts';
import type { Ink } from './parts.ts';

/** What the bars over the measures mean; nothing where no funnel is drawn. */
export const funnelItems = (funnels: readonly FunnelBox[], ink: Ink): readonly Item[] =>
  funnels.length === 0 ? [] : [sampleItem(t('People at each stage, and who goes on'), funnel, ink)];

const owner: Owner = { id: null, role: 'legend' };

const funnel: Sample = (x, y, theme) => {
  const columns = [0, 1].map((nth) => ({ x: x + (nth * SAMPLE_WIDTH) / 2, width: SAMPLE_WIDTH / 2 }));
  return funnelBarShapes(() => owner, drawFunnel([10, 5], columns, { y: y + 2, height: 12 }, 6), theme);
};
