import type { ViewOutput, webApi } from '@slack/bolt';
import { z } from 'zod';
import {
  type EvidenceFile,
  fileOf,
  judgeOwnership,
  type OwnershipErrors,
  type Proof,
} from '#domain/ownership.ts';
import { explain, type Voice } from '#locales/voice.ts';
import type { CompanyRecord } from '#store/companies.ts';
import { type OwnershipBlock, ownershipBlock } from '#views/ownership-fields.ts';
import {
  type FilledOwnership,
  type OwnershipMemory,
  readOwnershipForm,
} from '#views/ownership-form.ts';
import { meetFile } from './evidence-file.ts';
import { remembered } from './remembered.ts';
import type { Visitor } from './visitor.ts';

const ownershipMemory = z.object({
  id: z.string(),
  version: z.int(),
  prints: z.object({
    usOwned: z.string().optional(),
    ownershipBasis: z.string().optional(),
    usShare: z.string().optional(),
    ultimateParent: z.string().optional(),
    evidence: z.string().optional(),
    evidenceFile: z.string().optional(),
    reviewOn: z.string().optional(),
  }),
  brought: z.string().nullable(),
});
export const memoryOf = (view: ViewOutput): OwnershipMemory => {
  const { prints, ...memory } = remembered(view.private_metadata, ownershipMemory);
  const marked = Object.entries(prints).filter(([, print]) => print !== undefined);
  return { ...memory, prints: Object.fromEntries(marked) };
};

type Read =
  | { ok: true; proof: Proof; brought: EvidenceFile | null }
  | { ok: false; errors: Record<string, string> };

/** What a form says, its file met in Slack; or what is wrong with its fields, by block. */
export async function readProof(
  view: ViewOutput,
  { memory, record, today }: { memory: OwnershipMemory; record: CompanyRecord; today: string },
  { client, visitor }: { client: webApi.WebClient; visitor: Visitor },
): Promise<Read> {
  const { voice, teamId } = visitor;
  const filled = readOwnershipForm(view.state.values);
  const id = broughtIn(filled, memory);
  const met = id === null ? undefined : await meetFile(client, id, teamId);
  const brought = met && 'file' in met ? met.file : null;
  const kept = filled.drops ? null : fileOf(record.company);
  const judged = judgeOwnership(filled.written, brought ?? kept, today);
  const { version } = memory;
  const fault = met && 'fault' in met ? { file: voice.phrases.ownership[met.fault] } : {};
  const wrong = { ...(judged.ok ? {} : explained(judged.errors, voice)), ...fault };
  if (judged.ok && !('file' in wrong)) return { ok: true, proof: judged.proof, brought };
  return { ok: false, errors: inBlocks(wrong, version) };
}

/** A file brought now, or before the form was shown anew. */
const broughtIn = ({ brought, drops }: FilledOwnership, memory: OwnershipMemory): string | null =>
  brought ?? (drops ? null : memory.brought);

type Sentences = Partial<Record<OwnershipBlock, string>>;

const explained = (faults: OwnershipErrors, voice: Voice): Sentences =>
  Object.fromEntries(
    Object.entries(faults).map(([field, problem]) => [field, explain(problem, voice)]),
  );

const BLOCKS = [
  'usOwned',
  'confirmation',
  'ownershipBasis',
  'usShare',
  'ultimateParent',
  'evidence',
  'file',
  'reviewOn',
] as const satisfies OwnershipBlock[];

const inBlocks = (sentences: Sentences, version: number): Record<string, string> =>
  Object.fromEntries(
    BLOCKS.flatMap((block) => {
      const sentence = sentences[block];
      return sentence === undefined ? [] : [[ownershipBlock(block, version), sentence]];
    }),
  );
