import { type FileFault, MOST_MEGABYTES } from '#domain/spreadsheet-columns.ts';

export type FileKind = { ok: true; kind: 'csv' | 'xlsx' } | { ok: false; fault: FileFault };

const refused = (fault: FileFault): FileKind => ({ ok: false, fault });
const disguised = (as: Extract<FileFault, { kind: 'disguised' }>['as']): FileKind =>
  refused({ kind: 'disguised', as });

/** What a file is by its bytes, whatever its name says: text is taken for CSV, a zip for a workbook. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return refused({ kind: 'empty' });
  if (bytes.length > MOST_MEGABYTES * 1024 * 1024) return refused({ kind: 'tooLarge' });
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const begin = file.toString('latin1', 0, HEAD);
  if (begin.startsWith('PK')) return { ok: true, kind: 'xlsx' };
  if (begin.startsWith(OLE)) return isProtected(file) ? refused({ kind: 'protected' }) : oldExcel;
  if (begin.startsWith('%PDF')) return disguised('pdf');
  if (PICTURES.some((mark) => mark.test(begin))) return disguised('picture');
  if (PAGE.test(begin)) return disguised('webPage');
  if (begin.includes('progid="Excel.Sheet"')) return oldExcel;
  return { ok: true, kind: 'csv' };
}

const HEAD = 1024;
/** The container of Excel 97, and of every workbook behind a password. */
const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
const PICTURES = [
  /^\x89PNG/,
  /^\xff\xd8\xff/,
  /^GIF8/,
  /^RIFF.{4}WEBP/s,
  /^.{4}ftyp(?:heic|avif)/s,
];
const PAGE = /^(?:\xef\xbb\xbf)?\s*(?:<!doctype html|<html|<head|<table)/i;
const oldExcel = disguised('oldExcel');

/** The stream that holds a workbook behind a password, by the name that it has in its container. */
const isProtected = (file: Buffer): boolean =>
  file.includes(Buffer.from('EncryptedPackage', 'utf16le'));
