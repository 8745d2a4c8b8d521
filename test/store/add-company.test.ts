import { describe, expect, it } from 'vitest';
import { companyRfc } from '../domain/valid-rfc.ts';
import { AT, chapterOf, kept, newChapter, opened } from './temporary-store.ts';

describe('adding a company', () => {
  it('keeps the record, moves the count and writes who did it', async () => {
    const chapter = await newChapter();
    const outcome = kept(await chapter.add({ name: 'Minera Sol' }, { key: 'form-1' }));
    expect(outcome).toMatchObject({ before: 0, after: 1, added: 1, amended: [], unchanged: 0 });

    const [record] = await chapter.companies();
    expect(record?.company).toMatchObject({ name: 'Minera Sol', state: 'SON', usOwned: 'yes' });
    const [entry, ...others] = await chapter.history();
    expect(others).toEqual([]);
    expect(entry).toMatchObject({
      turn: 1,
      line: 0,
      change_key: 'form-1',
      kind: 'added',
      actor: 'U0000000001',
      at: AT,
      company_id: record?.id,
      counted_before: 0,
      counted_after: 1,
    });
    expect(JSON.parse(entry?.changes ?? '')).toMatchObject({
      name: [null, 'Minera Sol'],
      usOwned: [null, 'yes'],
    });
  });

  it('that is not a U.S.-owned member leaves the count as it is', async () => {
    const chapter = await newChapter();
    await chapter.add({ name: 'One', usOwned: 'no' });
    await chapter.add({ name: 'Two', usOwned: 'unconfirmed' });
    await chapter.add({ name: 'Three', status: 'prospect' });
    const outcome = kept(await chapter.add({ name: 'Four', status: 'lapsed' }));
    expect(outcome).toMatchObject({ before: 0, after: 0, alerts: [] });
    expect(await chapter.turn()).toBe(4);
  });

  it('that Slack sends twice is kept once, and the answer tells what was kept', async () => {
    const chapter = await newChapter();
    await chapter.add({ name: 'Minera Sol' }, { key: 'form-1' });
    await chapter.add({ name: 'Minera Luna' }, { key: 'form-2' });
    const before = await chapter.everything();
    expect(await chapter.add({ name: 'Minera Mar' }, { key: 'form-1' })).toMatchObject({
      kind: 'repeated',
      before: 0,
      after: 1,
      company: { name: 'Minera Sol' },
    });
    expect(await chapter.everything()).toEqual(before);
  });

  it('never puts a contact’s data into the history', async () => {
    const chapter = await newChapter();
    await chapter.add({ name: 'Minera Sol', contactName: 'Ana Inventada', notes: 'a secret' });
    const [entry] = await chapter.history();
    expect(entry?.changes).not.toMatch(/Ana Inventada|a secret/);
    expect(JSON.parse(entry?.changes ?? '')).toMatchObject({ contactName: 'set', notes: 'set' });
  });

  it('that was only rehearsed tells what would happen and writes nothing', async () => {
    const chapter = await newChapter();
    const before = await chapter.everything();
    const outcome = kept(await chapter.add({ name: 'Minera Sol' }, { rehearsal: true }));
    expect(outcome).toMatchObject({ before: 0, after: 1, alerts: [{ kind: 'milestones' }] });
    expect(await chapter.everything()).toEqual(before);
  });
});

describe('a company of the same name', () => {
  it('is asked about and not kept', async () => {
    const chapter = await newChapter();
    await chapter.add({ name: 'Minera Sol S.A. de C.V.', city: 'Nogales' });
    const before = await chapter.everything();
    expect(await chapter.add({ name: 'MINERA SOL' })).toMatchObject({
      kind: 'duplicates',
      candidates: [{ name: 'Minera Sol S.A. de C.V.', city: 'Nogales', status: 'member' }],
    });
    expect(await chapter.everything()).toEqual(before);
  });

  it('is kept once the person has told the two apart', async () => {
    const chapter = await newChapter();
    await chapter.add({ name: 'Minera Sol' });
    const [first] = await chapter.companies();
    const apart = { notDuplicateOf: [first?.id ?? ''] };
    expect(kept(await chapter.add({ name: 'Minera Sol' }, apart)).after).toBe(2);
  });

  it('is asked about again when another namesake was added in between', async () => {
    const chapter = await newChapter();
    await chapter.add({ name: 'Minera Sol' });
    const [first] = await chapter.companies();
    const apart = { notDuplicateOf: [first?.id ?? ''] };
    await chapter.add({ name: 'Minera Sol Inc.' }, apart);
    const outcome = await chapter.add({ name: 'Minera Sol LLC' }, apart);
    expect(outcome.kind).toBe('duplicates');
    if (outcome.kind === 'duplicates') expect(outcome.candidates).toHaveLength(2);
  });

  it('is asked about even when the first has withdrawn, since it may be coming back', async () => {
    const chapter = await newChapter();
    await chapter.add({ name: 'Minera Sol', status: 'withdrawn' });
    expect((await chapter.add({ name: 'Minera Sol' })).kind).toBe('duplicates');
  });
});

describe('an RFC', () => {
  const rfc = companyRfc(1);

  it('belongs to one company: a second with it is refused, whatever its name', async () => {
    const chapter = await newChapter();
    await chapter.add({ name: 'Minera Sol', rfc });
    const before = await chapter.everything();
    expect(await chapter.add({ name: 'Minera Luna', rfc })).toMatchObject({
      kind: 'rfcTaken',
      by: { name: 'Minera Sol' },
    });
    expect(await chapter.everything()).toEqual(before);
  });

  it('that is generic may be shared by many', async () => {
    const chapter = await newChapter();
    for (const name of ['Sol', 'Luna', 'Mar']) await chapter.add({ name, rfc: 'XEXX010101000' });
    expect(await chapter.names()).toEqual(['Sol', 'Luna', 'Mar']);
  });

  it('of a withdrawn company is free again; of a lapsed one it is not', async () => {
    const chapter = await newChapter();
    await chapter.add({ name: 'Minera Sol', rfc, status: 'withdrawn' });
    expect((await chapter.add({ name: 'Minera Luna', rfc, status: 'lapsed' })).kind).toBe('kept');
    expect((await chapter.add({ name: 'Minera Mar', rfc })).kind).toBe('rfcTaken');
  });
});

it('two chapters in one store never see each other', async () => {
  const { db } = await opened();
  const [north, south] = [await chapterOf(db, 'T0000000001'), await chapterOf(db, 'T0000000002')];
  const company = { name: 'Minera Sol', rfc: companyRfc(2) };
  await north.add(company, { key: 'form-1' });
  const before = await north.everything();

  expect(await south.companies()).toEqual([]);
  expect(kept(await south.add(company, { key: 'form-1' }))).toMatchObject({
    before: 0,
    after: 1,
    alerts: [{ milestones: [{ kind: 'state', state: 'SON' }] }],
  });
  expect(await north.everything()).toEqual(before);
  expect([await north.turn(), await south.turn()]).toEqual([1, 1]);
});
