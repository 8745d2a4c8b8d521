import { alerts, digest, trouble } from './en/alerts.ts';
import { added, changed, history, undo } from './en/changes.ts';
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
} from './en/company.ts';
import { dossier } from './en/dossier.ts';
import { exporting } from './en/exporting.ts';
import { files } from './en/files.ts';
import { forget } from './en/forget.ts';
import { edit, form, membership, record } from './en/forms.ts';
import { help, refusals } from './en/help.ts';
import { home } from './en/home.ts';
import { imports } from './en/imports.ts';
import { language } from './en/language.ts';
import { milestones } from './en/milestones.ts';
import { ownership } from './en/ownership.ts';
import { pipeline, promotion } from './en/prospects.ts';
import { report } from './en/report.ts';
import { card, roster } from './en/roster.ts';
import { settings } from './en/settings.ts';
import { asOf, countingRules, forecast, status } from './en/status.ts';
import { step } from './en/step.ts';

/** Every phrase in English; a topic's phrases stand in a file of their own. */
export const en = {
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

export type Phrases = typeof en;
