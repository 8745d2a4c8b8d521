import type { Context } from '@slack/bolt';
import { type BegunImport, beginImport, endImport, leaveImport } from '#store/begun-imports.ts';
import { importForm, importWaiting } from '#views/import-form.ts';
import type { Modal } from '#views/message.ts';
import { type Cause, sorryFor } from './apology.ts';
import type { Deps } from './deps.ts';
import type { Importer } from './read-import.ts';

type Work = {
  importer: Importer;
  /** Whether it may write; how it ended is then found out in the history, where it fails. */
  writes: boolean;
  does: (begun: BegunImport) => Promise<Modal | undefined>;
};

/** Does what was asked for and shows what came of it, and has it noted meanwhile: whoever asked is told, though the bot be killed. */
export async function atWork(
  { importer, writes, does }: Work,
  context: Context,
  deps: Deps,
): Promise<void> {
  const { visitor, viewId, progress } = importer;
  const { voice, person, teamId } = visitor;
  const sorry = (cause: Cause) => sorryFor(context, deps.people, person.id, cause);
  context.apologise = (cause: Cause) =>
    progress.end(
      writes
        ? importWaiting([sorry(cause), voice.phrases.imports.outcomeComes], voice)
        : importForm(voice, [sorry(cause)]),
    );
  const { chapter } = await deps.readFigures(teamId);
  const begun = { view_id: viewId, at: deps.now().toISOString() };
  const whose = { chapter_id: chapter.id, user_id: person.id, language: person.language };
  await beginImport(deps.db, { ...begun, ...whose });
  let ended = writes ? leaveImport : endImport;
  try {
    const shown = await does(begun);
    if (shown) await progress.end(shown);
    ended = endImport;
  } finally {
    await ended(deps.db, begun);
  }
}
