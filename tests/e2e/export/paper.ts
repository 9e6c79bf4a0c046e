import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { PNG } from 'pngjs';

/** Width and height of each page, points, as poppler says them. */
export function pageSizes(path: string): readonly (readonly [number, number])[] {
  const printed = execFileSync('pdfinfo', ['-f', '1', '-l', '9999', path], { encoding: 'utf8' });
  return [...printed.matchAll(/^Page +\d+ size: +([\d.]+) x ([\d.]+) pts/gm)].map(
    ([, width, height]) => [Number(width), Number(height)] as const,
  );
}

export type Pixels = { readonly width: number; readonly height: number; readonly data: Buffer };

/** A page, counted from 1, as poppler draws it: so many pixels an inch. */
export function pixelsOfPage(path: string, page: number, perInch: number): Pixels {
  const of = ['-f', String(page), '-l', String(page)];
  const printed = execFileSync('pdftoppm', ['-r', String(perInch), ...of, '-png', path], {
    maxBuffer: 256 * 1024 * 1024,
  });
  return PNG.sync.read(printed);
}

/** The share of pixels that are not white within a part of a page, in shares of it. */
export function inkIn({ width, height, data }: Pixels, part = { x: 0, y: 0, width: 1, height: 1 }): number {
  let [inked, all] = [0, 0];
  const [left, right] = [Math.floor(part.x * width), Math.ceil((part.x + part.width) * width)];
  const [top, bottom] = [Math.floor(part.y * height), Math.ceil((part.y + part.height) * height)];
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      const at = (y * width + x) * 4;
      all += 1;
      if (Math.min(data[at]!, data[at + 1]!, data[at + 2]!) < 250) inked += 1;
    }
  }
  return inked / all;
}

export type Word = { readonly text: string; readonly x: number; readonly y: number };

/** The words of a page with their left and top, points. */
export function wordsOf(path: string, page: number): readonly Word[] {
  const of = ['-f', String(page), '-l', String(page)];
  const printed = execFileSync('pdftotext', [...of, '-bbox', path, '-'], { encoding: 'utf8' });
  return [...printed.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)"[^>]*>([^<]*)</g)].map(
    ([, x, y, text]) => ({ text: text ?? '', x: Number(x), y: Number(y) }),
  );
}

/** To which pages, counted from 1, the links of a page lead, in reading order. */
export async function linksFrom(path: string, page: number): Promise<readonly number[]> {
  const task = getDocument({ data: new Uint8Array(await readFile(path)), verbosity: 0 });
  const pdf = await task.promise;
  const from = await pdf.getPage(page);
  const annotations = (await from.getAnnotations()) as readonly { readonly dest?: unknown }[];
  const pages: number[] = [];
  for (const { dest } of annotations) {
    const place = typeof dest === 'string' ? await pdf.getDestination(dest) : dest;
    const [target] = Array.isArray(place) ? (place as readonly unknown[]) : [];
    if (target !== undefined)
      pages.push((await pdf.getPageIndex(target as { num: number; gen: number })) + 1);
  }
  await task.destroy();
  return pages;
}
