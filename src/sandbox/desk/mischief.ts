import { ANY_POST, ANYTHING, type Fault } from '#sandbox/misbehaviour.ts';
import type { Sandbox } from '#sandbox/sandbox.ts';
import type { Misbehaviour } from './act.ts';
import type { Mischief } from './screen.ts';

type Trick = { method: string; fault: Fault };

const CHARTS = 'data_visualization';

const TRICKS = {
  rateLimited: { method: ANY_POST, fault: { kind: 'rate_limited', retryAfterSeconds: 3 } },
  serverErrors: { method: ANY_POST, fault: { kind: 'http', status: 500, body: 'Server Error' } },
  cutAfterPosting: { method: ANY_POST, fault: { kind: 'cut_after' } },
  slow: { method: ANYTHING, fault: { kind: 'late', ms: 4000 } },
} as const satisfies Record<string, Trick>;

/** Orders so many faults of one kind, in place of those of that kind still to come. */
export function misbehave(sandbox: Sandbox, how: Misbehaviour, times: number): void {
  const { misbehaviour, triggers, withheld } = sandbox;
  if (how === 'expireTriggers') triggers.expire(times);
  else if (how === 'noCharts') {
    if (times > 0) withheld.add(CHARTS);
    else withheld.delete(CHARTS);
  } else {
    const { method, fault } = TRICKS[how];
    misbehaviour.drop(method, fault.kind);
    misbehaviour.order(method, fault, times);
  }
}

/** Slack is itself again. */
export function behave({ misbehaviour, triggers, withheld }: Sandbox): void {
  misbehaviour.clear();
  triggers.expire(0);
  withheld.clear();
}

/** What is still to come. */
export function mischief({ misbehaviour, triggers, withheld }: Sandbox): Mischief {
  const left = (how: keyof typeof TRICKS) =>
    misbehaviour.left(TRICKS[how].method, TRICKS[how].fault.kind);
  return {
    rateLimited: left('rateLimited'),
    serverErrors: left('serverErrors'),
    cutAfterPosting: left('cutAfterPosting'),
    slow: left('slow'),
    expireTriggers: triggers.stillborn,
    noCharts: withheld.has(CHARTS),
  };
}
