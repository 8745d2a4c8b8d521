import { describe, expect, it } from 'vitest';
import { companyRfc } from '../domain/valid-rfc.ts';
import { kept, many, newChapter, TODAY } from './temporary-store.ts';

const [RFC_ONE, RFC_TWO] = [companyRfc(1), companyRfc(2)];

describe('an import', () => {
  it('adds new companies, amends changed ones and leaves the others', async () => {
    const chapter = await newChapter();
    await chapter.add({ name: 'Sol', city: 'Nogales' });
    await chapter.add({ name: 'Luna' });
    const outcome = kept(
      await chapter.import([
        { name: 'SOL S.A.', city: 'Álamos' },
        { name: 'Luna' },
        { name: 'Mar' },
      ]),
    );
    expect(outcome).toMatchObject({ before: 2, after: 3, added: 1, unchanged: 1 });
    expect(outcome.amended).toEqual([
      { name: 'Sol', renamed: 'SOL S.A.', fields: ['name', 'city'] },
    ]);
    expect(await chapter.names()).toEqual(['SOL S.A.', 'Luna', 'Mar']);
    const entries = (await chapter.history()).slice(2);
    expect(entries.map(({ line, kind, turn }) => [line, kind, turn])).toEqual([
      [0, 'amended', 3],
      [1, 'imported', 3],
    ]);
    expect(JSON.parse(entries[0]?.changes ?? '')).toEqual({
      name: ['Sol', 'SOL S.A.'],
      city: ['Nogales', 'Álamos'],
    });
    expect(entries.every((entry) => entry.counted_before === 2 && entry.counted_after === 3)).toBe(
      true,
    );
  });

  it('leaves as they are the fields whose cells are blank', async () => {
    const chapter = await newChapter();
    const full = {
      name: 'Sol',
      city: 'Nogales',
      usShare: '75',
      hqCountry: 'US',
      sector: 'mining',
      joinedOn: '2024-01-01',
      rfc: RFC_ONE,
      website: 'example.com',
      contactName: 'Ana Inventada',
      notes: 'one',
    };
    await chapter.add(full);
    const [before] = await chapter.companies();
    expect(kept(await chapter.import([{ name: 'Sol', usOwned: '' }])).unchanged).toBe(1);
    const [after] = await chapter.companies();
    expect(after).toEqual(before);
  });

  it('refuses a day of leaving before the day of joining that the roster knows, and the other way about', async () => {
    const chapter = await newChapter();
    await chapter.add({ name: 'Sol', joinedOn: '2024-05-01' });
    const left = { name: 'Sol', status: 'withdrawn' };
    expect(await chapter.import([{ ...left, leftOn: '2024-04-30' }])).toEqual({
      kind: 'conflicts',
      conflicts: [{ line: 2, problem: { kind: 'beforeJoining', joinedOn: '2024-05-01' } }],
    });
    kept(await chapter.import([{ ...left, leftOn: '2024-05-01' }]));
    expect(await chapter.import([{ ...left, joinedOn: '2024-05-02' }])).toEqual({
      kind: 'conflicts',
      conflicts: [{ line: 2, problem: { kind: 'afterLeaving', leftOn: '2024-05-01' } }],
    });
  });

  it('of the same file again changes nothing', async () => {
    const chapter = await newChapter();
    await chapter.import(many(30));
    const { turn: _, ...before } = await chapter.everything();
    expect(kept(await chapter.import(many(30)))).toMatchObject({
      before: 30,
      after: 30,
      added: 0,
      amended: [],
      unchanged: 30,
      alerts: [],
    });
    const { turn: __, ...after } = await chapter.everything();
    expect(after).toEqual(before);
  });

  it('that is sent twice is made once', async () => {
    const chapter = await newChapter();
    await chapter.import(many(3), { key: 'file-1' });
    const before = await chapter.everything();
    expect(await chapter.import(many(5), { key: 'file-1' })).toMatchObject({
      kind: 'repeated',
      before: 0,
      after: 3,
    });
    expect(await chapter.everything()).toEqual(before);
  });

  it('knows a company that was renamed by its RFC', async () => {
    const chapter = await newChapter();
    await chapter.add({ name: 'Sol', rfc: RFC_ONE });
    await chapter.import([{ name: 'Estrella', rfc: RFC_ONE }]);
    expect(await chapter.names()).toEqual(['Estrella']);
  });

  it('sets the day on which a member left, and clears it when the member is back', async () => {
    const chapter = await newChapter();
    await chapter.add({ name: 'Sol', joinedOn: '2024-01-01' });
    await chapter.import([{ name: 'Sol', status: 'lapsed' }]);
    const dates = async () =>
      (await chapter.companies()).map(({ company }) => [company.joinedOn, company.leftOn]);
    expect(await dates()).toEqual([['2024-01-01', TODAY]]);
    await chapter.import([{ name: 'Sol', status: 'member' }]);
    expect(await dates()).toEqual([['2024-01-01', null]]);
  });

  it('that was only rehearsed tells what it would do and writes nothing', async () => {
    const chapter = await newChapter();
    await chapter.add({ name: 'Sol 1', city: 'Nogales' });
    const before = await chapter.everything();
    const outcome = kept(
      await chapter.import(many(52, 'Sol', { city: 'Álamos' }), { rehearsal: true }),
    );
    expect(outcome).toMatchObject({
      before: 1,
      after: 52,
      added: 51,
      amended: [{ name: 'Sol 1', renamed: null, fields: ['city'] }],
    });
    expect(outcome.alerts.map(({ kind }) => kind)).toEqual(['milestones', 'target']);
    expect(await chapter.everything()).toEqual(before);
  });

  it('of more rows than one statement holds keeps every one, in the file’s order', async () => {
    const chapter = await newChapter();
    await chapter.import(many(1234, 'Sol', { usOwned: 'no' }));
    expect(await chapter.companies()).toHaveLength(1234);
    const lines = (await chapter.history()).map(({ line }) => line);
    expect(lines).toEqual(Array.from({ length: 1234 }, (_, at) => at));
  });
});

