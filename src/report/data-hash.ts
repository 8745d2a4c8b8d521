import { createHash } from 'node:crypto';
import type { Dossier } from '#domain/dossier.ts';

/** A dossier's data as they are attached to it: JSON whose keys are in order, so that the same data are the same text. */
export const dataOf = (dossier: Dossier): string => JSON.stringify(inOrder(dossier));

/** The SHA-256 of a dossier's data, in hexadecimal digits. */
export const hashOf = (data: string): string => createHash('sha256').update(data).digest('hex');

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, one]) => [key, inOrder(one)]));
}
