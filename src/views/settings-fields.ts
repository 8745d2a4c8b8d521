import type { InputBlock, PlainTextOption } from '@slack/types';
import { COUNTING_RULES } from '#domain/consolidation.ts';
import { HOURS, WEEKDAYS } from '#domain/digest-schedule.ts';
import { MOST_ADMINS, MOST_COMPANIES, MOST_EDITORS } from '#domain/judge-settings.ts';
import { DEFAULT_PLAN } from '#domain/milestones.ts';
import { CHAPTER_LANGUAGES } from '#domain/person.ts';
import type { Settable, Setting } from '#domain/settings-change.ts';
import { cityOf, zonesToChoose } from '#domain/time-zones.ts';
import type { Voice } from '#locales/voice.ts';
import { plain } from './message.ts';
import { milestoneList } from './settings-words.ts';

export const ELEMENT = 'value';
export const OFF = 'off';

/** The settings as a field shows them; `at` is the instant, `timeZone` the chapter's and `version` its rule's by now. */
export type ShownSettings = { settings: Settable; at: string; timeZone: string; version: number };

type Element = InputBlock['element'];
type Field = (shown: ShownSettings, voice: Voice) => { element: Element; hint?: string };

const FIELDS: Record<Setting, Field> = {
  alertChannel: ({ settings }, { phrases }) => ({
    element: channelSelect(settings.alertChannel, phrases.settings.pickChannel),
    hint: phrases.settings.alertChannelHint,
  }),
  target: ({ settings }, { phrases }) => ({
    element: {
      type: 'number_input',
      action_id: ELEMENT,
      is_decimal_allowed: false,
      min_value: '1',
      max_value: String(MOST_COMPANIES),
      initial_value: String(settings.target),
    },
    hint: phrases.settings.targetHint,
  }),
  milestones: ({ settings }, voice) => ({
    element: {
      type: 'plain_text_input',
      action_id: ELEMENT,
      ...(settings.milestones.length > 0
        ? { initial_value: milestoneList(settings.milestones, voice) }
        : {}),
    },
    hint: voice.phrases.settings.milestonesHint(voice.list(DEFAULT_PLAN.milestones.map(String))),
  }),
  rule: ({ settings, version }, { phrases, number }) => ({
    element: radio(
      COUNTING_RULES.map((rule) => option(rule, phrases.settings.rules[rule])),
      settings.rule,
    ),
    hint: phrases.settings.ruleHint(number(version)),
  }),
  editors: ({ settings }, { phrases }) => ({
    element: peopleSelect(settings.editors ?? [], MOST_EDITORS, phrases.settings.pickPeople),
    hint: phrases.settings.editorsHint,
  }),
  admins: ({ settings }, { phrases }) => ({
    element: peopleSelect(settings.admins, MOST_ADMINS, phrases.settings.pickPeople),
    hint: phrases.settings.adminsHint,
  }),
  digestDay: ({ settings }, { phrases, weekday }) => ({
    element: select(
      [
        option(OFF, phrases.settings.off),
        ...WEEKDAYS.map((day) => option(String(day), phrases.settings.everyWeek(weekday(day)))),
      ],
      String(settings.digestDay ?? OFF),
    ),
  }),
  digestHour: ({ settings, timeZone }, { hour, phrases }) => ({
    element: select(
      HOURS.map((one) => option(String(one), hour(one))),
      String(settings.digestHour),
    ),
    hint: phrases.settings.digestHourHint(timeZone),
  }),
  digestChannel: ({ settings }, { phrases }) => ({
    element: channelSelect(settings.digestChannel, phrases.settings.pickChannel),
    hint: phrases.settings.digestChannelHint,
  }),
  language: ({ settings }, { phrases }) => ({
    element: select(
      CHAPTER_LANGUAGES.map((one) => option(one, phrases.settings.languages[one])),
      settings.language,
    ),
    hint: phrases.settings.languageHint,
  }),
  timeZone: ({ settings, at, timeZone }, { phrases, clock }) => ({
    element: select(
      zonesToChoose(timeZone).map((zone) =>
        option(zone, phrases.settings.zoneNow(cityOf(zone), clock(at, zone))),
      ),
      settings.timeZone,
    ),
  }),
};

const OPTIONAL: readonly Setting[] = [
  'alertChannel',
  'milestones',
  'editors',
  'admins',
  'digestChannel',
];

/** The block in which an admin sets one setting. */
export function settingBlock(
  setting: Setting,
  blockId: string,
  shown: ShownSettings,
  voice: Voice,
): InputBlock {
  const { element, hint } = FIELDS[setting](shown, voice);
  return {
    type: 'input',
    block_id: blockId,
    label: plain(voice.phrases.settings.fields[setting]),
    element,
    optional: OPTIONAL.includes(setting),
    ...(hint === undefined ? {} : { hint: plain(hint) }),
  };
}

/** Channels in which only people of this workspace are: the roster is theirs alone. */
const channelSelect = (chosen: string | null, placeholder: string): Element => ({
  type: 'conversations_select',
  action_id: ELEMENT,
  placeholder: plain(placeholder),
  filter: { include: ['public', 'private'], exclude_external_shared_channels: true },
  ...(chosen === null ? {} : { initial_conversation: chosen }),
});

const peopleSelect = (chosen: readonly string[], most: number, placeholder: string): Element => ({
  type: 'multi_users_select',
  action_id: ELEMENT,
  placeholder: plain(placeholder),
  max_selected_items: most,
  ...(chosen.length === 0 ? {} : { initial_users: [...chosen] }),
});

const option = (value: string, text: string): PlainTextOption => ({ text: plain(text), value });

const chosenOf = (options: PlainTextOption[], chosen: string) => {
  const initial = options.find(({ value }) => value === chosen);
  return { options, ...(initial ? { initial_option: initial } : {}) };
};

const select = (options: PlainTextOption[], chosen: string): Element => ({
  type: 'static_select',
  action_id: ELEMENT,
  ...chosenOf(options, chosen),
});

const radio = (options: PlainTextOption[], chosen: string): Element => ({
  type: 'radio_buttons',
  action_id: ELEMENT,
  ...chosenOf(options, chosen),
});
