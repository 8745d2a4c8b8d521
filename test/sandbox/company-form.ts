import type { App, types } from '@slack/bolt';

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const option = (text: string, value: string) => ({ text: plain(text), value });

export function companyForm(title = 'Add a company', hint?: string): types.ModalView {
  const input = (block: string, label: string, optional: boolean) => ({
    type: 'input' as const,
    block_id: block,
    label: plain(label),
    optional,
    ...(hint === undefined ? {} : { hint: plain(hint) }),
  });
  return {
    type: 'modal',
    callback_id: 'company',
    title: plain(title),
    submit: plain('Save'),
    private_metadata: 'kept',
    blocks: [
      {
        ...input('name', 'Company name', false),
        element: { type: 'plain_text_input', action_id: 'name', max_length: 120 },
      },
      {
        ...input('state', 'State', false),
        element: {
          type: 'static_select',
          action_id: 'state',
          option_groups: [
            { label: plain('North'), options: [option('Sonora', 'SON')] },
            { label: plain('Peninsula'), options: [option('Baja California', 'BC')] },
          ],
          initial_option: option('Sonora', 'SON'),
        },
      },
      {
        ...input('sectors', 'Sectors', true),
        element: {
          type: 'checkboxes',
          action_id: 'sectors',
          options: [option('Mining', 'mining'), option('Energy', 'energy')],
        },
      },
      {
        ...input('parent', 'Parent company', true),
        element: { type: 'external_select', action_id: 'parent', min_query_length: 2 },
      },
      {
        ...input('share', 'U.S. share', true),
        element: {
          type: 'number_input',
          action_id: 'share',
          is_decimal_allowed: true,
          min_value: '0',
          max_value: '100',
        },
      },
      {
        ...input('joined', 'Joined on', true),
        element: { type: 'datepicker', action_id: 'joined', initial_date: '2024-01-31' },
      },
      {
        ...input('email', 'E-mail', true),
        element: { type: 'email_text_input', action_id: 'email' },
      },
    ],
  };
}

const confirmation: types.ModalView = {
  type: 'modal',
  callback_id: 'confirm',
  title: plain('Are you sure?'),
  submit: plain('Yes'),
  blocks: [{ type: 'section', text: plain('This company is known already.') }],
};

/** Answers a saved company by its name: refuses, asks, replaces, clears, stays silent, or takes it. */
function onSave(app: App): void {
  app.view('company', async ({ ack, view }) => {
    const name = view.state.values.name?.name?.value ?? '';
    if (name === 'Known') await ack({ response_action: 'push', view: confirmation });
    else if (name === 'Wrong')
      await ack({ response_action: 'errors', errors: { name: 'Not a company' } });
    else if (name === 'Astray')
      await ack({ response_action: 'errors', errors: { nowhere: 'Not a field' } });
    else if (name === 'Again')
      await ack({ response_action: 'update', view: companyForm('One more') });
    else if (name !== 'Silent') await ack();
  });
  app.view('confirm', async ({ ack }) => ack({ response_action: 'clear' }));
}

/** A tiny bot with a form, a button, a Home tab and suggestions. */
export function companyBot(app: App): void {
  app.command('/amcham', async ({ ack, body, client, respond, command }) => {
    if (command.text === 'add') {
      await ack();
      await client.views.open({ trigger_id: body.trigger_id, view: companyForm() });
      return;
    }
    await ack('One moment');
    await respond({
      response_type: 'in_channel',
      text: 'Status: 49',
      blocks: [
        { type: 'section', text: plain('Status: 49') },
        {
          type: 'actions',
          block_id: 'row',
          elements: [{ type: 'button', action_id: 'share', text: plain('Share'), value: '49' }],
        },
      ],
    });
  });
  onSave(app);
  app.action('share', async ({ ack, respond, action }) => {
    await ack();
    const value = 'value' in action ? action.value : '';
    await respond({ replace_original: true, text: `Shared: ${value}` });
  });
  app.options('parent', async ({ ack, options }) => {
    const found = 'Acme Holdings'.startsWith(options.value);
    await ack({ options: found ? [option('Acme Holdings', 'P1')] : [] });
  });
  app.event('app_home_opened', async ({ event, client }) => {
    const blocks = [{ type: 'section', text: plain('49 of 50') }];
    await client.views.publish({ user_id: event.user, view: { type: 'home', blocks } });
  });
}
