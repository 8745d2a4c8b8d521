import fc from 'fast-check';
import { expect, it } from 'vitest';
import { STATES, STATUSES, US_OWNED } from '#domain/choices.ts';
import { standing } from '#domain/consolidation.ts';
import { milestoneKey } from '#domain/milestones.ts';
import { figuresReader } from '#store/figures.ts';
import { companyRfc } from '../domain/valid-rfc.ts';
import { engine } from '../engines/new-store-url.ts';
import { chapterOf, opened, TestChapter, TODAY } from './temporary-store.ts';

const SHARED = 'XAXX010101000';

// Few names and RFCs, so that namesakes, conflicts and returns happen; often near the target, so that it is
// reached, lost and regained.
const company = fc.record({
  name: fc.nat({ max: 80 }).map((number) => `Company ${number}`),
  state: fc.constantFrom(...STATES),
  usOwned: fc.oneof({ weight: 5, arbitrary: fc.constant('yes') }, fc.constantFrom(...US_OWNED)),
  status: fc.oneof({ weight: 2, arbitrary: fc.constant('member') }, fc.constantFrom(...STATUSES)),
  rfc: fc.oneof(
    { weight: 5, arbitrary: fc.constant('') },
    fc.nat({ max: 5 }).map(companyRfc),
    fc.constant(SHARED),
  ),
});
const change = fc.oneof(
  company,
  fc.uniqueArray(company, {
    minLength: 1,
    maxLength: 40,
    comparator: (one, other) =>
      one.name === other.name || (one.rfc === other.rfc && !['', SHARED].includes(one.rfc)),
  }),
);

async function expectTrueFigures(chapter: TestChapter, team: string): Promise<void> {
  const counted = await chapter.counted();
  const { figures, settings } = await figuresReader(chapter.db)(team);
  const shown = standing(figures, settings, TODAY);
  expect([shown.counted, shown.curve.at(-1)?.counted]).toEqual([counted, counted]);
  const history = await chapter.history();
  expect(history.at(-1)?.counted_after ?? 0).toBe(counted);
  for (const [at, entry] of history.entries()) {
    const earlier = history[at - 1];
    if (earlier === undefined) expect(entry.counted_before).toBe(0);
    else if (earlier.turn === entry.turn) expect(entry.counted_before).toBe(earlier.counted_before);
    else expect(entry.counted_before).toBe(earlier.counted_after);
  }
}

async function expectEachMilestoneOnce(chapter: TestChapter): Promise<void> {
  const alerts = await chapter.alerts();
  const announced = alerts.flatMap((alert) =>
    alert.kind === 'milestones' ? alert.milestones.map(milestoneKey) : [],
  );
  expect(announced).toEqual([...new Set(announced)]);
  const ofTarget = alerts.flatMap(({ kind }) => (kind.startsWith('target') ? [kind] : []));
  expect(ofTarget).toEqual(
    ofTarget.map((_, at) => {
      if (at === 0) return 'target';
      return at % 2 === 1 ? 'target-lost' : 'target-regained';
    }),
  );
}

it('whatever is added and imported, the count is true, the history adds up and each milestone is told once', async () => {
  const { db } = await opened();
  let run = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.constant(0), fc.integer({ min: 44, max: 54 })),
      fc.array(change, { maxLength: 12 }),
      async (first, changes) => {
        run += 1;
        const team = `T${run}`;
        const chapter = new TestChapter(db, (await chapterOf(db, team)).id);
        const start = Array.from({ length: first }, (_, at) => ({ name: `Company ${at}` }));
        for (const one of [start, ...changes]) {
          const before = await chapter.everything();
          const outcome = Array.isArray(one) ? await chapter.import(one) : await chapter.add(one);
          if (outcome.kind !== 'kept') expect(await chapter.everything()).toEqual(before);
          else expect(outcome.after).toBe(await chapter.counted());
        }
        await expectTrueFigures(chapter, team);
        await expectEachMilestoneOnce(chapter);
      },
    ),
    { numRuns: engine === 'sqlite' ? 150 : 40 },
  );
});
