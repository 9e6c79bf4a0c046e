import { t } from '../../../language/translate.ts';
import { byOrder } from '../../../model/order.ts';
import type { Persona } from '../../../model/persona.ts';
import { nameOf } from '../../../words/titles.ts';
import { type Block, lead, paragraph, plainRun, soft, strong } from './block.ts';
import type { MakeBlocks, Setting } from './setting.ts';

/** Who makes the journey: those that are more than a name. */
export const personaChapter: MakeBlocks = (setting) => {
  const described = setting.view.personas.filter((persona) => aboutPersona(setting, persona).length > 0);
  if (described.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: t('Personas'), id: 'personas' },
    ...described.flatMap((persona): readonly Block[] => [
      { kind: 'heading', level: 2, text: nameOf(persona, t('Unnamed persona')), id: '' },
      ...aboutPersona(setting, persona),
    ]),
  ];
};

function aboutPersona(setting: Setting, persona: Persona): readonly Block[] {
  const parts = [
    { name: t('Goals'), text: persona.goals },
    { name: t('Frustrations'), text: persona.frustrations },
    { name: t('Demographics'), text: persona.demographics },
    { name: t('Psychographics'), text: persona.psychographics },
  ].filter(({ text }) => text.trim() !== '');
  const quote: Block = { kind: 'quote', text: persona.quote.trim(), from: '' };
  return [
    ...photoOf(setting, persona),
    ...(persona.role.trim() === '' ? [] : [paragraph(soft(persona.role.trim()))]),
    ...(quote.text === '' ? [] : [quote]),
    ...parts.flatMap(({ name, text }) => [lead(strong(name)), paragraph(plainRun(text.trim()))]),
  ];
}

function photoOf({ source, pictures }: Setting, persona: Persona): readonly Block[] {
  const [photo] = [...source.records.attachment.values()]
    .filter(
      ({ ownerKind, ownerId, id }) => ownerKind === 'persona' && ownerId === persona.id && pictures.has(id),
    )
    .sort(byOrder);
  const picture = photo && pictures.get(photo.id);
  return picture ? [{ kind: 'picture', picture, about: nameOf(persona, t('Unnamed persona')) }] : [];
}
