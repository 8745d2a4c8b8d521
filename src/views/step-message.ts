import { COMPANY_FIELDS, type WrittenCompany } from '#domain/company.ts';
import type { FieldErrors } from '#domain/judge-company.ts';
import { explain, type Voice } from '#locales/voice.ts';
import { glimpse, type Namesake } from './company-form.ts';

/** What is wrong with each field of a company, as its form says it beside the field. */
export const faultsSentence = (faults: FieldErrors, voice: Voice): string =>
  COMPANY_FIELDS.flatMap((field) => {
    const problem = faults[field];
    return problem ? [`${voice.phrases.fields[field]}: ${explain(problem, voice)}`] : [];
  }).join(' ');

const MOST_NAMED = 5;

/** Which records may be the same company. */
export const duplicateSentence = (
  { name = '' }: WrittenCompany,
  namesakes: readonly Namesake[],
  voice: Voice,
): string => {
  const records = namesakes.slice(0, MOST_NAMED).map((one) => glimpse(one, voice));
  return voice.phrases.step.duplicate(name.trim(), records.join('; '));
};

/**
 * A sentence or a name as Slack may put it into a message: with nothing in it that Slack would take for a
 * mention or a link. An ampersand stays as it is, so that it reads well where it is no markup either.
 */
export const inert = (text: string): string => text.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
