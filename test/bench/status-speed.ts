import { COUNTED, Subject, takeTurns } from './answer-times.ts';
import { Bots } from './bots.ts';
import type { Finding } from './finding.ts';
import { SlackEnd } from './slack-end.ts';
import { type AnswerTime, Sender } from './slash-command.ts';

export const STATUS_HEADING = `/amcham status against a bare ack(), ${COUNTED} commands each, one at a time
  acknowledged: until Slack's request is answered, for which it waits 3 seconds
  answered: until the person has the message; the bare ack() answers by its acknowledgement`;

const TARGET = 2;

/** Times `/amcham status` of a small and a large roster against a bare `ack()`, and of the largest against a small one. */
export async function statusSpeed(folder: string): Promise<Finding[]> {
  const slack = new SlackEnd();
  const bots = new Bots(folder, slack);
  const sender = new Sender(slack);
  try {
    await slack.start();
    const bare = new Subject(await bots.startBare());
    const small = new Subject(await bots.startReal(100));
    const large = new Subject(await bots.startReal(10_000));
    const largest = new Subject(await bots.startReal(100_000));
    await takeTurns(sender, [bare, small, large, largest]);
    return [...findings(bare, small, large), ...bySize(small, large, largest)];
  } finally {
    sender.close();
    await bots.stop();
    await slack.stop();
  }
}

/** How much longer a large roster takes than a small one. */
function bySize(small: Subject, large: Subject, largest: Subject): Finding[] {
  const bareTook = small.took(0.5, 'answered');
  const against = (subject: Subject) => {
    const took = subject.took(0.5, 'answered');
    return { ratio: took / bareTook, took, bareTook };
  };
  return [
    { name: 'status_10000_against_100', ...against(large), target: 1.25 },
    { name: 'status_100000_against_100', ...against(largest), target: 3 },
  ];
}

function findings(bare: Subject, small: Subject, large: Subject): Finding[] {
  const against = (subject: Subject, share: number, until: keyof AnswerTime) => {
    const took = subject.took(share, until);
    const bareTook = bare.took(share, until);
    return { ratio: took / bareTook, took, bareTook };
  };
  return [
    { name: 'status_100_p50', ...against(small, 0.5, 'answered') },
    { name: 'status_100_p99', ...against(small, 0.99, 'answered') },
    { name: 'status_10000_p50', ...against(large, 0.5, 'answered') },
    { name: 'status_10000_p99', ...against(large, 0.99, 'answered'), target: TARGET },
    { name: 'status_100_acknowledged_p50', ...against(small, 0.5, 'acknowledged') },
    { name: 'status_100_acknowledged_p99', ...against(small, 0.99, 'acknowledged') },
    { name: 'status_10000_acknowledged_p50', ...against(large, 0.5, 'acknowledged') },
    { name: 'status_10000_acknowledged_p99', ...against(large, 0.99, 'acknowledged') },
  ];
}
