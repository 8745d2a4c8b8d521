import type { Button, KnownBlock } from '@slack/types';
import {
  type Attention,
  type Lack,
  type Needy,
  type NeedyCompany,
  SILENT_DAYS,
} from '#domain/attention.ts';
import { dayAt } from '#domain/calendar.ts';
import { typedFor } from '#domain/roster-filter.ts';
import type { Voice } from '#locales/voice.ts';
import type { HomeContent } from './home-content.ts';
import { header, heading, plain, section } from './message.ts';
import { promoteButton } from './promote-button.ts';
import { RECORD_BUTTONS } from './record-form.ts';
import type { RosterTurn } from './roster-message.ts';
import { ROSTER_BUTTON } from './roster-modal.ts';

/** What needs somebody, each with the first few companies and a button to open them; then the prospects. */
export function attentionBlocks(content: HomeContent, voice: Voice): KnownBlock[] {
  const { attention, standing } = content;
  const { home } = voice.phrases;
  const { unconfirmed, unproven, reviews, prospects } = attention;
  const items = [
    ...needyBlocks(unconfirmed, CERTAINTY, content, voice),
    ...needyBlocks(unproven, EVIDENCE, content, voice),
    ...needyBlocks(reviews, REVIEW, content, voice),
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

function silentBlocks({ silent }: Attention, voice: Voice): KnownBlock[] {
  const { home } = voice.phrases;
  if (silent === 0) return [];
  const title = home.silent(voice.count(silent), voice.number(SILENT_DAYS));
  return [heading(title), beside(home.silentFirst, listButton(typedFor('news'), voice))];
}

/** One kind of what needs somebody: its title, why a company is of it, and what it lacks. */
type Kind = {
  title: 'unconfirmed' | 'unproven' | 'reviews';
  why: 'joined' | 'due';
  lack: Lack;
};

const CERTAINTY: Kind = { title: 'unconfirmed', why: 'joined', lack: 'certainty' };
const EVIDENCE: Kind = { title: 'unproven', why: 'joined', lack: 'evidence' };
const REVIEW: Kind = { title: 'reviews', why: 'due', lack: 'review' };

function needyBlocks(
  needy: Needy,
  { title, why, lack }: Kind,
  { may }: HomeContent,
  voice: Voice,
): KnownBlock[] {
  const { home } = voice.phrases;
  if (needy.all === 0) return [];
  return [
    heading(home[title](voice.count(needy.all))),
    ...needy.first.map((company) => {
      const told = company.on && home[why](voice.shortDay(company.on));
      const button = recordButton(may.edit ? 'confirm' : 'open', company, voice);
      return beside(rowText(company, [told], voice), button);
    }),
    ...rest(needy, typedFor(lack), voice),
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
    ...rest(prospects, 'prospects', voice),
  ];
}

const rowText = (
  { name, state }: NeedyCompany,
  rest: readonly (string | null)[],
  { phrases }: Voice,
): string =>
  `${name}\n${[phrases.states[state], ...rest.filter((one) => one !== null)].join(' · ')}`;

/** How many more there are than are told, and the way to all of them. */
const rest = ({ all, first }: Needy, list: string, voice: Voice): KnownBlock[] =>
  all > first.length
    ? [beside(voice.phrases.home.more(voice.count(all - first.length)), listButton(list, voice))]
    : [];

function beside(text: string, accessory: Button): KnownBlock {
  const row = section(text);
  return row.type === 'section' ? { ...row, accessory } : row;
}

/** Opens all companies of a filter, as it is typed after `/amcham list`. */
function listButton(list: string, { phrases }: Voice): Button {
  const page: RosterTurn = { question: { list }, turning: { to: 'start' } };
  return {
    type: 'button',
    action_id: ROSTER_BUTTON,
    text: plain(phrases.home.list),
    value: JSON.stringify(page),
  };
}

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
