import { describe, expect, it } from 'vitest';
import { valuesOfFormats } from '../../../../src/main/cli/export-many-options.ts';
import { readPageOptions } from '../../../../src/main/cli/page-options.ts';
import type { OptionValues } from '../../../../src/main/cli/subcommand.ts';
import { ownPage } from '../../../../src/shared/exports/paper/page-options.ts';

const ofMap = { format: 'pdf', what: 'map', stage: undefined } as const;
const read = (values: OptionValues, asked: Parameters<typeof readPageOptions>[1] = ofMap) =>
  readPageOptions(values, asked);

describe('the paper of an export', () => {
  it.each([
    [{}, {}],
    [{ page: 'a3' }, { layout: 'sheet', paper: 'A3' }],
    [
      { page: '40x30cm', orientation: 'portrait' },
      { layout: 'sheet', paper: '400x300mm', orientation: 'portrait' },
    ],
    [{ 'per-stage': true }, { layout: 'stages' }],
    [
      { 'per-stage': true, page: 'Letter', margin: '7.5' },
      { layout: 'stages', paper: 'Letter', margin: 7.5 },
    ],
    [{ poster: 'A1' }, { layout: 'poster', poster: 'A1' }],
    [
      { poster: 'natural', sheet: 'A3', margin: '0', overlap: '20' },
      { layout: 'poster', poster: 'natural', paper: 'A3', margin: 0, overlap: 20 },
    ],
  ] satisfies readonly (readonly [OptionValues, object])[])('is what %j says', (values, page) => {
    expect(read(values)).toEqual({ ok: true, value: { ...ownPage, ...page } });
  });

  it.each([
    [{ page: 'A9' }, /--page must be A5, A4.*, or a size from 50x50mm to 5000x5000mm/],
    [{ poster: 'B1' }, /--poster must be .*, or natural/],
    [{ poster: 'A0', sheet: 'x' }, /--sheet must be/],
    [{ poster: 'A0', page: 'A4' }, /--poster does not work with --page/],
    [{ sheet: 'A4' }, /--sheet works only with --poster/],
    [{ page: 'A4', overlap: '5' }, /--overlap works only with --poster/],
    [{ orientation: 'portrait' }, /work only with --page, --per-stage or --poster/],
    [{ page: 'A4', orientation: 'upright' }, /--orientation must be auto, portrait, landscape/],
    [{ page: 'A4', margin: '26' }, /--margin a number from 0 to 25/],
    [{ page: 'A4', margin: '' }, /--margin a number/],
    [{ poster: 'A0', overlap: 'ten' }, /--overlap from 0 to 50/],
  ] satisfies readonly (readonly [OptionValues, RegExp])[])('cannot be %j', (values, message) => {
    expect(read(values)).toMatchObject({ ok: false, failure: { message: expect.stringMatching(message) } });
  });

  it('is for PDF, and for pages that have none of their own', () => {
    const why = (asked: Parameters<typeof readPageOptions>[1], values: OptionValues = { page: 'A4' }) => {
      const answer = read(values, asked);
      return answer.ok ? '' : answer.failure.message;
    };
    expect(why({ ...ofMap, format: 'png' })).toBe('--page works only with --format pdf.');
    const ofPlan = { ...ofMap, what: 'action-plan' } as const;
    expect(read({ page: 'Letter', orientation: 'portrait', margin: '10' }, ofPlan)).toMatchObject({
      ok: true,
      value: { layout: 'content', paper: 'Letter', orientation: 'portrait', margin: 10 },
    });
    expect(read({ orientation: 'portrait' }, ofPlan)).toMatchObject({ ok: true, value: { paper: 'A4' } });
    expect(why(ofPlan, { poster: 'A0' })).toMatch(/--poster does not work with the action plan/);
    expect(why(ofPlan, { 'per-stage': true })).toMatch(/action plan/);
    expect(why({ ...ofMap, what: 'flow' })).toBe('');
    expect(why({ ...ofMap, what: 'flow' }, { 'per-stage': true })).toMatch(/whole map/);
    expect(why({ ...ofMap, stage: 'Intent' }, { 'per-stage': true })).toMatch(/whole map/);
  });

  it('is left out of the other formats that are made beside a PDF', () => {
    const [pdf, png] = valuesOfFormats({ format: 'pdf,png', page: 'A4', 'per-stage': true });
    expect(pdf).toMatchObject({ format: 'pdf', page: 'A4', 'per-stage': true });
    expect(png).toEqual({ format: 'png', page: undefined, 'per-stage': undefined, ...empty });
    expect(valuesOfFormats({ format: 'png,svg', page: 'A4' })[0]).toMatchObject({ page: 'A4' });
    const densities = valuesOfFormats({ format: 'png,xlsx,pptx', density: 'titles' }).map(
      ({ density }) => density,
    );
    expect(densities).toEqual(['titles', undefined, 'titles']);
    expect(valuesOfFormats({ format: 'xlsx', density: 'titles' })).toMatchObject([{ density: 'titles' }]);
  });
});

const empty = {
  poster: undefined,
  sheet: undefined,
  orientation: undefined,
  margin: undefined,
  overlap: undefined,
};
