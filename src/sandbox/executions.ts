import { randomBytes } from 'node:crypto';
import { ApiRefusal } from './api-refusal.ts';
import type { StepCard } from './app-offers.ts';
import type { Fields } from './block-kit/record.ts';
import { newId } from './ids.ts';
import { parameterFaults } from './step-values.ts';

export type Execution = {
  id: string;
  workflowId: string;
  /** The bot's own while the step runs. */
  token: string;
  userId: string;
  step: StepCard;
  state: 'running' | 'completed' | 'failed';
  outputs: Fields;
  /** What the bot says went wrong; empty while nothing has. */
  error: string;
};

/** Steps of workflows that run, or have run: each ends once. */
export class Executions {
  readonly #all = new Map<string, Execution>();

  begin(userId: string, step: StepCard): Execution {
    const execution: Execution = {
      id: newId('Fx'),
      workflowId: newId('Wx'),
      token: `xwfp-${randomBytes(16).toString('hex')}`,
      userId,
      step,
      state: 'running',
      outputs: {},
      error: '',
    };
    this.#all.set(execution.id, execution);
    return execution;
  }

  find(id: string): Execution | undefined {
    return this.#all.get(id);
  }

  /** What somebody has run, the first first. */
  of(userId: string): Execution[] {
    return [...this.#all.values()].filter((each) => each.userId === userId);
  }

  isLive(token: string): boolean {
    return [...this.#all.values()].some((one) => one.state === 'running' && one.token === token);
  }

  complete(id: string, outputs: Fields): void {
    const execution = this.#running(id);
    const faults = parameterFaults(execution.step.outputs, outputs);
    if (faults.length > 0) throw new ApiRefusal('parameter_validation_failed', { errors: faults });
    Object.assign(execution, { state: 'completed', outputs });
  }

  fail(id: string, error: string): void {
    Object.assign(this.#running(id), { state: 'failed', error });
  }

  #running(id: string): Execution {
    const execution = this.#all.get(id);
    if (execution === undefined) throw new ApiRefusal('function_execution_not_found');
    if (execution.state !== 'running') throw new ApiRefusal('execution_not_in_running_state');
    return execution;
  }
}
