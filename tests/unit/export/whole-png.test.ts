import fc from 'fast-check';
import { PNG } from 'pngjs';
import { expect, it } from 'vitest';
import { sizeOfWholePng } from '../../../src/main/export/whole-png.ts';

const picture = PNG.sync.write(new PNG({ width: 12, height: 7 }));

it('knows the size of a picture that is whole, whatever follows its end', () => {
  expect(sizeOfWholePng(picture)).toEqual({ width: 12, height: 7 });
  expect(sizeOfWholePng(Buffer.concat([picture, Buffer.from('more')]))).toEqual({ width: 12, height: 7 });
});

it('takes nothing that is cut off or changed anywhere', () => {
  fc.assert(
    fc.property(fc.nat(picture.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
      expect(sizeOfWholePng(picture.subarray(0, at))).toBeNull();
      const changed = Buffer.from(picture);
      changed[at] = changed[at]! ^ change;
      expect(sizeOfWholePng(changed)).toBeNull();
    }),
  );
});

it('takes no picture without pixels', () => {
  const [start, end] = [picture.subarray(0, 33), picture.subarray(picture.length - 12)];
  expect(sizeOfWholePng(Buffer.concat([start, end]))).toBeNull();
});
