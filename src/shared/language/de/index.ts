import answers from './answers.json' with { type: 'json' };
import app from './app.json' with { type: 'json' };
import canvas from './canvas.json' with { type: 'json' };
import clipboard from './clipboard.json' with { type: 'json' };
import common from './common.json' with { type: 'json' };
import compare from './compare.json' with { type: 'json' };
import conflicts from './conflicts.json' with { type: 'json' };
import copies from './copies.json' with { type: 'json' };
import exports from './exports.json' with { type: 'json' };
import feedback from './feedback.json' with { type: 'json' };
import graphs from './graphs.json' with { type: 'json' };
import history from './history.json' with { type: 'json' };
import inside from './inside.json' with { type: 'json' };
import inspector from './inspector.json' with { type: 'json' };
import locked from './locked.json' with { type: 'json' };
import mapImport from './map-import.json' with { type: 'json' };
import masking from './masking.json' with { type: 'json' };
import measures from './measures.json' with { type: 'json' };
import merge from './merge.json' with { type: 'json' };
import palette from './palette.json' with { type: 'json' };
import panels from './panels.json' with { type: 'json' };
import presets from './presets.json' with { type: 'json' };
import paper from './paper.json' with { type: 'json' };
import priorities from './priorities.json' with { type: 'json' };
import project from './project.json' with { type: 'json' };
import review from './review.json' with { type: 'json' };
import scene from './scene.json' with { type: 'json' };
import sources from './sources.json' with { type: 'json' };
import structure from './structure.json' with { type: 'json' };
import versions from './versions.json' with { type: 'json' };
import workbook from './workbook.json' with { type: 'json' };

/** All German texts. Each stands in one file only; tests/unit/language checks that. */
export const germanFiles: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  common,
  answers,
  app,
  canvas,
  clipboard,
  compare,
  conflicts,
  copies,
  exports,
  feedback,
  graphs,
  history,
  inside,
  inspector,
  locked,
  mapImport,
  masking,
  measures,
  merge,
  palette,
  panels,
  presets,
  paper,
  priorities,
  project,
  review,
  scene,
  sources,
  structure,
  versions,
  workbook,
};

export const german: Readonly<Record<string, string>> = Object.fromEntries(
  Object.values(germanFiles).flatMap((file) => Object.entries(file)),
);
