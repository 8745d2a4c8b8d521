import type { Company } from './company.ts';
import type { ChapterSettings, RosterFigures } from './consolidation.ts';
import type { HistoryLine } from './history.ts';
import { isPersonId } from './person.ts';
import type { SettingsChanges, SettingsLine } from './settings-change.ts';

/** A company as it is exported, with the id of its record, by which an import knows it again. */
export type ExportedCompany = { id: string; company: Company };

/** What an export tells of a chapter, all of it as it stood after one change. */
export type RosterExport = {
  /** Those that the filter lets through, by name. */
  companies: readonly ExportedCompany[];
  figures: RosterFigures;
  settings: ChapterSettings;
  /** What became of these companies, the last change first; of an unfiltered roster also of those taken out. */
  history: readonly HistoryLine[];
  /** Changes of the settings, the last first; none where companies were filtered. */
  settingsHistory: readonly SettingsLine[];
};

/** Names of people by their Slack ids, as far as they are known. */
export type Names = Readonly<Record<string, string>>;

/** The Slack ids of everybody whom an export names. */
export function peopleIn({ companies, history, settingsHistory }: RosterExport): string[] {
  const actors = [...history, ...settingsHistory].map(({ actor }) => actor);
  const confirmers = companies.flatMap(({ company }) => company.confirmedBy ?? []);
  const named = settingsHistory.flatMap(({ changes }) => peopleNamed(changes));
  return [...new Set([...actors, ...confirmers, ...named])].filter(isPersonId).sort();
}

const peopleNamed = ({ editors, admins }: SettingsChanges): string[] =>
  [editors, admins].flatMap((change) => (change ?? []).flatMap((ids) => ids ?? []));
