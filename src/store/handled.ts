import type { Database } from './schema.ts';
import { inSharedTurn } from './shared-turns.ts';

/** True for the first who comes with this key, whichever process it is; false for all after. */
export function isFirst(db: Database, key: string, at: string): Promise<boolean> {
  return inSharedTurn(db, async (turn) => {
    const made = await turn
      .insertInto('handled')
      .values({ key, at })
      .onConflict((conflict) => conflict.column('key').doNothing())
      .returning('key')
      .executeTakeFirst();
    return made !== undefined;
  });
}

/** Forgets what was handled before then: Slack sends nothing again that late. */
export async function forgetHandled(db: Database, before: string): Promise<void> {
  await db.deleteFrom('handled').where('at', '<', before).execute();
}
