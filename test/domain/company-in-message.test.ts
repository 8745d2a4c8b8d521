import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { companyInMessage, TAKEN_FIELDS } from '#domain/company-in-message.ts';
import { judgeCompany } from '#domain/judge-company.ts';

const found: [string, string, object][] = [
  [
    'a signature',
    'Ana Ibarra\nSierra Foods de México, S.A. de C.V.\n<mailto:ana@sierrafoods.example|ana@sierrafoods.example>\n<http://sierrafoods.example|sierrafoods.example>\nTel: +52 662 212 3456',
    {
      name: 'Sierra Foods de México, S.A. de C.V.',
      website: 'sierrafoods.example',
      contactEmail: 'ana@sierrafoods.example',
      contactPhone: '+52 662 212 3456',
    },
  ],
  [
    'a form’s notice in English',
    '*Company:* Rio &amp; Sons\n*State:* Sonora\n*Contact:* Ana Ibarra, manager\n*E-mail:* <mailto:ana@rio.example|ana@rio.example>\n*Phone:* 662 212 3456\n*U.S.-owned:* Yes',
    {
      name: 'Rio & Sons',
      state: 'Sonora',
      contactName: 'Ana Ibarra',
      contactEmail: 'ana@rio.example',
      contactPhone: '662 212 3456',
    },
  ],
  [
    'a form’s notice in Spanish, each label above its answer',
    '*Empresa*\nObra Inventada\n*Nombre*\nLuis Vega\n*Ciudad*\nGuaymas\n*Correo*\nluis@obra.example',
    {
      name: 'Obra Inventada',
      contactName: 'Luis Vega',
      city: 'Guaymas',
      contactEmail: 'luis@obra.example',
    },
  ],
  [
    'a sentence that names a company by its legal form',
    '<@U0123456789> Please meet Copper Basin Works Inc., they are at <https://www.copperbasin.example/mx?utm=1|their site>',
    { name: 'Copper Basin Works Inc.', website: 'https://www.copperbasin.example/mx?utm=1' },
  ],
  [
    'a link that bears the name of its site',
    'New lead: <https://sierrafoods.example|Sierra Foods>',
    { name: 'Sierra Foods', website: 'https://sierrafoods.example' },
  ],
  [
    'a bold heading',
    '*Velquora Instruments*\nWrite to <mailto:hola@velquora.example|Eva Ruiz>',
    {
      name: 'Velquora Instruments',
      contactName: 'Eva Ruiz',
      contactEmail: 'hola@velquora.example',
    },
  ],
  [
    'what is quoted',
    '&gt; Company: &lt;Sol&gt; Mining\n&gt; Web: www.solmining.example.',
    { name: '<Sol> Mining', website: 'www.solmining.example' },
  ],
];

test.each(found)('takes a company out of %s', (_, markup, company) => {
  expect(companyInMessage(markup)).toEqual(company);
});

describe('takes nothing', () => {
  it.each([
    ['out of talk', 'Hello all :wave: who has the list? It is due at 12:30.'],
    ['out of nothing', ''],
    ['out of mentions', '<@U0123456789> <#C0123456789|general> <!channel>'],
    ['out of places that are nobody’s own', 'See <https://northwest.slack.com/archives/C1/p1>'],
    ['out of numbers that may be anything', 'Invoice 6622123456 of 2024-10-31'],
    ['out of a heading that asks', '*Who has the list?*'],
    ['that the roster would refuse', 'Company: ​\nE-mail: nobody@nowhere\nPhone: 12\nWeb: none'],
  ])('%s', (_, markup) => {
    expect(companyInMessage(markup)).toEqual({});
  });

  it('of whom a company counts for: that is for a person to say', () => {
    const { usOwned, status } = companyInMessage('U.S.-owned: yes\nStatus: member');
    expect({ usOwned, status }).toEqual({});
  });
});

const written = fc.string({ unit: 'grapheme', maxLength: 40 });
const piece = fc.oneof(
  written,
  fc.constantFrom(
    '\n',
    '*',
    '<',
    '>',
    '|',
    '&lt;',
    'Company: ',
    'Correo:',
    ' S.A. de C.V.',
    ' Inc.',
  ),
  fc.emailAddress().map((address) => `<mailto:${address}|${address}>`),
  fc.webUrl({ withQueryParameters: true }).map((url) => `<${url}|site>`),
  fc.constantFrom('+52 662 212 3456', '<tel:+526622123456|662 212 3456>', ':wave:', '\u200b\u202e'),
);

it('whatever a message says, each field that is taken is one that the roster takes', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const company = companyInMessage(pieces.join(''));
      expect(TAKEN_FIELDS).toEqual(expect.arrayContaining(Object.keys(company)));
      const required = { name: 'Sol', state: 'SON', usOwned: 'no' };
      const judged = judgeCompany({ ...required, ...company }, '2026-11-24');
      expect(judged.ok ? {} : judged.errors).toEqual({});
      for (const text of Object.values(company))
        expect(text).not.toMatch(/<(?:mailto|https?|tel):/);
    }),
    { numRuns: 300 },
  );
});

it('an address and a site are found wherever they stand among other words', () => {
  const words = fc.stringMatching(/^[a-z ]{0,30}$/);
  fc.assert(
    fc.property(words, words, words, (before, between, after) => {
      const markup = `${before} <mailto:eva@sol.example|eva@sol.example> ${between} <https://sol.example|sol.example> ${after}`;
      expect(companyInMessage(markup)).toMatchObject({
        contactEmail: 'eva@sol.example',
        website: 'sol.example',
      });
    }),
  );
});

it('a whole document is read, and its end is not', () => {
  const parts = [
    'x',
    '<',
    '<a|',
    '*a*',
    'a:',
    'A ',
    '+1 ',
    'a@a.',
    'www.',
    '&lt;',
    'S. A. ',
    '\n',
    '- ',
  ];
  for (const part of parts) {
    const text = `\nCompany: Sol\n${part.repeat(100_000 / part.length)}\nE-mail: eva@sol.example`;
    const { name, contactEmail } = companyInMessage(text);
    expect([part, name, contactEmail]).toEqual([part, 'Sol', undefined]);
  }
});
