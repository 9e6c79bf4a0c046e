import { t } from '../../language/translate.ts';
import { ok, type Result } from '../../result.ts';
import { canvasTables } from './canvas-tables.ts';
import { delimitedTable } from './delimited-table.ts';
import { drawioTables } from './drawio-tables.ts';
import { htmlTables } from './html-tables.ts';
import { journeyTable } from './journey-table.ts';
import { mapEmpty, mapTooLong, MAX_MAP_CHARACTERS, MAX_TABLES, noMap } from '../table/limits.ts';
import type { MapFile, MapFormat, ReadTable } from '../table/map-file.ts';
import { markdownTables } from './markdown-tables.ts';
import type { Inflate } from '../table/inflate.ts';
import { tidy } from '../table/tidy.ts';

/**
 * Reads a text as a map, by what is in it rather than by its name: draw.io, JSON Canvas, Mermaid, the tables of a web page
 * or of Markdown, or a table with separators. `name` is what the person calls it.
 */
export function readMapText(text: string, name: string, inflate: Inflate): Result<MapFile> {
  if (text.length > MAX_MAP_CHARACTERS) return mapTooLong(name);
  const start = text
    .slice(0, 4_000)
    .replace(/^\ufeff/, '')
    .trimStart();
  if (start === '') return mapEmpty(name);
  if (/<(?:mxfile|mxGraphModel)[\s/>]/.test(start) || isDrawingInSvg(start))
    return fileOf('drawio', drawioTables(text, name, inflate), name);
  if (start.startsWith('{')) {
    const canvas = canvasTables(text, name);
    if (canvas) return fileOf('canvas', canvas, name);
  }
  const journey = journeyTable(text);
  if (journey) return fileOf('mermaid', ok([journey]), name);
  // A page has elements around its tables; in Markdown, HTML is only a line end in a cell.
  if (
    /^(?:<!doctype html|<html|<head|<body|<meta|<table|<div|<!--)/i.test(start) ||
    /<table[\s>]/i.test(text)
  )
    return fileOf('html', htmlTables(text, name), name);
  if (text.includes('|')) {
    const tables = markdownTables(text);
    if (tables.length > 0) return fileOf('markdown', ok(tables), name);
  }
  const table = delimitedTable(text);
  return table ? fileOf('delimited', ok([table]), name) : noMap(name);
}

/** draw.io keeps its drawing inside pictures too. */
const isDrawingInSvg = (start: string): boolean =>
  /<svg[\s>]/i.test(start) && /\scontent="[^"]{0,200}(?:&lt;|<)mxfile/.test(start);

/** The tables that have something in them, clean. */
export function fileOf(
  format: MapFormat,
  read: Result<readonly ReadTable[]>,
  name: string,
  notes: readonly string[] = [],
): Result<MapFile> {
  if (!read.ok) return read;
  const tables: ReadTable[] = [];
  const left: { readonly table: string; readonly failure: Result<never> }[] = [];
  for (const table of read.value.slice(0, MAX_TABLES)) {
    const clean = tidy(table, name);
    if (!clean.ok) left.push({ table: table.name, failure: clean });
    else if (clean.value.rows.some((row) => row.some((cell) => cell.length > 0))) tables.push(clean.value);
  }
  // A sheet of answers beside a map is no reason to read nothing.
  if (tables.length === 0) return left[0]?.failure ?? mapEmpty(name);
  const lost = left.map(({ table }) =>
    t('“{{name}}” is too large for a map and was left out.', { name: table }),
  );
  return ok({ format, tables, notes: [...notes, ...lost] });
}
