import { expect, it, test } from 'vitest';
import { STATES } from '#domain/choices.ts';
import type { MilestoneRoad } from '#domain/milestone-road.ts';
import type { Milestone } from '#domain/milestones.ts';
import { voiceOf } from '#locales/voice.ts';
import { milestonesMessage } from '#views/milestones-message.ts';
import { expectTaken, LANGUAGES, LONGEST_NAME } from './slack-would-take.ts';

const WAY = {
  counted: 21,
  plan: { target: 50, milestones: [20, 25] },
  timeZone: 'America/Hermosillo',
};
const at = '2026-11-25T03:00:00.000Z';
const count = (of: number): Milestone => ({ kind: 'count', at: of });
const all: Milestone[] = [
  ...Array.from({ length: 27 }, (_, of) => count(of + 1)),
  ...STATES.map((state): Milestone => ({ kind: 'state', state })),
];

test.each(LANGUAGES)('Slack takes the milestones in %s, none and as many as may be', (language) => {
  const roads: MilestoneRoad[] = [
    { passed: [], ahead: [] },
    {
      passed: all.map((milestone) => ({
        milestone,
        announced: { at, company: LONGEST_NAME },
      })),
      ahead: all,
    },
  ];
  for (const road of roads) expectTaken(milestonesMessage(road, WAY, voiceOf(language)));
});

it('each is named with its place in the row, its day by the chapter’s clock, and its company', () => {
  const road: MilestoneRoad = {
    passed: [
      { milestone: count(1), announced: null },
      { milestone: count(20), announced: { at, company: 'Minera Sol' } },
      { milestone: { kind: 'state', state: 'SON' }, announced: { at, company: null } },
    ],
    ahead: [count(22), count(50)],
  };
  expect(milestonesMessage(road, WAY, voiceOf('en')).text.split('\n')).toEqual([
    ...['Milestones', 'Passed:'],
    '1st U.S.-owned company: passed before it was a milestone',
    '20th U.S.-owned company: Minera Sol, on November 24, 2026',
    'First U.S.-owned company in Sonora: November 24, 2026',
    'Ahead:',
    '22nd U.S.-owned company (1 to go)',
    '50th U.S.-owned company, the target (29 to go)',
  ]);
  expect(milestonesMessage(road, WAY, voiceOf('es')).text.split('\n')).toEqual([
    ...['Hitos', 'Alcanzados:'],
    '1.ª empresa de capital estadounidense: se alcanzó antes de ser un hito',
    '20.ª empresa de capital estadounidense: Minera Sol, el 24 de noviembre de 2026',
    'Primera empresa de capital estadounidense en Sonora: el 24 de noviembre de 2026',
    'Por alcanzar:',
    '22.ª empresa de capital estadounidense (falta 1)',
    '50.ª empresa de capital estadounidense, la meta (faltan 29)',
  ]);
});
