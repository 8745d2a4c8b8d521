import { Courier } from './courier.ts';
import { FormActs } from './form-acts.ts';
import { PersonActs } from './person-acts.ts';
import type { Sandbox } from './sandbox.ts';
import { ShortcutActs } from './shortcut-acts.ts';
import type { SlackStandIn } from './slack-stand-in.ts';

type Acts = Pick<
  SlackStandIn,
  | 'runCommand'
  | 'press'
  | 'fill'
  | 'fillAndSubmit'
  | 'suggest'
  | 'openHome'
  | 'changePerson'
  | 'takeShortcut'
  | 'takeMessageShortcut'
  | 'runStep'
  | 'repeatStep'
  | 'sendEvent'
  | 'resendLast'
  | 'closeModal'
  | 'say'
  | 'upload'
  | 'deleteFile'
>;

function say(
  { workspace }: Sandbox,
  { userId, channelId, files: ids = [], ...words }: Parameters<SlackStandIn['say']>[0],
) {
  const files = ids.flatMap((id) => workspace.files.find(id) ?? []);
  const attached = files.length === 0 ? {} : { files };
  return workspace.add({ user: userId, channel: channelId, blocks: [], ...words, ...attached });
}

/** What people do, by one call each. */
export function acts(sandbox: Sandbox): Acts {
  const courier = new Courier(sandbox);
  const person = new PersonActs(sandbox, courier);
  const form = new FormActs(sandbox, courier);
  const shortcuts = new ShortcutActs(sandbox, courier);
  return {
    runCommand: async (act) => person.runCommand(act),
    press: async (act) => person.press(act),
    fill: async (act) => void (await form.fill(act.userId, act.fields)),
    fillAndSubmit: (act) => form.fillAndSubmit(act),
    suggest: (act) => form.suggest(act),
    openHome: async (userId) => person.openHome(userId),
    changePerson: async (userId, changes) => person.change(userId, changes),
    takeShortcut: async (act) => shortcuts.takeShortcut(act),
    takeMessageShortcut: async (act) => shortcuts.takeMessageShortcut(act),
    runStep: (run) => shortcuts.runStep(run),
    repeatStep: async (id, num) => shortcuts.repeatStep(id, num),
    sendEvent: async (event, retry) => person.sendEvent(event, retry),
    resendLast: () => courier.resend(),
    closeModal: (userId) => person.closeModal(userId),
    say: (act) => say(sandbox, act),
    deleteFile: (id) => sandbox.workspace.files.delete(id),
    upload: ({ userId, name, bytes }) =>
      sandbox.workspace.files.keep({ user: userId, name, bytes: Buffer.from(bytes) }).id,
  };
}
