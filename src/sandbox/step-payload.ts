import type { StepParameter } from './app-offers.ts';
import type { Fields } from './block-kit/record.ts';
import type { Execution } from './executions.ts';
import type { Sandbox } from './sandbox.ts';

const CREATED = 1_700_000_000;

const parameter = ({ name, type, title, description, required }: StepParameter): Fields => ({
  type,
  name,
  title,
  description,
  is_required: required,
});

/** The event by which Slack has the bot take a step. */
export function executedEvent(
  { workspace }: Sandbox,
  { id, workflowId, token, step }: Execution,
  inputs: Fields,
): Fields {
  return {
    type: 'function_executed',
    function: {
      id: `Fn0${step.callbackId.replaceAll(/[^a-z0-9]/gi, '').toUpperCase()}`,
      callback_id: step.callbackId,
      title: step.title,
      description: step.description,
      type: 'app',
      input_parameters: step.inputs.map(parameter),
      output_parameters: step.outputs.map(parameter),
      app_id: workspace.app.id,
      date_created: CREATED,
      date_updated: CREATED,
      date_deleted: 0,
    },
    inputs,
    function_execution_id: id,
    workflow_execution_id: workflowId,
    bot_access_token: token,
  };
}
