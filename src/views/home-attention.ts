import type { Button, KnownBlock } from '@slack/types';
import { type Attention, type Needy, type NeedyCompany, SILENT_DAYS } from '#domain/attention.ts';
import { dayAt } from '#domain/calendar.ts';
import type { Voice } from '#locales/voice.ts';
import type { HomeContent } from './home-content.ts';
import { context, header, heading, plain, section } from './message.ts';
import { promoteButton } from './promote-button.ts';
import { RECORD_BUTTONS } from './record-form.ts';

/** What needs somebody, each with the first few companies and a button to open them; then the prospects. */
export function attentionBlocks(content: HomeContent, voice: Voice): KnownBlock[] {
  const { attention, standing } = content;
  const { home } = voice.phrases;
  const { unconfirmed, unproven, reviews, prospects } = attention;
  const items = [
    ...needyBlocks(unconfirmed, home.unconfirmed, joined(voice), content, voice),
    ...needyBlocks(unproven, home.unproven, joined(voice), content, voice),
    ...needyBlocks(
      reviews,
      home.reviews,
      ({ on }) => on && home.due(voice.shortDay(on)),
      content,
      voice,
    ),
    ...silentBlocks(attention, voice),
  ];
  if (standing.members === 0 && prospects.all === 0) return [];
  return [
    { type: 'divider' },
    header(home.attention),
    ...(items.length > 0 ? items : [section(home.nothing)]),
    ...prospectBlocks(content, voice),
  ];
}

function silentBlocks({ silent }: Attention, { phrases, number, count }: Voice): KnownBlock[] {
  const { home } = phrases;
  if (silent === 0) return [];
  return [heading(home.silent(count(silent), number(SILENT_DAYS))), context(home.silentFirst)];
}

type Why = (company: NeedyCompany) => string | null;

const joined =
  ({ phrases, shortDay }: Voice): Why =>
  ({ on }) =>
    on && phrases.home.joined(shortDay(on));

function needyBlocks(
  { all, first }: Needy,
  title: Voice['phrases']['home']['reviews'],
  why: Why,
  { may }: HomeContent,
  voice: Voice,
): KnownBlock[] {
  if (all === 0) return [];
  return [
    heading(title(voice.count(all))),
    ...first.map((company): KnownBlock => {
      const row = section(rowText(company, [why(company)], voice));
      const accessory = recordButton(may.edit ? 'confirm' : 'open', company, voice);
      return row.type === 'section' ? { ...row, accessory } : row;
    }),
    ...rest({ all, first }, voice),
  ];
}

/** The prospects, those first of whom nothing was heard for longest, each with its way in. */
function prospectBlocks({ attention, settings, may }: HomeContent, voice: Voice): KnownBlock[] {
  const { prospects } = attention;
  const { home, usOwned } = voice.phrases;
  if (prospects.all === 0) return [];
  return [
    { type: 'divider' },
    header(home.prospects(voice.number(prospects.all))),
    ...prospects.first.flatMap((company): KnownBlock[] => {
      const news =
        company.on && home.lastNews(voice.shortDay(dayAt(company.on, settings.timeZone)));
      const row = section(rowText(company, [home.usOwned(usOwned[company.usOwned]), news], voice));
      const promote = may.edit ? [promoteButton(company, settings.rule, voice)] : [];
      return [
        row,
        { type: 'actions', elements: [recordButton('open', company, voice), ...promote] },
      ];
    }),
    ...rest(prospects, voice),
  ];
}

const rowText = (
  { name, state }: NeedyCompany,
  rest: readonly (string | null)[],
  { phrases }: Voice,
): string =>
  `${name}\n${[phrases.states[state], ...rest.filter((one) => one !== null)].join(' · ')}`;

const rest = ({ all, first }: Needy, { phrases, count }: Voice): KnownBlock[] =>
  all > first.length ? [context(phrases.home.more(count(all - first.length)))] : [];

const DOORS = { open: RECORD_BUTTONS.show, confirm: RECORD_BUTTONS.confirm };

const recordButton = (
  door: keyof typeof DOORS,
  { id }: NeedyCompany,
  { phrases }: Voice,
): Button => ({
  type: 'button',
  action_id: DOORS[door],
  text: plain(phrases.home[door]),
  value: id,
});
