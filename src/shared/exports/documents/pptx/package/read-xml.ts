import { SaxesParser } from 'saxes';

/** An element of XML; names come without the prefix of their namespace. */
export type Element = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
};

/** Deeper is no presentation. */
const DEEPEST = 200;

/** The elements of a document; undefined where it is broken. Entities of its own are an error, so none can grow. */
export function readXml(text: string): Element | undefined {
  const root: Element = { name: '', attributes: {}, children: [] };
  const open = [root];
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  const faults: string[] = [];
  parser.on('error', ({ message }) => void faults.push(message));
  parser.on('doctype', () => void faults.push('doctype'));
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name: localName(name), attributes, children: [] };
    if (open.length < DEEPEST) open.at(-1)?.children.push(element);
    else faults.push('depth');
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.write(text.replace(/^\ufeff/, '')).close();
  return faults.length === 0 ? root.children[0] : undefined;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Every element of a name below one, in the order of the document. */
export const below = ({ children }: Element, name: string): readonly Element[] =>
  children.flatMap((child) => [...(child.name === name ? [child] : []), ...below(child, name)]);

/** An attribute by the end of its name, as `r:id`, whatever prefix the program chose. */
export const prefixed = ({ attributes }: Element, name: string): string | undefined =>
  Object.entries(attributes).find(([key]) => key.endsWith(`:${name}`))?.[1];
