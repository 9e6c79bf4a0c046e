import { inLine } from '../../../../layout/clean-text.ts';
import { dayText } from '../../../../language/dates.ts';
import { t } from '../../../../language/translate.ts';
import type { Persona } from '../../../../model/persona.ts';
import { nameOf } from '../../../../words/titles.ts';
import { logoSize } from '../../../brand/brand-scene.ts';
import type { DocumentSource } from '../../document.ts';
import type { Drawn } from '../drawing/drawn.ts';
import { readPicture } from '../drawing/picture.ts';
import type { MakeSlides } from '../deck/deck.ts';

/** Longest name on the first slide; a longer one is whole in the notes. */
const LONGEST = 120;
/** Most personas that are named there. */
const MOST_PERSONAS = 6;

const cut = (text: string, most: number): string => {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length > most
    ? `${flat
        .slice(0, most - 1)
        .toWellFormed()
        .trimEnd()}…`
    : flat;
};

/** The first slide: what the map is called, of which project, in which state, about whom, and when. */
export const titleSlides: MakeSlides = ({ source, view }) => {
  const { map, personas } = view;
  const name = nameOf(map, t('Untitled map'));
  const state = map.state === 'current' ? t('Current state') : t('Future state');
  const people = personas.slice(0, MOST_PERSONAS).map((persona) => cut(personaText(persona), 60));
  const subtitle = [
    cut(source.projectName, LONGEST),
    `${state} · ${dayText(source.day)}`,
    inLine(people, ' · ') + (personas.length > MOST_PERSONAS ? ' · …' : ''),
  ].filter((line) => line !== '');
  const about = [
    [t('Scenario'), map.scenario],
    [t('Scope'), map.scope],
  ].flatMap(([head, text]) =>
    text?.trim() ? [t('{{name}}: {{value}}', { name: head ?? '', value: text.trim() })] : [],
  );
  return [
    {
      layout: 'title',
      title: cut(name, LONGEST),
      subtitle: subtitle.join('\n'),
      drawn: logoOn(source),
      notes: name.length > LONGEST ? [name, '', ...about] : about,
    },
  ];
};

/** Room for a logo above the title, points. */
const LOGO = { x: 72, y: 56, width: 240, height: 64 } as const;

/** The client's logo, unless their template brings one. */
function logoOn({ logo, template }: DocumentSource): readonly Drawn[] {
  const picture = logo && template === null ? readPicture(logo) : null;
  if (!picture) return [];
  const { width, height } = logoSize({ sha256: '', ...picture }, LOGO);
  const box = { x: LOGO.x, y: LOGO.y + LOGO.height - height, width, height };
  return [{ kind: 'picture', name: t('Logo'), about: t('Logo'), box, picture }];
}

const personaText = ({ name, role }: Persona): string =>
  inLine(
    [name, role].filter((part) => part.trim() !== ''),
    ', ',
  ) || t('Unnamed persona');
