import { COUNTED, type CountingRule } from '#domain/consolidation.ts';
import { type DossierCompany, type DossierFacts, inOrderOfJoining } from '#domain/dossier.ts';
import { findChapter } from './chapters.ts';
import { ownedRecordsOf } from './counted.ts';
import { rosterFigures } from './figures.ts';
import { sinceLastReport } from './reports.ts';
import type { Database } from './schema.ts';
import { getSettings } from './settings.ts';

/** Reads all that a dossier tells, as it stands at one instant. */
export async function readDossierFacts(db: Database, teamId: string): Promise<DossierFacts> {
  const snapshot = db.transaction().setIsolationLevel('repeatable read');
  return snapshot.execute(async (turn) => {
    const chapter = await findChapter(turn, teamId);
    if (!chapter) throw new Error(`No chapter is kept for the workspace ${teamId}.`);
    const settings = await getSettings(turn, chapter.id);
    return {
      team: teamId,
      turn: chapter.turn,
      settings,
      figures: await rosterFigures(turn, chapter.id, settings.rule),
      companies: await countedCompanies(turn, chapter.id, settings.rule),
      since: await sinceLastReport(turn, chapter.id, chapter.turn, settings.rule),
    };
  });
}

async function countedCompanies(
  db: Database,
  chapterId: string,
  rule: CountingRule,
): Promise<DossierCompany[]> {
  const rows = await ownedRecordsOf(db, chapterId, rule)
    .select(['name', 'state', 'city', 'joined_on as joinedOn'])
    .select(['ownership_basis as ownershipBasis', 'ultimate_parent as ultimateParent'])
    .select(['us_share as usShare', 'evidence', 'evidence_file as evidenceFile'])
    .select(['evidence_file_name as evidenceFileName', 'evidence_file_link as evidenceFileLink'])
    .select(['confirmed_by as confirmedBy', 'confirmed_on as confirmedOn'])
    .where('status', '=', COUNTED[rule.name].status)
    .execute();
  return inOrderOfJoining(rows);
}
