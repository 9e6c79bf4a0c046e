import type { CommandCall } from '../commands/registry.ts';
import { bytesOfAscii, bytesOfBase64 } from './base64.ts';
import { exitPagesChart } from './exit-pages-chart.ts';
import { exitSurveyCsv } from './exit-survey-answers.ts';
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
export const createSampleFiles = (): readonly SampleFile[] => [
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

const owners: Readonly<Record<string, string>> = {
  'exit-pages-2026-q1.png': 'ev.exit-pages',
  'exit-survey-answers.csv': 'ev.exit-survey',
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
