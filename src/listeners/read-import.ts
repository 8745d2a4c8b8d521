import { createHash } from 'node:crypto';
import type { webApi } from '@slack/bolt';
import { dayAt } from '#domain/calendar.ts';
import { MOST_MEGABYTES } from '#domain/spreadsheet-columns.ts';
import type { ImportRow, RosterFile } from '#domain/spreadsheet-rows.ts';
import { explainFile } from '#locales/explain-file.ts';
import { readRosterApart } from '#spreadsheet/apart.ts';
import type { FileReading } from '#spreadsheet/read-roster.ts';
import type { BegunImport } from '#store/begun-imports.ts';
import { changeRoster } from '#store/roster.ts';
import type { Kept, RosterOutcome } from '#store/roster-change.ts';
import type { ImportChoices } from '#views/import-choices.ts';
import type { ImportEffect } from '#views/import-effect.ts';
import type { Deps } from './deps.ts';
import { fetchFile } from './fetch-file.ts';
import type { ImportProgress } from './import-progress.ts';
import type { Visitor } from './visitor.ts';

/** Somebody who imports, at a form of theirs that says how far it is. */
export type Importer = {
  client: webApi.WebClient;
  visitor: Visitor;
  viewId: string;
  progress: ImportProgress;
};

/** A file as it came from Slack and was read, or why not, in a sentence. */
export type ReadImport =
  | { ok: true; name: string; bytes: Uint8Array; sum: string; reading: FileReading }
  | { ok: false; sentence: string };

const MOST_BYTES = MOST_MEGABYTES * 1024 * 1024;

/** Fetches the file from Slack and reads it, beside everything else that the bot does. */
export async function readImport(
  file: string,
  { assigned }: ImportChoices,
  { client, visitor, progress }: Importer,
  deps: Deps,
): Promise<ReadImport> {
  const { teamId, voice } = visitor;
  const fetched = await fetchFile(client, file, { teamId, most: MOST_BYTES });
  if ('fault' in fetched) {
    const { fault } = fetched;
    const sentence =
      fault === 'tooLarge'
        ? explainFile({ kind: fault }, voice)
        : voice.phrases.imports.fetching[fault];
    return { ok: false, sentence };
  }
  const { name, bytes } = fetched;
  const { settings } = await deps.readFigures(teamId);
  const today = dayAt(deps.now().toISOString(), settings.timeZone);
  const reading = await readRosterApart(bytes, today, { assigned, progress: progress.tell });
  const sum = createHash('sha256').update(bytes).digest('hex');
  return { ok: true, name, bytes, sum, reading };
}

type Asked = {
  rows: readonly ImportRow[];
  twins: readonly number[];
  /** Left out for a rehearsal. */
  kept?: { key: string; shownAt: number; begun: BegunImport };
};

/** Imports the good rows of a file, or rehearses it. */
export async function importRows(
  { rows, twins, kept }: Asked,
  { visitor: { person, teamId }, progress }: Pick<Importer, 'visitor' | 'progress'>,
  { db, now, newId, readFigures }: Deps,
): Promise<RosterOutcome> {
  const { chapter } = await readFigures(teamId);
  return changeRoster(
    db,
    {
      ...{ kind: 'import', rows, twins, leavesOut: true, progress: progress.tell },
      ...(kept ?? { key: `rehearsal:${newId()}` }),
    },
    {
      chapterId: chapter.id,
      actor: person.id,
      at: now().toISOString(),
      newId,
      rehearsal: kept === undefined,
    },
  );
}

/** What an import did, or would do, as it is told. */
export const effectOf = (kept: Kept, { faults, unmarked }: RosterFile): ImportEffect => ({
  added: kept.added,
  amended: kept.amended,
  unchanged: kept.unchanged,
  before: kept.before,
  after: kept.after,
  target: kept.settings.plan.target,
  alerts: kept.alerts,
  faults,
  leftOut: kept.leftOut,
  unmarked,
});
