import { STATES } from '#domain/choices.ts';
import type { Dossier, DossierCompany } from '#domain/dossier.ts';

const BLANK: DossierCompany = {
  name: '',
  state: 'SON',
  city: null,
  joinedOn: '2024-03-05',
  ownershipBasis: null,
  ultimateParent: null,
  usShare: null,
  evidence: null,
  evidenceFile: null,
  evidenceFileName: null,
  evidenceFileLink: null,
  confirmedBy: null,
  confirmedOn: null,
};

/** A company of a dossier, of which a test says what matters to it. */
export const listed = (company: Partial<DossierCompany>): DossierCompany => ({
  ...BLANK,
  ...company,
});

/** A dossier of these companies. */
export const dossierWith = (companies: readonly DossierCompany[]): Dossier => ({
  format: 1,
  team: 'T0NORTHWEST',
  turn: 7,
  day: '2026-11-24',
  target: 50,
  rule: { name: 'member-us-owned', version: 1 },
  members: companies.length,
  states: STATES.map((state) => {
    const mine = companies.filter((company) => company.state === state).length;
    return { state, counted: mine, members: mine };
  }),
  curve: [
    { month: '2026-10', counted: 0 },
    { month: '2026-11', counted: companies.length },
  ],
  companies: [...companies],
  since: null,
  people: { U0ANA: 'Ana Núñez' },
});
