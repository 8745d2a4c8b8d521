import { describe, expect, it } from 'vitest';
import type { Company } from '#domain/company.ts';
import { amend, edited, judgeCompany } from '#domain/judge-company.ts';
import {
  fileOf,
  judgeOwnership,
  mergeOwnership,
  ownershipPrintsOf,
  proven,
  type WrittenOwnership,
} from '#domain/ownership.ts';
import { companyFrom } from './any-company.ts';

const TODAY = '2026-11-24';
const FILE = {
  id: 'F0123456789',
  name: 'Shareholders.pdf',
  link: 'https://example.com/F0123456789',
};
const WRITTEN: WrittenOwnership = {
  usOwned: 'yes',
  confirmation: 'confirmed',
  ownershipBasis: 'us-parent',
  usShare: '100',
  ultimateParent: 'Example Holdings',
  evidence: 'https://example.com/10-K',
  reviewOn: '2027-11-24',
};
const COMPANY = companyFrom({ name: 'Sol', state: 'SON', usOwned: 'unconfirmed' }, TODAY);
const ME = { by: 'U0000000001', on: TODAY };

function judged(written: WrittenOwnership, file: typeof FILE | null = null) {
  const { evidence: _, ...bare } = WRITTEN;
  return judgeOwnership({ ...bare, ...written }, file, TODAY);
}
function confirmed(): Company {
  const judgement = judgeOwnership(WRITTEN, FILE, TODAY);
  if (!judgement.ok) throw new Error('A good proof was refused.');
  return proven(COMPANY, judgement.proof, ME);
}

describe('ownership is confirmed', () => {
  it('by whoever says so, on that day, and the record keeps what proves it', () => {
    expect(confirmed()).toEqual({
      ...COMPANY,
      usOwned: 'yes',
      usShare: 100,
      ownershipBasis: 'us-parent',
      ultimateParent: 'Example Holdings',
      evidence: 'https://example.com/10-K',
      evidenceFile: FILE.id,
      evidenceFileName: FILE.name,
      evidenceFileLink: FILE.link,
      confirmedBy: 'U0000000001',
      confirmedOn: TODAY,
      reviewOn: '2027-11-24',
    });
    expect(fileOf(confirmed())).toEqual(FILE);
  });

  it('only on a basis and with some evidence, a file being enough', () => {
    expect(judged({})).toEqual({ ok: false, errors: { evidence: { kind: 'evidenceNeeded' } } });
    expect(judged({ ownershipBasis: '' })).toEqual({
      ok: false,
      errors: { ownershipBasis: { kind: 'basisNeeded' }, evidence: { kind: 'evidenceNeeded' } },
    });
    expect(judged({}, FILE).ok).toBe(true);
    expect(judged({ evidence: 'Seen at the notary' }).ok).toBe(true);
  });

  it('only where the answer is Yes', () => {
    for (const usOwned of ['no', 'unconfirmed'])
      expect(judged({ usOwned }, FILE)).toEqual({
        ok: false,
        errors: { confirmation: { kind: 'onlyYesConfirmed' } },
      });
  });
});

it('what is known so far is kept without confirming anything', () => {
  const judgement = judged({ confirmation: 'open', ownershipBasis: '', usOwned: 'unconfirmed' });
  expect(judgement).toMatchObject({ ok: true, proof: { isConfirmed: false, evidence: null } });
});

it('each field is told what is wrong with it, all at once', () => {
  const written = { usOwned: '', usShare: '101', reviewOn: TODAY, evidence: 'x'.repeat(1001) };
  expect(judged({ ...written, ultimateParent: 'two\nlines', ownershipBasis: 'a whim' })).toEqual({
    ok: false,
    errors: {
      usOwned: { kind: 'required' },
      usShare: { kind: 'notAShare' },
      reviewOn: { kind: 'notInFuture', today: TODAY },
      evidence: { kind: 'tooLong', max: 1000, length: 1001 },
      ultimateParent: { kind: 'severalLines' },
      ownershipBasis: { kind: 'notAChoice', field: 'ownershipBasis', written: 'a whim' },
    },
  });
});

describe('a confirmation falls', () => {
  const edit = (written: object, record = confirmed()) => {
    const { name, state, usOwned, evidence } = record;
    const all = { name, state, usOwned, evidence: evidence ?? '', ...written };
    const judgement = judgeCompany(all, TODAY);
    if (!judgement.ok) throw new Error('A good edit was refused.');
    return edited(record, judgement, TODAY);
  };

  it('when the answer is no longer Yes, and does not come back with it', () => {
    for (const usOwned of ['no', 'unconfirmed']) {
      const after = edit({ usOwned });
      expect(after).toMatchObject({ confirmedBy: null, confirmedOn: null });
      expect(after).toMatchObject({ evidenceFile: FILE.id, ultimateParent: 'Example Holdings' });
      expect(edit({ usOwned: 'yes' }, after).confirmedOn).toBeNull();
    }
    expect(edit({ usOwned: 'no' }).ownershipBasis).toBeNull();
    expect(amend(confirmed(), { usOwned: 'no' }, TODAY).confirmedOn).toBeNull();
  });

  it('when the last evidence is gone, and not before', () => {
    expect(edit({ evidence: '' }).confirmedOn).toBe(TODAY);
    const noteAlone: Company = { ...confirmed(), evidenceFile: null };
    expect(edit({ evidence: '' }, noteAlone).confirmedOn).toBeNull();
    expect(edit({ evidence: 'Another note' }, noteAlone).confirmedOn).toBe(TODAY);
  });

  it('not when something else of the record changes', () => {
    expect(edit({ city: 'Nogales', status: 'prospect' })).toMatchObject({
      city: 'Nogales',
      confirmedBy: 'U0000000001',
      confirmedOn: TODAY,
      reviewOn: '2027-11-24',
    });
  });
});

it('what two people wrote of one company’s ownership is put together, and what both changed is told', () => {
  const shown = confirmed();
  const prints = ownershipPrintsOf(shown);
  const mine: Company = { ...shown, usShare: 60, evidenceFile: 'F2', evidenceFileName: 'Mine.pdf' };
  const theirs: Company = { ...shown, usShare: 70, city: 'Nogales', ultimateParent: 'Another' };
  const { company, clashes } = mergeOwnership(prints, mine, theirs);
  expect(company).toEqual({
    ...theirs,
    usShare: 60,
    evidenceFile: 'F2',
    evidenceFileName: 'Mine.pdf',
  });
  expect(clashes).toEqual(['usShare']);
});
