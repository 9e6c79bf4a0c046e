import { t } from '../../language/translate.ts';
import { ok, type Result } from '../../result.ts';
import { tableOfDrawing } from '../drawing/table-of-drawing.ts';
import { hasEntities, mapDamaged, mapTooLong, MAX_MAP_CHARACTERS, MAX_TABLES } from '../table/limits.ts';
import type { ReadTable } from '../table/map-file.ts';
import type { Inflate } from '../table/inflate.ts';
import { type DrawioPage, readDrawioXml } from './drawio-xml.ts';

/** The pages of a draw.io file as tables: as XML, deflated in it, or inside an SVG picture. */
export function drawioTables(text: string, name: string, inflate: Inflate): Result<readonly ReadTable[]> {
  const xml = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!DOCTYPE svg[^>[]*>\s*)?<svg[\s>]/i.test(text.slice(0, 2_000))
    ? (contentOfSvg(text) ?? text)
    : text;
  if (/<!ENTITY/i.test(xml)) return hasEntities(name);
  const read = readDrawioXml(xml, name);
  if (!read.ok) return read;
  const tables: ReadTable[] = [];
  let room = MAX_MAP_CHARACTERS;
  for (const page of read.value.slice(0, MAX_TABLES)) {
    const unpacked = page.packed === null ? ok([page]) : unpack(page.packed, name, inflate, room);
    if (!unpacked.ok) return unpacked;
    room -= page.packed === null ? 0 : MAX_MAP_CHARACTERS / MAX_TABLES;
    for (const { drawing } of unpacked.value)
      tables.push(tableOfDrawing({ ...drawing, name: page.name || drawing.name }));
  }
  return ok(tables.map((table, at) => ({ ...table, name: table.name || pageName(at) })));
}

const pageName = (at: number): string => t('Page {{number}}', { number: at + 1 });

/** The drawing in a picture is an attribute of it. */
function contentOfSvg(svg: string): string | undefined {
  const from = svg.indexOf(' content="', svg.indexOf('<svg'));
  if (from === -1) return undefined;
  const start = from + ' content="'.length;
  const end = svg.indexOf('"', start);
  return decoded(svg.slice(start, end === -1 ? undefined : end));
}

const decoded = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#10;', '\n')
    .replaceAll('&amp;', '&');

/** What draw.io packs is XML, written as the part of a link, deflated, in base64. */
function unpack(packed: string, name: string, inflate: Inflate, most: number): Result<readonly DrawioPage[]> {
  const inflated = inflate(packed.trim(), most);
  if (inflated === null) return mapDamaged(name);
  if (inflated.length > MAX_MAP_CHARACTERS) return mapTooLong(name);
  const xml = fromLink(inflated);
  if (xml === null) return mapDamaged(name);
  if (/<!ENTITY/i.test(xml)) return hasEntities(name);
  return readDrawioXml(xml, name);
}

function fromLink(text: string): string | null {
  if (!text.startsWith('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