describe('an import with rows that the roster stands against writes nothing and names each', () => {
  it('an RFC that another company has', async () => {
    const chapter = await newChapter();
    await chapter.add({ name: 'Sol', rfc: RFC_ONE });
    await chapter.add({ name: 'Luna' });
    const before = await chapter.everything();
    expect(await chapter.import([{ name: 'Mar' }, { name: 'Luna', rfc: RFC_ONE }])).toEqual({
      kind: 'conflicts',
      conflicts: [{ line: 3, problem: { kind: 'rfcTaken', by: 'Sol' } }],
    });
    expect(await chapter.everything()).toEqual(before);
  });

  it('a company whose name is in the roster under another RFC', async () => {
    const chapter = await newChapter();
    await chapter.add({ name: 'Sol', rfc: RFC_ONE });
    expect(await chapter.import([{ name: 'Sol', rfc: RFC_TWO }])).toEqual({
      kind: 'conflicts',
      conflicts: [{ line: 2, problem: { kind: 'otherRfc', name: 'Sol', rfc: RFC_ONE } }],
    });
    expect(await chapter.names()).toEqual(['Sol']);
  });

  it('a name that several companies of the roster have', async () => {
    const chapter = await newChapter();
    await chapter.addNamesakes('Sol', 'Sol S.A.');
    expect(await chapter.import([{ name: 'sol' }])).toEqual({
      kind: 'conflicts',
      conflicts: [{ line: 2, problem: { kind: 'namesakes', names: ['Sol', 'Sol S.A.'] } }],
    });
  });

  it('two rows that mean one company, one by its RFC and one by its name', async () => {
    const chapter = await newChapter();
    await chapter.add({ name: 'Sol', rfc: RFC_ONE });
    expect(await chapter.import([{ name: 'Estrella', rfc: RFC_ONE }, { name: 'Sol' }])).toEqual({
      kind: 'conflicts',
      conflicts: [{ line: 3, problem: { kind: 'sameCompanyAs', line: 2 } }],
    });
  });

  it('a withdrawn company that comes back with an RFC which another has taken since', async () => {
    const chapter = await newChapter();
    await chapter.add({ name: 'Sol', rfc: RFC_ONE, status: 'withdrawn' });
    await chapter.add({ name: 'Luna', rfc: RFC_ONE });
    const before = await chapter.everything();
    expect(await chapter.import([{ name: 'Mar' }, { name: 'Sol', status: 'member' }])).toEqual({
      kind: 'conflicts',
      conflicts: [{ line: 3, problem: { kind: 'rfcTaken', by: 'Luna' } }],
    });
    expect(await chapter.everything()).toEqual(before);
  });

  it('a withdrawn company that comes back in the file in which a new one takes its RFC', async () => {
    const chapter = await newChapter();
    await chapter.add({ name: 'Sol', rfc: RFC_ONE, status: 'withdrawn' });
    const back = { name: 'Sol', status: 'member' };
    const taking = { name: 'Luna', rfc: RFC_ONE };
    expect(await chapter.import([back, taking])).toMatchObject({
      conflicts: [{ line: 3, problem: { kind: 'rfcTaken', by: 'Sol' } }],
    });
    expect(await chapter.import([taking, back])).toMatchObject({
      conflicts: [{ line: 3, problem: { kind: 'rfcTaken', by: 'Luna' } }],
    });
    expect(await chapter.names()).toEqual(['Sol']);
  });
});
