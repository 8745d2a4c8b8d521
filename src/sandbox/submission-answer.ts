import { ApiRefusal } from './api-refusal.ts';
import { type Fields, isFields } from './block-kit/record.ts';
import type { BotAnswer } from './bot-link.ts';
import type { OpenView } from './open-view.ts';
import type { Sandbox } from './sandbox.ts';
import { readView } from './view-content.ts';

const TROUBLE = 'We had some trouble connecting. Try again?';

function showErrors(view: OpenView, errors: unknown): void {
  if (!isFields(errors) || Object.keys(errors).length === 0)
    throw new ApiRefusal('response_action errors without errors');
  const shown: Record<string, string> = {};
  for (const [blockId, sentence] of Object.entries(errors)) {
    if (view.labelOf(blockId) === undefined)
      throw new ApiRefusal(`response_action errors: "${blockId}" is no input block of the view`);
    if (typeof sentence !== 'string' || sentence === '')
      throw new ApiRefusal(`response_action errors: "${blockId}" has no sentence`);
    shown[blockId] = sentence;
  }
  view.errors = shown;
}

function act(sandbox: Sandbox, view: OpenView, body: Fields): void {
  const { views } = sandbox;
  switch (body.response_action) {
    case undefined:
      if (Object.keys(body).length > 0) throw new ApiRefusal('a body without a response_action');
      views.close(view);
      break;
    case 'clear':
      views.clear(view.userId);
      break;
    case 'errors':
      showErrors(view, body.errors);
      break;
    case 'update':
      view.show(readView(sandbox, 'modal', body.view));
      break;
    case 'push':
      views.push(view.userId, readView(sandbox, 'modal', body.view));
      break;
    default:
      throw new ApiRefusal(`unknown response_action ${String(body.response_action)}`);
  }
}

/** Does to the person's screen what the bot's answer to a submission says. */
export function followSubmission(sandbox: Sandbox, view: OpenView, answer: BotAnswer): void {
  if (sandbox.views.find({ id: view.id }) !== view) return;
  if (answer.status < 200 || answer.status >= 300) {
    view.trouble = TROUBLE;
    return;
  }
  try {
    const body = answer.body === '' ? {} : answer.body;
    if (!isFields(body)) throw new ApiRefusal('an answer that is not JSON');
    act(sandbox, view, body);
  } catch (error) {
    if (!(error instanceof ApiRefusal)) throw error;
    view.trouble = TROUBLE;
    if (!error.blameless) sandbox.journal.refuse(`view_submission: ${error.words}`);
  }
}
