/**
 * Makes src/shared/sample/feedback-sets.ts from the files in src/shared/sample/feedback: reads each as an import does that takes
 * what is proposed, so that opening the sample imports nothing. Usage: node build/sample/prepare.mjs
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { look } from '../../src/host/import/look.ts';
import { processRows } from '../../src/host/import/process-rows.ts';
import { recipeOf } from '../../src/shared/feedback/setup/recipe-of.ts';
import { kindOfAnswers } from '../../src/shared/feedback/setup/kind-of-answers.ts';
import { proposedChoices } from '../../src/shared/feedback/setup/proposed-choices.ts';
import { languages } from '../../src/shared/language/languages.ts';
import { speak } from '../../src/shared/language/translate.ts';
import { feedbackFiles } from '../../src/shared/sample/feedback-files.ts';
import { sayIn } from '../../src/shared/sample/say.ts';
import { stageNames } from '../../src/shared/sample/stage-names.ts';

const folder = join(import.meta.dirname, '../../src/shared/sample/feedback');

/** @param {'en' | 'de'} language */
async function prepare(language, { file, name: english, wave, stage }) {
  const name = sayIn(language)(english);
  const path = join(folder, language, file);
  const places = stageNames(language).map(({ key, title, map }) => ({
    kind: /** @type {const} */ ('stage'),
    id: `{${key}}`,
    title,
    map,
  }));
  const looked = valueOf(await look(path, { places: places.map(({ title }) => title) }));
  const only = places.find(({ id }) => id === `{${stage}}`);
  const proposed = proposedChoices(looked, [{ map: '', places }]);
  const columns = only ? proposed.columns.map((column) => ({ ...column, place: only })) : proposed.columns;
  const choices = { ...proposed, columns, wave };
  const parts = [];
  const keep = { setId: '', emit: (made) => parts.push(...made) };
  const done = valueOf(await processRows(path, choices, { state: looked.sniffed.state, earlier: [], keep }));
  return {
    name,
    kind: kindOfAnswers(looked.layout, columns),
    fileName: file,
    sha256: createHash('sha256').update(readFileSync(path)).digest('hex'),
    rows: done.report.kept,
    recipe: recipeOf(choices, name),
    places: done.places,
    parts: parts.map(({ field, part, rows, bytes }) => [
      field,
      part,
      rows,
      Buffer.from(bytes).toString('base64'),
    ]),
  };
}

function valueOf(result) {
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

const quoted = (text) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

const made = {};
for (const language of languages) {
  await speak(language);
  made[language] = [];
  for (const file of feedbackFiles[language]) made[language].push(await prepare(language, file));
}
const text = Object.entries(made)
  .map(
    ([language, sets]) =>
      `  ${language}: [\n${sets.map((set) => `    ${quoted(JSON.stringify(set))},`).join('\n')}\n  ],`,
  )
  .join('\n');
writeFileSync(
  join(folder, '../feedback-sets.ts'),
  `/** Made by build/sample/prepare.mjs from the files in feedback/; not edited by hand. Each is JSON; {intent} stands for a stage's id. */
export const feedbackSets = {
${text}
} as const;
`,
);
