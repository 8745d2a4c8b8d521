import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const STORE = join(import.meta.dirname, '../../src/store');

/** `recordsOf` itself; the history, which also tells of records that were taken out; the check of a backup, on a file of its own; what is written for the search. */
const MAY_READ_ALL = [
  'backup-sqlite.ts',
  'companies.ts',
  'history.ts',
  'count-moves.ts',
  'search-index.ts',
];

it('whoever reads the roster begins at recordsOf, so that a record taken out is nowhere to be seen', () => {
  const readers = readdirSync(STORE).filter((file) =>
    /(?:selectFrom|[jJ]oin)\(\s*\[?'company\b|\b(?:from|join) company\b/.test(
      readFileSync(join(STORE, file), 'utf8'),
    ),
  );
  expect(readers.sort()).toEqual([...MAY_READ_ALL].sort());
});
