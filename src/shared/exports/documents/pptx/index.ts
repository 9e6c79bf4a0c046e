import { t } from '../../../language/translate.ts';
import { nameOf } from '../../../words/titles.ts';
import type { WriteDocument } from '../document.ts';
import { footerText } from '../footer-text.ts';
import type { Deck, MakeSlides } from './deck/deck.ts';
import { createPen } from './drawing/pen.ts';
import { piecesByTarget } from './deck/evidence-notes.ts';
import { ownTemplate } from './parts/own-template.ts';
import { readTemplate } from './parts/read-template.ts';
import type { Template } from './parts/template.ts';
import { writeDeck } from './parts/write-deck.ts';
import { readPictures } from './deck/pictures.ts';
import { matrixSlides } from './slides/matrix.ts';
import { measureSlides } from './slides/measures.ts';
import { overviewSlides } from './slides/overview.ts';
import { painSlides } from './slides/pains.ts';
import { personaSlides } from './slides/personas.ts';
import { planSlides } from './slides/plan.ts';
import { stageSlides } from './slides/stage.ts';
import { stateSlides } from './slides/states.ts';
import { titleSlides } from './slides/title.ts';

const stages: MakeSlides = (deck) => deck.view.stages.flatMap((stage) => stageSlides(deck, stage));

/** What a presentation has, in order. */
const sections: readonly MakeSlides[] = [
  titleSlides,
  overviewSlides,
  stages,
  personaSlides,
  painSlides,
  matrixSlides,
  measureSlides,
  planSlides,
  stateSlides,
];

/** Whoever takes a template has refused one that cannot be read. */
function takenTemplate(bytes: Uint8Array): Template {
  const read = readTemplate(bytes);
  if (!read.ok) throw new Error(read.failure.message);
  return read.value;
}

/** A map as slides of PowerPoint's own shapes, tables and charts, in the colours of its theme. */
export const writePptx: WriteDocument = async (source) => {
  const { view, records, measure, onProgress } = source;
  const template = source.template
    ? takenTemplate(source.template)
    : ownTemplate(source.options.brand?.colours, source.font?.family);
  const { pictures, notes } = await readPictures(source);
  const deck: Deck = {
    source,
    view,
    template,
    pen: createPen(measure, template.wider),
    pieces: piecesByTarget(records),
    pictures,
  };
  const slides = [];
  for (const [index, section] of sections.entries()) {
    slides.push(...section(deck));
    await onProgress((0.8 * (index + 1)) / sections.length);
  }
  const title = nameOf(view.map, t('Untitled map'));
  const content = writeDeck(slides, template, {
    title,
    footer: (number) => deck.pen.clip(footerText(source, title, number), { size: 9 }, 640, 1),
    day: source.day,
  });
  return { content, parts: slides.length, notes };
};
