import type { CompanyField } from './company.ts';

/** Which of a company's fields the workflow step that adds a company asks for, by the names of its inputs. */
export const STEP_INPUTS = {
  name: 'name',
  state: 'state',
  us_owned: 'usOwned',
  status: 'status',
  city: 'city',
  sector: 'sector',
  rfc: 'rfc',
  website: 'website',
  contact_name: 'contactName',
  contact_email: 'contactEmail',
  contact_phone: 'contactPhone',
  notes: 'notes',
} as const satisfies Record<string, CompanyField>;

/** The input that Slack itself fills in with whoever started the workflow: nobody can put another there. */
export const STEP_PERSON = 'person';

/** What the step hands on to the steps that follow, and of which type each is. */
export const STEP_OUTPUTS = {
  company_id: 'string',
  company_name: 'string',
  counted: 'integer',
} as const;
type Outputs = typeof STEP_OUTPUTS;
export type StepOutputs = {
  [Name in keyof Outputs]: Outputs[Name] extends 'integer' ? number : string;
};
