import { z } from 'zod';
import { COUNTING_RULES } from '#domain/consolidation.ts';
import { CHAPTER_LANGUAGES } from '#domain/person.ts';

const settable = z.object({
  alertChannel: z.string().nullable(),
  target: z.int(),
  milestones: z.array(z.int()),
  rule: z.enum(COUNTING_RULES),
  digestDay: z.int().nullable(),
  digestHour: z.int(),
  digestChannel: z.string().nullable(),
  language: z.enum(CHAPTER_LANGUAGES),
  timeZone: z.string(),
  editors: z.array(z.string()).nullable(),
  admins: z.array(z.string()),
});

/** What the forms about the settings remember. */
export const settingsMemory = z.object({ version: z.int(), shown: settable });
export const effectMemory = settingsMemory.extend({ wanted: settable, seen: z.string() });
