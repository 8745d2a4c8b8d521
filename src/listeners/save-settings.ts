import type { ViewOutput, webApi } from '@slack/bolt';
import { judgeSettings } from '#domain/judge-settings.ts';
import {
  changedSettings,
  mergeSettings,
  movesTheCount,
  type Settable,
  settableOf,
} from '#domain/settings-change.ts';
import { changeSettings, type SettingsOutcome } from '#store/change-settings.ts';
import type { Modal } from '#views/message.ts';
import { effectForm, noEffectForm } from '#views/settings-effect.ts';
import { readSettingsForm, type SettingsMemory, settingsForm } from '#views/settings-form.ts';
import { enterChannel, faultOfChannel } from './channels.ts';
import type { Deps } from './deps.ts';
import {
  besideSettings,
  explainSettings,
  faultsOfChannels,
  faultsOfPeople,
  type SettingFaults,
} from './object-to-settings.ts';
import { remembered } from './remembered.ts';
import type { Objection } from './save-company.ts';
import { effectMemory, settingsMemory } from './settings-memory.ts';
import type { Visitor } from './visitor.ts';

/** What the sender of settings is shown instead of their being kept. */
type Answer = Objection | { response_action: 'push'; view: Modal };

/** What became of settings that were sent: kept, now or before; as they were already; or an answer. */
export type SavedSettings =
  | Extract<SettingsOutcome, { kind: 'kept' | 'repeated' | 'unchanged' }>
  | { kind: 'answered'; answer: Answer };

type Sender = { client: webApi.WebClient; visitor: Visitor };
type Asked = SettingsMemory & { wanted: Settable };

const answered = (answer: Answer): SavedSettings => ({ kind: 'answered', answer });
const shown = (view: Modal): SavedSettings => answered({ response_action: 'update', view });

/** Keeps the settings of a form once; or says what stands against them, or what they would do to the count. */
export async function saveSettings(
  view: ViewOutput,
  sender: Sender,
  deps: Deps,
): Promise<SavedSettings> {
  const { client, visitor } = sender;
  const { voice, refused } = visitor;
  const memory = remembered(view.private_metadata, settingsMemory);
  const beside = (faults: SettingFaults) => answered(besideSettings(faults, memory.version));
  if (refused !== undefined) return beside({ alertChannel: refused });
  const judged = judgeSettings(readSettingsForm(view.state.values, memory));
  if (!judged.ok) return beside(explainSettings(judged.errors, voice));
  const wanted = judged.settings;
  // What moves the count is kept at the next Save, and until then the bot enters no channel.
  const isToBeSeen = movesTheCount(changedSettings(memory.shown, wanted));
  const meet = isToBeSeen ? faultOfChannel : enterChannel;
  const faults = {
    ...(await faultsOfChannels(wanted, (id) => meet(client, id), voice)),
    ...(await faultsOfPeople(memory.shown, wanted, sender, deps)),
  };
  if (Object.keys(faults).length > 0) return beside(faults);
  const asked = { ...memory, wanted };
  const outcome = await change(asked, null, { view, visitor, deps });
  if (outcome.kind !== 'unseen') return settled(outcome, asked, visitor, deps);
  const effect = effectForm(asked, outcome.effect, voice);
  // Slack stacks three forms at most: one that is not the first gives its place.
  return view.previous_view_id
    ? shown(effect)
    : answered({ response_action: 'push', view: effect });
}

/** Keeps the settings whose effect was seen, if that is still their effect. */
export async function saveSeenSettings(
  view: ViewOutput,
  { client, visitor }: Sender,
  deps: Deps,
): Promise<SavedSettings> {
  const { voice, refused } = visitor;
  if (refused !== undefined) return shown(noEffectForm(refused, voice));
  const { seen, ...asked } = remembered(view.private_metadata, effectMemory);
  const faults = await faultsOfChannels(asked.wanted, (id) => enterChannel(client, id), voice);
  const [fault] = Object.values(faults);
  if (fault !== undefined) return shown(noEffectForm(fault, voice));
  const outcome = await change(asked, seen, { view, visitor, deps });
  return outcome.kind === 'unseen'
    ? shown(effectForm(asked, outcome.effect, voice, true))
    : settled(outcome, asked, visitor, deps);
}

type Way = { view: ViewOutput; visitor: Visitor; deps: Deps };

async function change(
  { wanted, version }: Asked,
  seen: string | null,
  { view, visitor, deps }: Way,
): Promise<SettingsOutcome> {
  const { chapter } = await deps.readFigures(visitor.teamId);
  return changeSettings(
    deps.db,
    { key: `${view.id}.${version}`, wanted, version, seen },
    {
      chapterId: chapter.id,
      actor: visitor.person.id,
      at: deps.now().toISOString(),
      newId: deps.newId,
    },
  );
}

/** What another admin set meanwhile is shown, under what this one changed, before anything is kept. */
function settled(
  outcome: Exclude<SettingsOutcome, { kind: 'unseen' }>,
  { shown: before, wanted }: Asked,
  { voice }: Visitor,
  { now }: Deps,
): SavedSettings {
  if (outcome.kind !== 'stale') return outcome;
  const { settings: current, since } = outcome;
  const merged = mergeSettings(before, wanted, settableOf(current));
  const content = { current, at: now().toISOString(), written: merged.settings };
  const meanwhile = { since, clashes: merged.clashes };
  return shown(settingsForm({ ...content, meanwhile }, voice));
}
