import { describe, expect, it } from 'vitest';
import { type Access, type Account, may, personIn, type Role, roleOf } from '#domain/person.ts';

const OPEN: Access = { editors: null, admins: [] };
const NARROWED: Access = { editors: ['U1'], admins: ['U2'] };
const ACCOUNT: Account = {
  ...{ teamId: 'T1', isAdmin: false, isGuest: false, isStranger: false },
  ...{ isBot: false, isDeleted: false },
};

const roleIn = (access: Access, id: string, role: Role): Role =>
  personIn({ id, role, language: 'en' }, access).role;

describe('what the chapter’s settings give a person', () => {
  it('every full member edits until editing is narrowed; then those who are named', () => {
    expect(roleIn(OPEN, 'U3', 'member')).toBe('member');
    expect(roleIn(NARROWED, 'U1', 'member')).toBe('member');
    expect(roleIn(NARROWED, 'U3', 'member')).toBe('reader');
    expect([may('reader', 'read'), may('reader', 'edit')]).toEqual([true, false]);
  });

  it('the workspace’s admins always may, and so does whom they name as one', () => {
    expect(roleIn(NARROWED, 'U9', 'admin')).toBe('admin');
    expect(roleIn(NARROWED, 'U2', 'member')).toBe('admin');
  });

  it('nobody who is no full member gains by being named', () => {
    for (const id of ['U1', 'U2'])
      for (const role of ['guest', 'stranger'] as const)
        expect(roleIn(NARROWED, id, role)).toBe(role);
  });
});

it('people of other organizations, bots and people who have left are strangers, whatever else they are', () => {
  const role = (account: Partial<Account>) =>
    roleOf({ ...ACCOUNT, isAdmin: true, ...account }, 'T1');
  expect(role({})).toBe('admin');
  expect(role({ isGuest: true })).toBe('guest');
  for (const one of [{ teamId: 'T2' }, { isStranger: true }, { isBot: true }, { isDeleted: true }])
    expect(role({ ...one, isGuest: true })).toBe('stranger');
});
