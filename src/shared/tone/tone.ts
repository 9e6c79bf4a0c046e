import { type Tone, toneOf } from '../measures/tone-shares.ts';
import { englishModel } from './english.ts';
import { isEnglish } from './language.ts';
import { compoundOf } from './model.ts';
import type { ProjectModel } from './project-model.ts';
import { compoundOfScores, type OwnScore } from './score-tone.ts';
import { isWord, tokensOf } from './tokens.ts';

/** What is known of a comment besides its words. */
export type Comment = {
  readonly text: string;
  /** The answer's own scores. */
  readonly scores?: readonly OwnScore[];
  /** A score of sentiment that came with the file, -1..1. */
  readonly given?: number;
  /** What a person said it is. */
  readonly corrected?: Tone;
};

/** Who says so, the highest authority first. All but `project` and `english` are facts; these two are suggestions. */
export type ToneSource = 'person' | 'score' | 'file' | 'project' | 'english';

export type ToneOfComment =
  | { readonly tone: Tone; readonly compound: number; readonly from: ToneSource }
  | { readonly tone: 'notScored' };

/**
 * The tone of a comment by the highest authority that has a say: a person, the answer's own score, a score that came with the
 * file, what was learned in this project, and for English texts the model that comes with the app. Else `notScored`, and so is
 * a comment without a word or an emoji that has no score.
 */
export function toneOfComment(
  { text, scores = [], given, corrected }: Comment,
  project?: Pick<ProjectModel, 'model'>,
): ToneOfComment {
  if (corrected) return { tone: corrected, compound: COMPOUND[corrected], from: 'person' };
  const own = compoundOfScores(scores);
  if (own !== undefined) return said(own, 'score');
  if (given !== undefined && given >= -1 && given <= 1) return said(given, 'file');
  const tokens = tokensOf(text);
  if (!tokens.some(isWord)) return { tone: 'notScored' };
  if (project) return said(compoundOf(project.model, tokens), 'project');
  return isEnglish(tokens) ? said(compoundOf(englishModel(), tokens), 'english') : { tone: 'notScored' };
}

const COMPOUND: Readonly<Record<Tone, number>> = { positive: 1, negative: -1, unclear: 0 };

const said = (compound: number, from: ToneSource): ToneOfComment => ({
  tone: toneOf(compound),
  compound,
  from,
});
