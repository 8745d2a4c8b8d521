import type { Phrases } from './en.ts';
import { alerts, digest, trouble } from './es/alerts.ts';
import { added, changed, history, undo } from './es/changes.ts';
import {
  aCountry,
  fields,
  hints,
  leaveReasons,
  ownershipBases,
  problems,
  sectors,
  states,
  statuses,
  usOwned,
} from './es/company.ts';
import { dossier } from './es/dossier.ts';
import { exporting } from './es/exporting.ts';
import { files } from './es/files.ts';
import { forget } from './es/forget.ts';
import { edit, form, membership, record } from './es/forms.ts';
import { help, refusals } from './es/help.ts';
import { home } from './es/home.ts';
import { imports } from './es/imports.ts';
import { language } from './es/language.ts';
import { milestones } from './es/milestones.ts';
import { ownership } from './es/ownership.ts';
import { pipeline, promotion } from './es/prospects.ts';
import { report } from './es/report.ts';
import { card, roster } from './es/roster.ts';
import { settings } from './es/settings.ts';
import { asOf, countingRules, forecast, status } from './es/status.ts';
import { step } from './es/step.ts';

/** The same in Mexican Spanish. */
export const es: Phrases = {
  states,
  usOwned,
  statuses,
  leaveReasons,
  ownershipBases,
  sectors,
  fields,
  hints,
  aCountry,
  problems,
  files,
  imports,
  exporting,
  countingRules,
  status,
  forecast,
  pipeline,
  asOf,
  home,
  language,
  milestones,
  form,
  record,
  edit,
  membership,
  promotion,
  ownership,
  forget,
  changed,
  undo,
  added,
  history,
  alerts,
  trouble,
  digest,
  settings,
  roster,
  card,
  help,
  refusals,
  step,
  report,
  dossier,
};
