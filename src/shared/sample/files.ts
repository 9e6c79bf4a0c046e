import type { CommandCall } from '../commands/registry.ts';
import type { Language } from '../language/languages.ts';
import { bytesOfAscii, bytesOfBase64, bytesOfText } from './base64.ts';
import { exitPagesChart } from './exit-pages-chart.ts';
import { exitSurveyCsv } from './exit-survey-answers.ts';
import { germanExitPagesChart } from './german/exit-pages-chart.ts';
import { germanExitSurveyCsv } from './german/exit-survey-answers.ts';
import type { Names } from './names.ts';

/** A file of the sample. Its bytes must be in the project before the commands run. */
export type SampleFile = {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
};

/** Made at each call, since a host may hand the bytes over to another thread. */
export const createSampleFiles = (language: Language): readonly SampleFile[] =>
  language === 'de' ? germanFiles() : englishFiles();

const englishFiles = (): readonly SampleFile[] => [
  {
    name: 'exit-pages-2026-q1.png',
    mediaType: 'image/png',
    bytes: bytesOfBase64(exitPagesChart),
    sha256: '264bc8cec8d0105d9a9e314b5531789c1a74a2a8db4f4a220178be3309bdfe22',
  },
  {
    name: 'exit-survey-answers.csv',
    mediaType: 'text/csv',
    bytes: bytesOfAscii(exitSurveyCsv),
    sha256: 'e65fb1614080ac5e96b6c0f4c19c1e9841abb5eaff9115701cbe2201808e3e02',
  },
];

const germanFiles = (): readonly SampleFile[] => [
  {
    name: 'ausstiegsseiten-2026-q1.png',
    mediaType: 'image/png',
    bytes: bytesOfBase64(germanExitPagesChart),
    sha256: '3eabd411fb4e23f6e2a0c45751db06cc062476c610266f8a847e0ccdd373488e',
  },
  {
    name: 'exit-umfrage-antworten.csv',
    mediaType: 'text/csv',
    bytes: bytesOfText(germanExitSurveyCsv),
    sha256: 'b9bf3f44cbe8a13ec52d26b5f90666e4d574ba59c4d34fc5e7f7f77862002503',
  },
];

const owners: Readonly<Record<string, string>> = {
  'exit-pages-2026-q1.png': 'ev.exit-pages',
  'exit-survey-answers.csv': 'ev.exit-survey',
  'ausstiegsseiten-2026-q1.png': 'ev.exit-pages',
  'exit-umfrage-antworten.csv': 'ev.exit-survey',
};

export const attachmentCalls = (names: Names, files: readonly SampleFile[]): readonly CommandCall[] =>
  files.flatMap(({ name, mediaType, bytes, sha256 }): CommandCall[] => {
    const owner = owners[name];
    if (owner === undefined) return [];
    return [
      {
        command: 'add-attachment',
        input: {
          ownerKind: 'evidence',
          ownerId: names(owner),
          name,
          mediaType,
          size: bytes.byteLength,
          sha256,
        },
      },
    ];
  });
