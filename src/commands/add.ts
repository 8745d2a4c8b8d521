import { CHAPTER_TIME_ZONE, dayAt } from '#domain/calendar.ts';
import { companyForm } from '#views/company-form.ts';
import type { Answer } from './request.ts';

/** `add [name]`: the form for a new company. It waits for nothing, since Slack lets a form open for three seconds only. */
export const answerAdd: Answer = async ({ voice, argument, at }) => ({
  kind: 'form',
  view: companyForm(
    { written: argument === '' ? {} : { name: argument }, today: dayAt(at, CHAPTER_TIME_ZONE) },
    voice,
  ),
});
