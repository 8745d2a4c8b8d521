import fc from 'fast-check';
import { expect, it } from 'vitest';
import { STATES, US_OWNED } from '#domain/choices.ts';
import { type Company, hasLeft } from '#domain/company.ts';
import { COUNTING_RULES, standing } from '#domain/consolidation.ts';
import type { Changes } from '#domain/history.ts';
import { sound } from '#domain/ownership.ts';
import { figuresReader } from '#store/figures.ts';
import { companyRfc } from '../domain/valid-rfc.ts';
import { engine } from '../engines/new-store-url.ts';
import { chapterOf, opened, TestChapter, TODAY } from './temporary-store.ts';

/** What the history does not tell of a record: contacts' data, and what goes with a file's id. */
const UNTOLD = [
  'contactName',
  'contactEmail',
  'contactPhone',
  'notes',
  'evidenceFileName',
  'evidenceFileLink',
] as const;

const facts = fc.record({
  state: fc.constantFrom(...STATES),
  city: fc.constantFrom('', 'Nogales', 'Cananea'),
  usOwned: fc.oneof({ weight: 3, arbitrary: fc.constant('yes') }, fc.constantFrom(...US_OWNED)),
  status: fc.constantFrom('member', 'member', 'prospect'),
  joinedOn: fc.constantFrom('2023-03-01', '2025-10-31'),
  rfc: fc.oneof({ weight: 3, arbitrary: fc.constant('') }, fc.nat({ max: 3 }).map(companyRfc)),
  contactName: fc.constantFrom('', 'A. Person', 'B. Person'),
});
const name = fc.nat({ max: 30 }).map((number) => `Company ${number}`);
const which = fc.nat({ max: 200 });
const rule = fc.constantFrom(...COUNTING_RULES);
const step = fc.oneof(
  fc.record({ do: fc.constant('add' as const), name, facts }),
  fc.record({ do: fc.constant('edit' as const), which, name, facts }),
  fc.record({
    do: fc.constant('leave or return' as const),
    which,
    left: fc.constantFrom('withdrawn' as const, 'lapsed' as const),
    back: fc.constantFrom('member' as const, 'prospect' as const),
    on: fc.constantFrom('2024-05-05', '2026-01-31', TODAY),
  }),
  fc.record({ do: fc.constant('promote' as const), which }),
  fc.record({
    do: fc.constant('prove' as const),
    which,
    said: fc.record({
      usOwned: fc.oneof(
        { weight: 3, arbitrary: fc.constant('yes' as const) },
        fc.constantFrom(...US_OWNED),
      ),
      isConfirmed: fc.boolean(),
      ownershipBasis: fc.constantFrom('board' as const, 'us-parent' as const, null),
      evidence: fc.constantFrom('Form 10-K', null),
      file: fc.constantFrom(null, { id: 'F0123456789', name: 'Acta de B. Person.pdf', link: null }),
      reviewOn: fc.constantFrom(null, '2027-11-24'),
    }),
  }),
  fc.record({ do: fc.constant('import' as const), name, facts }),
  fc.record({ do: fc.constant('undo' as const), which }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

async function take(chapter: TestChapter, one: Step, made: readonly number[]) {
  if (one.do === 'add') return chapter.add({ name: one.name, ...one.facts });
  if (one.do === 'import') return chapter.import([{ name: one.name, ...one.facts }]);
  if (one.do === 'undo') return chapter.undo(made[one.which % Math.max(1, made.length)] ?? 1);
  const records = await chapter.companies();
  const shown = records[one.which % Math.max(1, records.length)];
  if (shown === undefined) return undefined;
  if (one.do === 'promote') return chapter.promote(shown);
  if (one.do === 'prove') return chapter.prove(shown, one.said);
  const left = hasLeft(shown.company.status);
  if (one.do === 'leave or return')
    return left
      ? chapter.takeBack(shown, { becomes: one.back, on: one.on })
      : chapter.leave(shown, { becomes: one.left, on: one.on });
  const { status, ...rest } = one.facts;
  return chapter.edit(shown, { ...rest, name: one.name, ...(left ? {} : { status }) });
}

/** The roster as the history tells it from the beginning; private fields are not its to tell. */
async function replayed(chapter: TestChapter): Promise<Map<string, Partial<Company>>> {
  const companies = new Map<string, Partial<Company>>();
  for (const { company_id: id, changes } of await chapter.history()) {
    const told: Changes = JSON.parse(changes);
    const values = Object.entries(told).flatMap(([field, change]) =>
      typeof change === 'string' ? [] : [[field, change[1]] as const],
    );
    const company = { ...companies.get(id), ...Object.fromEntries(values) };
    if (company.name === null) companies.delete(id);
    else companies.set(id, company);
  }
  return companies;
}

async function expectTrueHistory(chapter: TestChapter): Promise<void> {
  const told = await replayed(chapter);
  const records = await chapter.companies();
  expect(told.size).toBe(records.length);
  for (const { id, company } of records) {
    const publicly: Partial<Company> = { ...company };
    for (const field of UNTOLD) delete publicly[field];
    const known = Object.entries(publicly).filter(([, value]) => value !== null);
    const said = Object.entries(told.get(id) ?? {}).filter(([, value]) => value !== null);
    expect(Object.fromEntries(said)).toEqual(Object.fromEntries(known));
  }
}

/** Whatever became of a record, a confirmation stands only on what proves it. */
async function expectSoundConfirmations(chapter: TestChapter): Promise<void> {
  for (const { company } of await chapter.companies()) {
    expect(sound(company)).toEqual(company);
    expect(company.confirmedBy === null).toBe(company.confirmedOn === null);
  }
}

it('after any changes and undos the count is a recount, and the history told from its beginning is the roster', async () => {
  const { db } = await opened();
  let run = 0;
  await fc.assert(
    fc.asyncProperty(rule, fc.array(step, { maxLength: 25 }), async (counted, steps) => {
      run += 1;
      const team = `T${run}`;
      const chapter = new TestChapter(db, (await chapterOf(db, team)).id);
      await chapter.countBy(counted);
      const made: number[] = [];
      for (const one of steps) {
        const before = await chapter.everything();
        const outcome = await take(chapter, one, made);
        if (outcome?.kind !== 'kept') expect(await chapter.everything()).toEqual(before);
        else {
          made.push(outcome.turn);
          expect(outcome.after).toBe(await chapter.counted());
          expect((await chapter.history()).at(-1)?.counted_after).toBe(outcome.after);
        }
      }
      const { figures, settings } = await figuresReader(db)(team);
      const shown = standing(figures, settings, TODAY);
      const recounted = await chapter.counted();
      expect([shown.counted, shown.curve.at(-1)?.counted]).toEqual([recounted, recounted]);
      await expectSoundConfirmations(chapter);
      expect(JSON.stringify(await chapter.history())).not.toContain('Person');
      await expectTrueHistory(chapter);
    }),
    { numRuns: engine === 'sqlite' ? 120 : 40 },
  );
});
