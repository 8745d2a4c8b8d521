import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STATES } from '#domain/choices.ts';
import { COMPANY_FIELDS, type WrittenCompany } from '#domain/company.ts';
import { COUNTRIES } from '#domain/country.ts';
import { judgeCompany } from '#domain/judge-company.ts';
import { voiceOf } from '#locales/voice.ts';
import {
  companyForm,
  type FormState,
  type Namesake,
  readCompanyForm,
} from '#views/company-form.ts';
import { countryOptions } from '#views/form-fields.ts';
import { anyWrittenCompany, companyFrom } from '../domain/any-company.ts';
import { expectViewTaken, LANGUAGES, LONGEST_NAME, TODAY } from './slack-would-take.ts';

type Form = ReturnType<typeof companyForm>;

/** What Slack sends of a form that is submitted as it is shown. */
function submitted({ blocks }: Form): FormState {
  const state: FormState = {};
  for (const block of blocks) {
    if (!('element' in block) || block.type !== 'input') continue;
    const { element, block_id = '' } = block;
    state[block_id] = {
      [('action_id' in element && element.action_id) || '']: {
        ...('initial_value' in element && typeof element.initial_value === 'string'
          ? { value: element.initial_value }
          : {}),
        ...('initial_date' in element ? { selected_date: element.initial_date } : {}),
        ...('initial_option' in element &&
        element.initial_option &&
        'value' in element.initial_option
          ? { selected_option: { value: element.initial_option.value ?? '' } }
          : {}),
        ...(element.type === 'checkboxes' ? { selected_options: [] } : {}),
      },
    };
  }
  return state;
}

const namesakes = (many: number): Namesake[] =>
  Array.from({ length: many }, (_, at) => ({
    id: `0198b7a0-0000-7000-8000-${String(at).padStart(12, '0')}`,
    name: LONGEST_NAME,
    state: STATES[at % STATES.length] ?? 'SON',
    city: at % 2 === 0 ? null : 'x'.repeat(80),
    status: 'member',
  }));

const LONGEST: WrittenCompany = {
  name: LONGEST_NAME,
  city: 'x'.repeat(80),
  website: `https://example.com/${'x'.repeat(280)}`,
  contactName: LONGEST_NAME,
  contactEmail: `${'x'.repeat(242)}@example.com`,
  evidence: 'x'.repeat(1000),
  notes: '<!here>&'.repeat(250),
};

describe.each(LANGUAGES)('in the language %s', (language) => {
  const voice = voiceOf(language);
  const form = (written: WrittenCompany, asked: Namesake[] = []) =>
    companyForm({ written, today: TODAY, namesakes: asked }, voice);

  it('Slack takes the form, empty or filled to the brim', () => {
    for (const written of [{}, { name: 'Sol' }, LONGEST]) expectViewTaken('modal', form(written));
  });

  it('Slack takes the form with a name that was pasted far too long after the command', () => {
    expectViewTaken('modal', form({ name: 'x'.repeat(8000) }));
  });

  it('Slack takes the question whether it is another company, of one namesake or a thousand', () => {
    for (const many of [1, 2, 5, 6, 100, 1000])
      expectViewTaken('modal', form(LONGEST, namesakes(many)));
  });

  it('a form that is submitted as it is shown gives back what was written', () => {
    fc.assert(
      fc.property(fc.nat({ max: 50 }).chain(anyWrittenCompany), (any) => {
        // The day that the form shows where none is written is a day that is written.
        const company = companyFrom({ ...any, joinedOn: any.joinedOn || TODAY }, TODAY);
        const written: WrittenCompany = {};
        for (const field of COMPANY_FIELDS)
          if (company[field] !== null) written[field] = String(company[field]);
        written.joinedOn ??= TODAY;
        const read = readCompanyForm(submitted(form(written)), []);
        expect(read).toEqual({ written, notDuplicateOf: [], undecided: undefined });
        const judged = judgeCompany(read.written, TODAY);
        expect(judged.ok && judged.company).toEqual(company);
      }),
    );
  });

  it('every country is found by its name, by a part of it and without accents', () => {
    for (const code of COUNTRIES) {
      const name = voice.country(code);
      const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '').toUpperCase();
      for (const typed of [name, plain, plain.slice(0, -1), ` ${plain}`])
        expect(countryOptions(typed, voice).map(({ value }) => value)).toContain(code);
    }
  });

  it('at most 100 countries are offered, the usual ones first', () => {
    const all = countryOptions('', voice);
    expect(all).toHaveLength(100);
    expect(all.slice(0, 2).map(({ value }) => value)).toEqual(['MX', 'US']);
    expect(countryOptions('a', voice).length).toBeLessThanOrEqual(100);
    expect(countryOptions('xyzzy', voice)).toEqual([]);
  });
});

it('the form proposes today, a member and Mexico, and leaves open whether it is U.S.-owned', () => {
  const { written } = readCompanyForm(
    submitted(companyForm({ written: {}, today: TODAY }, voiceOf('es'))),
    [],
  );
  expect(written).toEqual({ hqCountry: 'MX', status: 'member', joinedOn: TODAY });
});

it('countries are looked for in the person’s own language, those that begin with it first', () => {
  const found = (typed: string, language: 'en' | 'es') =>
    countryOptions(typed, voiceOf(language)).map(({ value }) => value);
  expect(found('estados', 'es')[0]).toBe('US');
  expect(found('united', 'en').slice(0, 2)).toEqual(['US', 'GB']);
  expect(found('japon', 'es')).toEqual(['JP']);
  expect(found('states', 'en')).toContain('US');
  expect(found('mexico', 'es')).toEqual(['MX']);
});

describe('the question whether it is another company', () => {
  const asked = namesakes(2);
  const ids = asked.map(({ id }) => id);
  const shown = companyForm(
    { written: { name: 'Sol' }, today: TODAY, namesakes: asked },
    voiceOf('en'),
  );
  const [block] = shown.blocks.flatMap((one) =>
    'element' in one && one.element.type === 'checkboxes' ? [one.block_id ?? ''] : [],
  );

  it('left open, is told by its block, so that the sentence stands beside it', () => {
    const read = readCompanyForm(submitted(shown), ids);
    expect(read.notDuplicateOf).toEqual([]);
    expect(read.undecided).toBe(block);
    expect(read.written.name).toBe('Sol');
  });

  it('answered, tells the company apart from the records that were asked about', () => {
    const answer = { another: { selected_options: [{ value: 'another' }] } };
    const read = readCompanyForm({ ...submitted(shown), [block ?? '']: answer }, ids);
    expect(read).toMatchObject({ notDuplicateOf: ids, undecided: undefined });
  });

  it('about other records is another question', () => {
    const other = companyForm(
      { written: {}, today: TODAY, namesakes: namesakes(3) },
      voiceOf('en'),
    );
    expect(Object.keys(submitted(other))).not.toContain(block);
  });
});
