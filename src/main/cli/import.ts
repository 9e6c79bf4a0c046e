import { basename, extname, resolve } from 'node:path';
import { withRecipe } from '../../shared/feedback/recipe.ts';
import { recipeHere } from '../../shared/feedback/rows/project-places.ts';
import { missingColumns, wishesOf } from '../../shared/feedback/setup/match-recipe.ts';
import { kindOfAnswers } from '../../shared/feedback/setup/kind-of-answers.ts';
import { placesOf } from '../../shared/feedback/setup/places.ts';
import { proposedChoices } from '../../shared/feedback/setup/proposed-choices.ts';
import { foldWord } from '../../shared/feedback/words/fold-word.ts';
import type { NamedPlace } from '../../shared/model/place.ts';
import { recordsById } from '../../shared/model/records-by-id.ts';
import type { ProjectRecords } from '../../shared/model/records.ts';
import type { Recipe } from '../../shared/model/recipe.ts';
import type { ImportChoices, ImportLook } from '../../shared/protocol/import-api.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { isSourceName } from '../../shared/sources/file-names.ts';
import { askHost } from '../hosts/ask-host.ts';
import { chooseMap, mapList, mapOfPlace } from './choose-map.ts';
import { type CliHost, withHost } from './cli-host.ts';
import { describeImport } from './describe-import.ts';
import { type FindRecipe, recipeOption } from './import-recipe.ts';
import { importSource } from './import-source.ts';
import { type Subcommand, textOption } from './subcommand.ts';

export const importSubcommand: Subcommand = {
  name: 'import',
  usage: 'import FILE DATA... [--map NAME] [--stage STAGE] [...]',
  summary:
    'Imports survey, review and ticket files as answers, transcripts as sources, and saves the project.',
  help: [
    '  A file of a known tool needs no option. Prints for each file what it was taken for, what was kept, what was left',
    '  out, what stays open, remarks on the file with their line, and how many rows belong to which stage; those that',
    '  belong to none stay “not placed”.',
    '  --stage STAGE | COLUMN=STAGE  all answers, or those of one column, belong to this stage or step',
    '  --map NAME                    the map that stages are looked for on, by its name or ID (default: all)',
    '  --recipe NAME | FILE          the choices of answers imported before, by their name in the project, or saved as JSON;',
    '                                what they name and the file or the project does not have is printed as “missing”',
    '  --wave NAME                   which run of a repeated survey it is',
    '  Transcripts and notes (.vtt, .srt, .docx, .md) become sources; it says who speaks in them.',
    '  --source                      reads every file as a transcript or notes, whatever its name ends in (.txt)',
    '  --leave-out SPEAKER           what this speaker says is left out of sources',
    '  --participants                every other speaker becomes a new participant',
    '  --again                       imports a transcript once more that is a source of the project already',
    '  --dry-run                     says what would happen and changes nothing',
  ].join('\n'),
  options: {
    stage: { type: 'string' },
    map: { type: 'string' },
    recipe: { type: 'string' },
    wave: { type: 'string' },
    source: { type: 'boolean' },
    'leave-out': { type: 'string' },
    participants: { type: 'boolean' },
    again: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
  },
  words: [2, 1_000],
  run: async ({ print, say, person }, [file = '', ...data], options) => {
    const recipe = await recipeOption(textOption(options, 'recipe'));
    const wishes: Wishes = {
      stage: textOption(options, 'stage'),
      map: textOption(options, 'map'),
      wave: textOption(options, 'wave'),
      findRecipe: recipe.ok ? recipe.value : () => recipe,
      isDry: options['dry-run'] === true,
    };
    const isSource = options['source'] === true;
    const sourceWishes = {
      leftOut: textOption(options, 'leave-out'),
      makesParticipants: options['participants'] === true,
      isDry: wishes.isDry,
      isAgain: options['again'] === true,
    };
    const done = recipe.ok
      ? await withHost({ kind: 'file', path: resolve(file) }, person, async (host) => {
          for (const one of data) {
            const imported = await (isSource || isSourceName(one)
              ? importSource(host, resolve(one), sourceWishes)
              : importOne(host, resolve(one), wishes));
            if (!imported.ok) return fail(imported.failure.code, `${one}: ${imported.failure.message}`);
            print(JSON.stringify(imported.value));
          }
          return wishes.isDry ? ok(null) : host.control({ kind: 'save' });
        })
      : recipe;
    if (done.ok) return 0;
    say(done.failure.message);
    return 1;
  },
};

type Wishes = {
  readonly stage: string | undefined;
  readonly map: string | undefined;
  readonly wave: string | undefined;
  readonly findRecipe: FindRecipe;
  readonly isDry: boolean;
};

