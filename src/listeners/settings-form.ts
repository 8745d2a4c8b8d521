import type { App, ViewSubmitAction, webApi } from '@slack/bolt';
import type { Voice } from '#locales/voice.ts';
import { changeSettings } from '#store/change-settings.ts';
import {
  type FilledSettings,
  readSettingsForm,
  SETTINGS_FIELDS,
  SETTINGS_FORM,
} from '#views/settings-form.ts';
import { settingsMessage } from '#views/settings-message.ts';
import { sorryFor } from './apology.ts';
import { type MetChannel, meetChannel } from './channels.ts';
import type { Deps } from './deps.ts';
import { errors } from './save-company.ts';
import { tellDirectly } from './tell-directly.ts';
import { visitorAt } from './visitor.ts';

/** The settings form: Save. It closes once the settings are kept, and its sender is told what changed. */
export function onSettingsForm(app: App, deps: Deps): void {
  app.view<ViewSubmitAction>(SETTINGS_FORM, async ({ ack, body, view, client, context }) => {
    const userId = body.user.id;
    const refuse = (sentence: string) => ack(errors({ [SETTINGS_FIELDS.alertChannel]: sentence }));
    context.apologise = (reference: string) =>
      refuse(sorryFor(context, deps.people, userId, reference));
    const door = { client, context };
    const { voice, teamId, refused } = await visitorAt(door, deps, userId, 'administer');
    if (refused !== undefined) return refuse(refused);
    const wanted = readSettingsForm(view.state.values);
    const met = await meetChannels(client, wanted);
    const faults = faultsOf(wanted, met, voice);
    if (Object.keys(faults).length > 0) return ack(errors(faults));

    const { chapter } = await deps.readFigures(teamId);
    const where = { chapterId: chapter.id, at: deps.now().toISOString() };
    const changed = await changeSettings(deps.db, wanted, where);
    await ack();
    context.apologise = undefined;
    deps.wake();
    // Slack may send a form twice, to another process too; its sender is told once.
    if (!(await deps.isFirst(`told:${view.id}`))) return;
    const nameOf = (channel: string) => met.get(channel)?.name ?? channel;
    await tellDirectly(client, userId, settingsMessage({ ...changed, nameOf }, voice));
  });
}

async function meetChannels(
  client: webApi.WebClient,
  { alertChannel, digest }: FilledSettings,
): Promise<Map<string, MetChannel>> {
  const ids = new Set([alertChannel, digest.channel].filter((id) => id !== null));
  const met = [...ids].map(async (id) => [id, await meetChannel(client, id)] as const);
  return new Map(await Promise.all(met));
}

/** What stands against each channel, by its field. */
function faultsOf(
  { alertChannel, digest }: FilledSettings,
  met: ReadonlyMap<string, MetChannel>,
  { phrases }: Voice,
): Record<string, string> {
  const fields = [
    [SETTINGS_FIELDS.alertChannel, alertChannel],
    [SETTINGS_FIELDS.digestChannel, digest.channel],
  ] as const;
  return Object.fromEntries(
    fields.flatMap(([field, id]) => {
      const fault = id === null ? null : met.get(id)?.fault;
      return fault ? [[field, phrases.settings[fault]]] : [];
    }),
  );
}
