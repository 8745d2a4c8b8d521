import type { webApi } from '@slack/bolt';
import { MOST_COMPANIES, MOST_MILESTONES, type SettingProblem } from '#domain/judge-settings.ts';
import { may } from '#domain/person.ts';
import { SETTINGS, type Settable, type Setting } from '#domain/settings-change.ts';
import type { Voice } from '#locales/voice.ts';
import { quoted } from '#views/message.ts';
import { settingBlockId } from '#views/settings-form.ts';
import type { ChannelFault } from './channels.ts';
import type { Deps } from './deps.ts';
import { errors, type Objection } from './save-company.ts';
import type { Visitor } from './visitor.ts';

/** What stands against settings, a sentence beside each. */
export type SettingFaults = Partial<Record<Setting, string>>;

export const besideSettings = (faults: SettingFaults, version: number): Objection =>
  errors(
    Object.fromEntries(
      SETTINGS.flatMap((setting) => {
        const sentence = faults[setting];
        return sentence === undefined ? [] : [[settingBlockId(setting, version), sentence]];
      }),
    ),
  );

/** Says why what is written in a field is refused. */
export function explainSettings(
  problems: Partial<Record<Setting, SettingProblem>>,
  voice: Voice,
): SettingFaults {
  return Object.fromEntries(
    SETTINGS.flatMap((setting) => {
      const problem = problems[setting];
      return problem ? [[setting, explain(problem, voice)]] : [];
    }),
  );
}

function explain(problem: SettingProblem, { phrases, number }: Voice): string {
  const { problems } = phrases.settings;
  switch (problem.kind) {
    case 'notANumber':
      return problems.notANumber(quoted(problem.written));
    case 'outOfRange':
      return problems.outOfRange(quoted(problem.written), number(MOST_COMPANIES));
    case 'tooManyMilestones':
      return problems.tooManyMilestones(number(MOST_MILESTONES));
  }
}

/** What keeps the bot out of the channels that are chosen. */
export async function faultsOfChannels(
  { alertChannel, digestChannel }: Settable,
  meet: (id: string) => Promise<ChannelFault | null>,
  { phrases }: Voice,
): Promise<SettingFaults> {
  const ids = [...new Set([alertChannel, digestChannel])].filter((id) => id !== null);
  const met = new Map(await Promise.all(ids.map(async (id) => [id, await meet(id)] as const)));
  const said = (id: string | null) => {
    const fault = id === null ? null : met.get(id);
    return fault ? phrases.settings[fault] : undefined;
  };
  const [alerts, digest] = [said(alertChannel), said(digestChannel)];
  return {
    ...(alerts === undefined ? {} : { alertChannel: alerts }),
    ...(digest === undefined ? {} : { digestChannel: digest }),
  };
}

/** Only full members can be named: whoever else is has nothing to do with the roster. */
export async function faultsOfPeople(
  shown: Settable,
  wanted: Settable,
  { client, visitor }: { client: webApi.WebClient; visitor: Visitor },
  { people }: Deps,
): Promise<SettingFaults> {
  const { teamId, voice } = visitor;
  const isStrange = async (id: string) => !may((await people.get(client, teamId, id)).role, 'read');
  const faultOf = async (setting: 'editors' | 'admins') => {
    const known = shown[setting] ?? [];
    const named = (wanted[setting] ?? []).filter((id) => !known.includes(id));
    const strange = await Promise.all(named.map(isStrange));
    return strange.includes(true) ? [[setting, voice.phrases.settings.problems.notMembers]] : [];
  };
  const faults = await Promise.all([faultOf('editors'), faultOf('admins')]);
  return Object.fromEntries(faults.flat());
}
