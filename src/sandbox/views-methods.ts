import { type ApiCall, type ApiMethod, argJson, argText } from './api-call.ts';
import { ApiRefusal } from './api-refusal.ts';
import type { ViewDraft } from './block-kit/check-view.ts';
import type { Fields } from './block-kit/record.ts';
import type { OpenView } from './open-view.ts';
import { readView } from './view-content.ts';

function draftIn({ sandbox, args }: ApiCall, surface: 'modal' | 'home'): ViewDraft {
  return readView(sandbox, surface, argJson(args, 'view', 'invalid_arguments'));
}

function answer({ sandbox }: ApiCall, view: OpenView): Fields {
  sandbox.journal.changed();
  return { view: view.toSlack() };
}

function inOpenModal({ sandbox }: ApiCall, userId: string, viewId: string | undefined): boolean {
  const view = viewId === undefined ? undefined : sandbox.views.find({ id: viewId });
  return view !== undefined && view.userId === userId && view.draft.type === 'modal';
}

/** Opening from inside a modal puts the new one on top of it. */
function open(call: ApiCall): Fields {
  const { sandbox, args } = call;
  const draft = draftIn(call, 'modal');
  const act = sandbox.triggers.use(argText(args, 'trigger_id') ?? '');
  const { views } = sandbox;
  if (inOpenModal(call, act.userId, act.viewId)) return answer(call, views.push(act.userId, draft));
  return answer(call, views.open(act.userId, draft));
}

function push(call: ApiCall): Fields {
  const { sandbox, args } = call;
  const draft = draftIn(call, 'modal');
  const act = sandbox.triggers.use(argText(args, 'trigger_id') ?? '');
  if (!inOpenModal(call, act.userId, act.viewId)) throw new ApiRefusal('invalid_trigger_id');
  return answer(call, sandbox.views.push(act.userId, draft));
}

function update(call: ApiCall): Fields {
  const { sandbox, args } = call;
  const id = argText(args, 'view_id');
  const externalId = argText(args, 'external_id');
  const view = sandbox.views.find({
    ...(id === undefined ? {} : { id }),
    ...(externalId === undefined ? {} : { externalId }),
  });
  const draft = draftIn(call, view?.draft.type ?? 'modal');
  if (view === undefined) throw new ApiRefusal('not_found');
  return answer(call, sandbox.views.update(view, draft, argText(args, 'hash')));
}

function publish(call: ApiCall): Fields {
  const { sandbox, args } = call;
  const draft = draftIn(call, 'home');
  const person = sandbox.workspace.person(argText(args, 'user_id') ?? '');
  return answer(call, sandbox.views.publish(person.id, draft, argText(args, 'hash')));
}

export const viewsMethods: Readonly<Record<string, ApiMethod>> = {
  'views.open': { token: 'bot', required: [['trigger_id'], ['view']], run: open },
  'views.push': { token: 'bot', required: [['trigger_id'], ['view']], run: push },
  'views.update': {
    token: 'bot',
    required: [['view_id', 'external_id'], ['view']],
    run: update,
  },
  'views.publish': { token: 'bot', required: [['user_id'], ['view']], run: publish },
};
