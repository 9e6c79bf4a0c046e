import { strFromU8, unzipSync } from 'fflate/browser';
import { type Part, type Relation, relationsPath } from './package.ts';
import { type Element, readXml } from './read-xml.ts';

/** A package that is read: its parts, the XML in them, and what belongs to what. */
export type OpenPackage = {
  readonly part: (path: string) => Part | undefined;
  readonly xml: (path: string) => Element | undefined;
  /** Undefined where they are broken. */
  readonly relationsOf: (path: string) => readonly Relation[] | undefined;
};

/** Most bytes of a package, and of what is in it: a picture of a client's office has 20 MB. */
export const MAX_TEMPLATE_BYTES = 100 * 1024 ** 2;
const MAX_UNPACKED = 300 * 1024 ** 2;

/** Opens a package; undefined where it is none, or where it would fill the memory. */
export function openPackage(bytes: Uint8Array): OpenPackage | undefined {
  const files = unpacked(bytes);
  const types = files?.['[Content_Types].xml'];
  const typesXml = types && readXml(strFromU8(types));
  if (!files || !typesXml) return undefined;
  const typeOf = typesIn(typesXml);
  const xml = (path: string): Element | undefined => {
    const content = files[path];
    return content && readXml(strFromU8(content));
  };
  return {
    part: (path) => {
      const [content, type] = [files[path], typeOf(path)];
      return content && type !== undefined ? { path, type, content } : undefined;
    },
    xml,
    relationsOf: (path) => {
      const own = relationsPath(path);
      if (!files[own]) return [];
      const list = xml(own);
      return list && list.children.map((one) => relationIn(one, path));
    },
  };
}

function unpacked(bytes: Uint8Array): Record<string, Uint8Array> | undefined {
  if (bytes.length > MAX_TEMPLATE_BYTES) return undefined;
  let left = MAX_UNPACKED;
  try {
    return unzipSync(bytes, {
      filter: ({ originalSize }) => {
        left -= originalSize;
        if (left < 0) throw new Error('Too large');
        return true;
      },
    });
  } catch {
    // fflate throws at whatever is no ZIP, which is an answer here.
    return undefined;
  }
}

function typesIn(types: Element): (path: string) => string | undefined {
  const overrides = new Map(
    types.children.map(({ attributes }) => [
      (attributes['PartName'] ?? '').replace(/^\//, ''),
      attributes['ContentType'],
    ]),
  );
  const defaults = new Map(
    types.children.map(({ attributes }) => [
      attributes['Extension']?.toLowerCase(),
      attributes['ContentType'],
    ]),
  );
  return (path) => overrides.get(path) ?? defaults.get(path.split('.').at(-1)?.toLowerCase());
}

function relationIn({ attributes }: Element, from: string): Relation {
  const external = attributes['TargetMode'] === 'External';
  const target = attributes['Target'] ?? '';
  return {
    id: attributes['Id'] ?? '',
    type: attributes['Type'] ?? '',
    target: external ? target : pathFrom(from, target),
    external,
  };
}

/** A path from the root: `../media/a.png` of `ppt/slides/s.xml` is `ppt/media/a.png`. */
function pathFrom(from: string, target: string): string {
  const parts = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
