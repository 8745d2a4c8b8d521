import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '#store/open.ts';
import type { Store } from '#store/store.ts';
import { afterTest } from '../after-test.ts';

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'amcham-store-'));
  afterTest(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
export const temporaryFile = (): string => join(temporaryFolder(), 'roster.db');

export const openFile = (path: string, migrations?: string): Promise<Store> =>
  openStore(`sqlite:${path}`, migrations);
