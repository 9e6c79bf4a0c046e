import type { CommandCall } from '../commands/registry.ts';
import type { Language } from '../language/languages.ts';
import { currentMapCalls } from './current-map.ts';
import { figures } from './evidence-figures.ts';
import { publicVoices } from './evidence-public.ts';
import { evidenceCalls } from './evidence-rows.ts';
import { voices } from './evidence-voices.ts';
import { createFeedback, type SampleResponses } from './feedback.ts';
import { attachmentCalls, createSampleFiles, type SampleFile } from './files.ts';
import { futureMapCalls } from './future-map.ts';
import { createNames } from './names.ts';
import { personaCalls } from './personas.ts';
import { sayIn } from './say.ts';
import { cardTagCalls, commentCalls, tagCalls } from './tags-and-comments.ts';

export type Sample = {
  readonly projectName: string;
  /** To be run in this order, on a project without maps. The files' bytes must be stored before. */
  readonly calls: readonly CommandCall[];
  readonly files: readonly SampleFile[];
  /** Of the imported feedback. To be stored before, like the bytes of files. */
  readonly responses: readonly SampleResponses[];
};

/**
 * The sample project: a maker of desks loses online prospects at the intent stage, because they do not find enough
 * about the product, and answers with a guide, an ebook and a series of emails. Every id comes from `newId`; every text, also in the files, is in
 * the language.
 */
export function createSample(newId: () => string, language: Language = 'en'): Sample {
  const say = sayIn(language);
  const names = createNames(newId);
  const files = createSampleFiles(language);
  const feedback = createFeedback(names, language);
  const projectName = say('Havnby: the way to the first desk');
  const description = say(
    'Havnby makes a modular desk for small home offices and sells it online. Three of five people who want one leave ' +
      'without buying. This project maps where, shows why, and plans what to do about it.',
  );
  return {
    projectName,
    files,
    responses: feedback.responses,
    calls: [
      { command: 'edit-project', input: { name: projectName, description } },
      ...personaCalls(names, say),
      ...tagCalls(names, say),
      ...currentMapCalls(names, say),
      ...evidenceCalls(names, say, figures),
      ...evidenceCalls(names, say, voices),
      ...evidenceCalls(names, say, publicVoices),
      ...attachmentCalls(names, files),
      ...futureMapCalls(names, say),
      ...cardTagCalls(names),
      ...commentCalls(names, say),
      ...feedback.calls,
    ],
  };
}