async function importOne(host: CliHost, path: string, wishes: Wishes): Promise<Result<unknown>> {
  const snapshot = await askHost(host, 'snapshot', {});
  if (!snapshot.ok) return snapshot;
  const records = recordsById(snapshot.value.records);
  const map = chooseMap(records, wishes.map);
  if (!map.ok) return map;
  const all = placesOf(snapshot.value.records);
  const wanted = map.value?.id;
  const places = wanted === undefined ? all : all.filter(({ id }) => mapOfPlace(records, id)?.id === wanted);
  const recipe = wishes.findRecipe(records);
  if (!recipe.ok) return recipe;
  const here = recipe.value && recipeHere(recipe.value, places);
  const opened = await host.control({ kind: 'open-import', path });
  if (!opened.ok) return opened;
  const { importId, name } = opened.value;
  const look = await lookAt(host, importId, here?.recipe ?? null);
  if (!look.ok) return look;
  if (look.value.holds === 'shares')
    return fail(
      'no-answers',
      'This table holds shares of groups, not answers. Add it as a piece of evidence.',
    );
  const choices = choose(look.value, { places, records }, { ...wishes, recipe: here?.recipe ?? null });
  if (!choices.ok) return choices;
  const checked = await askHost(host, 'import-check', { importId, choices: choices.value });
  if (!checked.ok) return checked;
  const told = {
    ...describeImport(name, choices.value, {
      look: look.value,
      report: checked.value,
      places,
      decided: here?.recipe.columns ?? [],
    }),
    ...(here && {
      missing: {
        columns: missingColumns(here.recipe, look.value).map(({ header }) => header),
        places: here.missing.map(({ title }) => title),
      },
    }),
  };
  if (wishes.isDry) {
    await askHost(host, 'import-close', { importId });
    return ok({ ...told, imported: false });
  }
  const kind = kindOfAnswers(look.value.layout, choices.value.columns);
  const run = await askHost(host, 'import-run', {
    importId,
    choices: choices.value,
    name: basename(name, extname(name)) || name,
    kind,
  });
  return run.ok ? ok({ ...told, imported: true, setId: run.value.setId }) : run;
}

/** Where answers can belong. */
type Where = { readonly places: readonly NamedPlace[]; readonly records: ProjectRecords };

/** What is in a file, read as a recipe had it read, where that can be. */
async function lookAt(host: CliHost, importId: string, recipe: Recipe | null): Promise<Result<ImportLook>> {
  const asIs = await askHost(host, 'import-look', { importId, reading: null, headerRows: null });
  const wanted = asIs.ok && recipe ? wishesOf(recipe, asIs.value) : null;
  const again = wanted && (await askHost(host, 'import-look', { importId, ...wanted }));
  return again?.ok ? again : asIs;
}

/** What is proposed, with a recipe and the options in its place. */
function choose(
  look: ImportLook,
  { places, records }: Where,
  { stage, wave, recipe: here }: Pick<Wishes, 'stage' | 'wave'> & { readonly recipe: Recipe | null },
): Result<ImportChoices> {
  const guessed = look.columns.map(({ column }) => column);
  const columns = here ? withRecipe(guessed, here) : guessed;
  const placed = placeColumns(columns, { places, records }, stage);
  if (!placed.ok) return placed;
  const proposed = proposedChoices(look, [{ map: '', places }], columns);
  return ok({
    ...proposed,
    columns: placed.value,
    rules: here && here.rules.length > 0 ? here.rules : proposed.rules,
    personal: here?.personal ?? [],
    masked: here?.masked ?? false,
    wave: wave ?? here?.wave ?? '',
  });
}

function placeColumns(
  columns: ImportChoices['columns'],
  { places, records }: Where,
  stage: string | undefined,
): Result<ImportChoices['columns']> {
  if (stage === undefined) return ok(columns);
  const parts = stage.lastIndexOf('=');
  const [header, title] = parts === -1 ? [null, stage] : [stage.slice(0, parts), stage.slice(parts + 1)];
  const found = places.filter((place) => foldWord(place.title) === foldWord(title));
  const stages = found.filter(({ kind }) => kind === 'stage');
  const meant = stages.length > 0 ? stages : found;
  const [place, ...others] = meant;
  if (!place) return fail('no-stage', `The project has no stage, step or touchpoint “${title}”.`);
  if (others.length > 0) return fail('several-stages', severalWords(title, meant, records));
  if (header === null) return ok(columns.map((column) => ({ ...column, place })));
  const key = foldWord(header);
  if (!columns.some((column) => foldWord(column.header) === key))
    return fail('no-column', `The file has no column “${header}”.`);
  return ok(columns.map((column) => (foldWord(column.header) === key ? { ...column, place } : column)));
}

/** Which maps have what is called so: one of them can be chosen, unless they are on one map. */
function severalWords(title: string, meant: readonly NamedPlace[], records: ProjectRecords): string {
  const maps = new Map(
    meant.flatMap(({ id }) => {
      const map = mapOfPlace(records, id);
      return map ? [[map.id, map] as const] : [];
    }),
  );
  const several = `“${title}” is the name of several stages, steps or touchpoints`;
  return maps.size === meant.length
    ? `${several}, one on each of these maps: ${mapList([...maps.values()])}. Choose one with --map.`
    : `${several}, on ${mapList([...maps.values()])}. Rename one.`;
}
