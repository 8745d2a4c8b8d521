import { type ApiCall, type ApiMethod, argObject, argText } from './api-call.ts';
import type { Fields } from './block-kit/record.ts';

const idIn = ({ args }: ApiCall): string => argText(args, 'function_execution_id') ?? '';

function completeSuccess(call: ApiCall): Fields {
  const { sandbox, args } = call;
  sandbox.executions.complete(idIn(call), argObject(args, 'outputs', 'invalid_arguments') ?? {});
  sandbox.journal.changed();
  return {};
}

function completeError(call: ApiCall): Fields {
  const { sandbox, args } = call;
  sandbox.executions.fail(idIn(call), argText(args, 'error') ?? '');
  sandbox.journal.changed();
  return {};
}

export const functionsMethods: Readonly<Record<string, ApiMethod>> = {
  'functions.completeSuccess': {
    token: 'bot',
    required: [['function_execution_id'], ['outputs']],
    run: completeSuccess,
  },
  'functions.completeError': {
    token: 'bot',
    required: [['function_execution_id'], ['error']],
    run: completeError,
  },
};
