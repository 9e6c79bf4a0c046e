import { strToU8, zipSync, type Zippable } from 'fflate/browser';
import { escapeXml } from '../../../../scene/xml.ts';
import { contentTypes, XML } from './names.ts';

/** A part of a package, by its path from the root: `ppt/slides/slide1.xml`. */
export type Part = {
  readonly path: string;
  readonly type: string;
  readonly content: string | Uint8Array;
};

export type Relation = {
  readonly id: string;
  readonly type: string;
  /** The path of a part from the root; an address where it is outside. */
  readonly target: string;
  readonly external: boolean;
};

/** A package of parts in the making (ECMA-376 part 2). '' is the package itself, from where its main part is found. */
export type Package = {
  readonly add: (part: Part) => void;
  /** Says that one part belongs to another; gives the id that the other names it by. */
  readonly relate: (from: string, type: string, target: string) => string;
  /** Takes a part over from a template, with the relationships it has there. */
  readonly take: (part: Part, relations: readonly Relation[]) => void;
  readonly zip: () => Uint8Array<ArrayBuffer>;
};

export function createPackage(): Package {
  const parts = new Map<string, Part>();
  const relations = new Map<string, Relation[]>();
  return {
    add: (part) => void parts.set(part.path, part),
    relate: (from, type, target) => {
      const own = relations.get(from) ?? [];
      relations.set(from, own);
      const known = own.find((one) => one.type === type && one.target === target);
      if (known) return known.id;
      const id = `rId${own.length + 1}`;
      own.push({ id, type, target, external: false });
      return id;
    },
    take: (part, taken) => {
      parts.set(part.path, part);
      relations.set(part.path, [...taken]);
    },
    zip: () => zipped(parts, relations),
  };
}

/** Every file of one time, so that the same map makes the same bytes; the earliest that a ZIP can hold. */
const TIME = new Date(1980, 0, 1);

function zipped(
  parts: ReadonlyMap<string, Part>,
  relations: ReadonlyMap<string, readonly Relation[]>,
): Uint8Array<ArrayBuffer> {
  // What opens a package reads the list of types first.
  const files: Zippable = { '[Content_Types].xml': strToU8(contentTypesXml([...parts.values()])) };
  for (const [from, own] of relations)
    if (own.length > 0) files[relationsPath(from)] = strToU8(relationsXml(from, own));
  for (const { path, content } of parts.values()) {
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    // Pictures and workbooks are packed already.
    files[path] = [bytes, { level: typeof content === 'string' ? 6 : 0 }];
  }
  return new Uint8Array(zipSync(files, { mtime: TIME, level: 6 }));
}

/** Where the relationships of a part are. */
export function relationsPath(path: string): string {
  const slash = path.lastIndexOf('/') + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

const contentTypesXml = (parts: readonly Part[]): string =>
  `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Default Extension="xlsx" ContentType="${contentTypes.workbook}"/>` +
  parts
    .filter(({ path }) => !path.endsWith('.xlsx'))
    .map(
      ({ path, type }) =>
        `<Override PartName="/${escapeXml(encodeURI(path))}" ContentType="${escapeXml(type)}"/>`,
    )
    .join('') +
  '</Types>';

const relationsXml = (from: string, relations: readonly Relation[]): string =>
  `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
  relations
    .map(
      ({ id, type, target, external }) =>
        `<Relationship Id="${escapeXml(id)}" Type="${escapeXml(type)}" ` +
        `Target="${escapeXml(external ? target : addressFrom(from, target))}"${external ? ' TargetMode="External"' : ''}/>`,
    )
    .join('') +
  '</Relationships>';

/** From the package without, from a part with a slash before it: readers agree on both. */
const addressFrom = (from: string, target: string): string =>
  from === '' ? encodeURI(target) : `/${encodeURI(target)}`;
