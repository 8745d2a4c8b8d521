import type { Attention } from '#domain/attention.ts';
import type { ChapterSettings, Standing } from '#domain/consolidation.ts';
import type { Language } from '#domain/person.ts';
import type { ToldChange } from './history-message.ts';

/** What a Home tab tells, and what its person may do. */
export type HomeContent = {
  standing: Standing;
  attention: Attention;
  /** The latest changes, the last one first. */
  changes: readonly ToldChange[];
  settings: ChapterSettings;
  /** The file in Slack that shows the growth, if it is there. */
  pictureFile: string | null;
  /** The language that the person has chosen; null for that of their Slack. */
  chosenLanguage: Language | null;
  may: { edit: boolean; administer: boolean };
};
