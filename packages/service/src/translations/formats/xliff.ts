import { XMLBuilder, XMLParser, XMLValidator } from 'fast-xml-parser';
import type { Translation } from '../translate-draft';
import {
  decodeText,
  LARGEST_FILE,
  type ReadTranslations,
  TranslationFileError,
  type TranslationSheet,
} from './translation-file';

const SHAPE = { ignoreAttributes: false, attributeNamePrefix: '@', textNodeName: '#text' } as const;

/** XLIFF 2.0 (OASIS): one unit a text, our id as its name; where it is read and how long it may be as notes. */
export function toXliff({ service, from, to, rows }: TranslationSheet): string {
  const builder = new XMLBuilder({ ...SHAPE, format: true, suppressEmptyNode: true });
  return builder.build({
    '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
    xliff: {
      '@xmlns': 'urn:oasis:names:tc:xliff:document:2.0',
      '@version': '2.0',
      '@srcLang': from,
      '@trgLang': to,
      file: {
        '@id': service,
        unit: rows.map(({ id, where, source, target, longest }, at) => ({
          '@id': `u${at + 1}`,
          '@name': id,
          notes: {
            note: [
              ...(where ? [{ '@category': 'where', '#text': where }] : []),
              ...(longest === undefined ? [] : [{ '@category': 'longest', '#text': String(longest) }]),
            ],
          },
          segment: {
            '@state': target ? 'translated' : 'initial',
            source: { '@xml:space': 'preserve', '#text': source },
            target: { '@xml:space': 'preserve', '#text': target },
          },
        })),
      },
    },
  });
}

/** A node as it stands: `{ unit: [children], ':@': { '@name': … } }`, or `{ '#text': … }`. */
type Node = Record<string, unknown>;

/** XLIFF 2.x or 1.2, as tools of translators write it; words inside marks of theirs are taken, the marks are not. Throws `TranslationFileError`. */
export function fromXliff(bytes: Uint8Array): ReadTranslations {
  if (bytes.length > LARGEST_FILE) throw new TranslationFileError('too-large');
  const text = decodeText(bytes).replace(/^\ufeff/, '');
  // No document type: nothing is read from elsewhere, and no word can stand for a million others.
  if (/<!DOCTYPE|<!ENTITY/i.test(text) || XMLValidator.validate(text) !== true)
    throw new TranslationFileError('not-xml');
  const parser = new XMLParser({ ...SHAPE, preserveOrder: true, trimValues: false, parseTagValue: false });
  const tree: unknown = parser.parse(text);
  const [root] = elements(tree, 'xliff');
  if (!root) throw new TranslationFileError('not-xliff');
  const isOld = attribute(root, 'version')?.startsWith('1') ?? false;
  const [file] = elements(inside(root, 'xliff'), 'file');
  const translations = isOld ? oldUnits(root) : units(root);
  if (translations.length === 0) throw new TranslationFileError('empty');
  return {
    from: attribute(isOld && file ? file : root, isOld ? 'source-language' : 'srcLang'),
    to: attribute(isOld && file ? file : root, isOld ? 'target-language' : 'trgLang'),
    translations,
  };
}

function units(root: Node): Translation[] {
  return deep(root, 'unit').flatMap((unit) => {
    const id = attribute(unit, 'name') ?? attribute(unit, 'id');
    // A tool may have split a text into sentences.
    const segments = inside(unit, 'unit').filter((each) => 'segment' in each || 'ignorable' in each);
    const read = (name: string) =>
      segments
        .map((segment) => {
          const parts = inside(segment, 'segment' in segment ? 'segment' : 'ignorable');
          const [found] = elements(parts, name);
          const [source] = elements(parts, 'source');
          return found ? wordsIn(found) : 'ignorable' in segment && source ? wordsIn(source) : '';
        })
        .join('');
    return id ? [{ id, source: read('source'), target: read('target') }] : [];
  });
}

function oldUnits(root: Node): Translation[] {
  return deep(root, 'trans-unit').flatMap((unit) => {
    const id = attribute(unit, 'resname') ?? attribute(unit, 'id');
    const [source] = elements(inside(unit, 'trans-unit'), 'source');
    const [target] = elements(inside(unit, 'trans-unit'), 'target');
    return id ? [{ id, ...(source && { source: wordsIn(source) }), target: target ? wordsIn(target) : '' }] : [];
  });
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function childrenOf(node: Node): Node[] {
  return Object.entries(node).flatMap(([key, value]) =>
    key !== ':@' && Array.isArray(value) ? value.filter(isNode) : [],
  );
}

const inside = (node: Node, name: string): Node[] => {
  const children = node[name];
  return Array.isArray(children) ? children.filter(isNode) : [];
};

const elements = (nodes: unknown, name: string): Node[] =>
  Array.isArray(nodes) ? nodes.filter(isNode).filter((node) => name in node) : [];

/** Elements of a name at any depth; XML of a file of ours is a few levels deep, others' may be a thousand: no recursion. */
function deep(root: Node, name: string): Node[] {
  const found: Node[] = [];
  const open = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (name in node) found.push(node);
    else open.push(...childrenOf(node).reverse());
  }
  return found;
}

function wordsIn(root: Node): string {
  const words: string[] = [];
  const open: Node[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if ('#text' in node) words.push(String(node['#text']));
    open.push(...childrenOf(node).reverse());
  }
  return words.join('');
}

function attribute(node: Node, name: string): string | undefined {
  const attributes = node[':@'];
  const value = isNode(attributes) ? attributes[`@${name}`] : undefined;
  return typeof value === 'string' ? value : undefined;
}
