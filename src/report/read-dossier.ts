import { inflateSync } from 'node:zlib';
import { z } from 'zod';
import { OWNERSHIP_BASES, STATES } from '#domain/choices.ts';
import { COUNTING_RULES } from '#domain/consolidation.ts';
import { DOSSIER_LANGUAGES, type Dossier, type DossierLayout, PAPERS } from '#domain/dossier.ts';
import { hashOf } from './data-hash.ts';

/** A dossier read from its file: its data, how it is drawn, the hash it bears, and the hash that its data have. */
export type ReadDossier = {
  dossier: Dossier;
  layout: DossierLayout;
  printedHash: string;
  hash: string;
};

const state = z.enum(STATES);
const day = z.string().nullable();
const names = z.array(z.string());
const text = z.string().nullable();

const dossierData = z.strictObject({
  format: z.literal(1),
  team: z.string(),
  turn: z.int(),
  day: z.string(),
  target: z.int(),
  rule: z.strictObject({ name: z.enum(COUNTING_RULES), version: z.int() }),
  members: z.int(),
  states: z.array(z.strictObject({ state, counted: z.int(), members: z.int() })),
  curve: z.array(z.strictObject({ month: z.string(), counted: z.int() })),
  companies: z.array(
    z.strictObject({
      name: z.string(),
      state,
      city: text,
      joinedOn: day,
      ownershipBasis: z.enum(OWNERSHIP_BASES).nullable(),
      ultimateParent: text,
      usShare: z.number().nullable(),
      evidence: text,
      evidenceFile: text,
      evidenceFileName: text,
      evidenceFileLink: text,
      confirmedBy: text,
      confirmedOn: day,
    }),
  ),
  since: z
    .strictObject({ day: z.string(), counted: z.int(), gained: names, lost: names })
    .nullable(),
  people: z.record(z.string(), z.string()),
});

const layoutData = z.tuple([z.enum(DOSSIER_LANGUAGES), z.enum(PAPERS)]);

/** Reads a dossier as the bot writes it; undefined for any other file, and where another program has saved it anew. */
export function readDossier(bytes: Uint8Array): ReadDossier | undefined {
  const pdf = Buffer.from(bytes).toString('latin1');
  const printedHash = infoIn(pdf, 'DataHash');
  const layout = layoutData.safeParse(infoIn(pdf, 'Layout')?.split(' '));
  const data = attachmentIn(pdf);
  if (printedHash === undefined || data === undefined || !layout.success) return undefined;
  const dossier = dossierData.safeParse(jsonOf(data));
  if (!dossier.success) return undefined;
  const [language, paper] = layout.data;
  return { dossier: dossier.data, layout: { language, paper }, printedHash, hash: hashOf(data) };
}

/** What the document's metadata have under a name: PDFKit writes it as an object of its own. */
function infoIn(pdf: string, name: string): string | undefined {
  const object = new RegExp(`/${name} (\\d+) 0 R`).exec(pdf)?.[1];
  return object && new RegExp(`\n${object} 0 obj\n\\(([a-z0-9 ]+)\\)`).exec(pdf)?.[1];
}

/** The text of the one file that is attached; PDFKit writes its object plainly and its bytes compressed. */
function attachmentIn(pdf: string): string | undefined {
  const head = /\/Type \/EmbeddedFile[\s\S]*?\/Length (\d+)[\s\S]*?>>\s*stream\r?\n/.exec(pdf);
  if (head === null) return undefined;
  const from = head.index + head[0].length;
  const stream = Buffer.from(pdf.slice(from, from + Number(head[1])), 'latin1');
  try {
    return inflateSync(stream).toString('utf8');
  } catch {
    return undefined;
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
