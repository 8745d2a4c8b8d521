import { SaxesParser } from 'saxes';

/** Called by the elements of a part as they come; names are without their prefix. */
export type XmlReader = {
  open?(name: string, attribute: (name: string) => string | undefined): void;
  text?(text: string): void;
  close?(name: string): void;
};

/** The part of a workbook is not the XML that it should be. */
export class BrokenXml extends Error {}

const PIECE = 64 * 1024;
/** Elements one in the other; a sheet has some ten, and each that is open takes memory. */
const DEEPEST = 100;
/** Bytes between two tags, or in one; a cell holds 32,767 letters at most. */
const LONGEST = 1024 * 1024;

/** Reads XML piece by piece: the whole of it never stands in memory as text. A reader that returns from `isDone` true has seen enough. */
export function readXml(bytes: Uint8Array, reader: XmlReader, isDone = () => false): void {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw new BrokenXml(error.message);
  });
  parser.on('doctype', () => {
    throw new BrokenXml('A workbook has no document type.');
  });
  let depth = 0;
  let sinceTag = 0;
  parser.on('opentag', ({ name, attributes }) => {
    sinceTag = 0;
    depth += 1;
    if (depth > DEEPEST) throw new BrokenXml('Elements stand too deep in one another.');
    reader.open?.(local(name), (wanted) => attributes[wanted]);
  });
  parser.on('text', (text) => reader.text?.(text));
  parser.on('cdata', (text) => reader.text?.(text));
  parser.on('closetag', ({ name }) => {
    sinceTag = 0;
    depth -= 1;
    reader.close?.(local(name));
  });
  const decoder = new TextDecoder();
  for (let from = 0; from < bytes.length; from += PIECE) {
    parser.write(decoder.decode(bytes.subarray(from, from + PIECE), { stream: true }));
    sinceTag += PIECE;
    if (sinceTag > LONGEST) throw new BrokenXml('A text is longer than any cell holds.');
    if (isDone()) return;
  }
  parser.write(decoder.decode()).close();
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);
