import type { ReactNode } from 'react';
import type { Persona } from '../../../shared/model/persona.ts';
import { findBy } from '../../session/find-by.ts';
import { useProject } from '../../session/project-store.ts';
import { usePicture } from '../attachments/use-picture.ts';
import classes from './PersonaPhoto.module.css';

/** A persona's photo, or the first letters of the name on its colour. `size` in px. */
export function PersonaPhoto({
  persona,
  size,
}: {
  readonly persona: Persona;
  readonly size: number;
}): ReactNode {
  const photo = useProject(({ records }) => findBy(records.attachment, 'ownerId', persona.id)[0]);
  const picture = usePicture(photo?.sha256 ?? null);
  return (
    <span
      className={classes.photo}
      data-hue={persona.hue}
      style={{ width: size, height: size, fontSize: size * 0.36 }}
      aria-hidden="true"
    >
      {picture === null ? initials(persona.name) : <img src={picture} alt="" />}
    </span>
  );
}

/** The first letters of a name's first and last word. */
function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = [words[0], words.length > 1 ? words.at(-1) : ''].map((word) => firstLetter(word ?? ''));
  return first.join('').toUpperCase() || '?';
}

const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const firstLetter = (word: string): string => [...letters.segment(word)][0]?.segment ?? '';
