import { addCompany } from './add-company.ts';
import { changeMembership } from './change-membership.ts';
import { confirmOwnership } from './confirm-ownership.ts';
import { editCompany } from './edit-company.ts';
import { forgetContact } from './forget-contact.ts';
import { importCompanies } from './import-companies.ts';
import { promoteCompany } from './promote-company.ts';
import type { Application, RosterChange, Writing } from './roster-change.ts';
import type { Turn } from './schema.ts';
import { undoChange } from './undo-change.ts';
import { undoImport } from './undo-import.ts';

/** Writes a change into the companies, or tells what stands against it. */
export function applyChange(
  turn: Turn,
  change: RosterChange,
  writing: Writing,
): Promise<Application> {
  switch (change.kind) {
    case 'add':
      return addCompany(turn, change, writing);
    case 'import':
      return importCompanies(turn, change, writing);
    case 'edit':
      return editCompany(turn, change, writing);
    case 'promote':
      return promoteCompany(turn, change, writing);
    case 'confirm':
      return confirmOwnership(turn, change, writing);
    case 'leave':
    case 'return':
      return changeMembership(turn, change, writing);
    case 'forget':
      return forgetContact(turn, change, writing);
    case 'undoImport':
      return undoImport(turn, change, writing);
    case 'undo':
      return undoChange(turn, change, writing);
  }
}
