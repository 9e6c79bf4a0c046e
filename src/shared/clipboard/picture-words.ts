import { t } from '../language/translate.ts';
import type { MapView } from '../layout/view.ts';
import { cardTitle, nameOf } from '../words/titles.ts';
import type { PictureOf } from './picture-scene.ts';

/** Longest text that stands in for a picture, characters: screen readers say it in one go. */
const LONGEST = 300;

/** What a picture of a part of a map, or of all of it, is called for those who cannot see it. */
export function pictureWords(view: MapView, of: PictureOf | null): string {
  const words = wordsOf(view, of, nameOf(view.map, t('Untitled map')));
  return words.length > LONGEST ? `${words.slice(0, LONGEST - 1).trimEnd()}…` : words;
}

function wordsOf(view: MapView, of: PictureOf | null, map: string): string {
  if (of === null) return t('Journey map “{{map}}”', { map });
  if (of.kind !== 'cards') {
    const name = placeName(view, of.kind, of.id);
    return t('“{{name}}” of the journey map “{{map}}”', { name, map });
  }
  const cards = of.ids.flatMap((id) => view.cards.get(id)?.card ?? []);
  const titles = cards.map(cardTitle).join('; ');
  return t('{{count}} cards of the journey map “{{map}}”: {{titles}}', {
    count: cards.length,
    map,
    titles,
  });
}

function placeName({ stages, steps, lanes }: MapView, kind: 'stage' | 'step' | 'lane', id: string): string {
  switch (kind) {
    case 'stage':
      return nameOf(stages.find(({ stage }) => stage.id === id)?.stage ?? NAMELESS, t('Untitled stage'));
    case 'step':
      return nameOf(steps.find(({ step }) => step.id === id)?.step ?? NAMELESS, t('Untitled step'));
    case 'lane':
      return nameOf(lanes.find((lane) => lane.id === id) ?? NAMELESS, t('Untitled lane'));
  }
}

const NAMELESS = { name: '' };
