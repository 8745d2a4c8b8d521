import type { HistoryLine } from '#domain/history.ts';
import type { SettingsLine } from '#domain/settings-change.ts';
import { findChange, lineOf, linesOf } from './history.ts';
import type { Database } from './schema.ts';
import { listSettingsAt } from './settings-history.ts';

/** Where somebody is in the history: of one company or of all, as it was up to a change, which page. */
export type HistoryPlace = { companyId: string | null; upTo: number; page: number };

/** A change of the roster as a page tells it: its first line, and how many records it added and amended in all. */
export type RosterEntry = { line: HistoryLine; added: number; amended: number };
export type HistoryEntry = RosterEntry | { settings: SettingsLine };

export type HistoryPage = { place: HistoryPlace; pages: number; entries: HistoryEntry[] };

/** More changes on a page than this, and Slack may find the message too long. */
const ON_A_PAGE = 5;

/** A page of the history, the latest change first. What was appended since does not move the pages. */
export async function readHistory(
  db: Database,
  chapterId: string,
  { companyId, upTo, page }: HistoryPlace,
): Promise<HistoryPage> {
  const meant = changesOf(db, chapterId, { companyId, upTo });
  const { all } = await db
    .selectFrom(meant.as('change'))
    .select(({ fn }) => fn.countAll<number>().as('all'))
    .executeTakeFirstOrThrow();
  const pages = Math.max(1, Math.ceil(Number(all) / ON_A_PAGE));
  const at = Math.min(Math.max(0, page), pages - 1);
  const rows = await meant
    .orderBy('turn', 'desc')
    .limit(ON_A_PAGE)
    .offset(at * ON_A_PAGE)
    .execute();
  const turns = rows.map(({ turn }) => turn);
  const entries = await entriesOf(db, chapterId, companyId, turns);
  return { place: { companyId, upTo, page: at }, pages, entries };
}

/** What a change of the roster that was made under this key did, as a page tells it. */
export async function findEntry(
  db: Database,
  chapterId: string,
  key: string,
): Promise<RosterEntry | undefined> {
  const made = await findChange(db, chapterId, key);
  const [entry] = made ? await entriesOf(db, chapterId, null, [made.turn]) : [];
  return entry && 'line' in entry ? entry : undefined;
}

/** The numbers of the changes that are meant: of one company, or of the roster and the settings. */
function changesOf(
  db: Database,
  chapterId: string,
  { companyId, upTo }: Omit<HistoryPlace, 'page'>,
) {
  const roster = db
    .selectFrom('history')
    .select('turn')
    .where('chapter_id', '=', chapterId)
    .where('turn', '<=', upTo);
  const settings = db
    .selectFrom('settings_history')
    .select('turn')
    .where('chapter_id', '=', chapterId)
    .where('turn', '<=', upTo);
  return companyId === null
    ? roster.where('line', '=', 0).unionAll(settings)
    : roster.where('company_id', '=', companyId);
}

/** What a page tells of changes, in their order. */
async function entriesOf(
  db: Database,
  chapterId: string,
  companyId: string | null,
  turns: readonly number[],
): Promise<HistoryEntry[]> {
  if (turns.length === 0) return [];
  const rows = await linesOf(db, chapterId)
    .where('history.turn', 'in', turns)
    .$call((lines) =>
      companyId === null
        ? lines.where('history.line', '=', 0)
        : lines.where('history.company_id', '=', companyId),
    )
    .execute();
  const lines = rows.map(lineOf);
  const sizes = companyId === null ? await sizesOf(db, chapterId, lines) : new Map();
  const settings = companyId === null ? await listSettingsAt(db, chapterId, turns) : [];
  return turns.flatMap((turn): HistoryEntry[] => {
    const line = lines.find((one) => one.turn === turn);
    if (line) return [{ line, added: 0, amended: 0, ...sizes.get(turn) }];
    const change = settings.find((one) => one.turn === turn);
    return change ? [{ settings: change }] : [];
  });
}

const OF_SEVERAL: readonly HistoryLine['kind'][] = ['imported', 'amended', 'forgot', 'undone'];

/** How many records each change that is an import added and amended, one that forgot a person rid of them, or one that took back an import wrote. */
async function sizesOf(
  db: Database,
  chapterId: string,
  lines: readonly HistoryLine[],
): Promise<Map<number, { added: number; amended: number }>> {
  const imports = lines.filter(({ kind }) => OF_SEVERAL.includes(kind));
  if (imports.length === 0) return new Map();
  const turns = imports.map(({ turn }) => turn);
  const rows = await db
    .selectFrom('history')
    .select(['turn', 'kind'])
    .select(({ fn }) => fn.countAll<number>().as('records'))
    .where('chapter_id', '=', chapterId)
    .where('turn', 'in', turns)
    .groupBy(['turn', 'kind'])
    .execute();
  const records = (turn: number, kind: HistoryLine['kind']) =>
    Number(rows.find((row) => row.turn === turn && row.kind === kind)?.records ?? 0);
  return new Map(
    turns.map((turn) => [
      turn,
      {
        added: records(turn, 'imported'),
        amended: records(turn, 'amended') + records(turn, 'forgot') + records(turn, 'undone'),
      },
    ]),
  );
}
