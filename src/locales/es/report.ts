import type { Phrases } from '#locales/en.ts';
import { empresas } from './words.ts';

export const report: Phrases['report'] = {
  chamber: 'American Chamber of Commerce de México',
  chapter: 'Capítulo Noroeste',
  title: 'Expediente de consolidación',
  ofTarget: (target) => `de ${target}`,
  counted: 'Empresas socias de capital estadounidense',
  verdict: {
    reached: 'El capítulo alcanzó el número que piden los estatutos.',
    toGo: (toGo) =>
      `${toGo.isOne ? 'Falta' : 'Faltan'} ${empresas(toGo)} para el número que piden los estatutos.`,
  },
  asOf: (day) => `Según el padrón al ${day}`,
  rule: 'La regla con que se cuenta',
  hash: 'Huella de los datos (SHA-256)',
  hashMeaning:
    'Los datos van adjuntos a este archivo. Quien lleva el padrón puede cotejar con él los datos y estas páginas.',
  members: 'Socias en total',
  states: 'Estados',
  growth: 'Crecimiento',
  since: 'Desde el expediente anterior',
  sinceNone: 'Este es el primer expediente del capítulo.',
  sinceCount: (day, before, now) => `El expediente del ${day} tenía ${before}; este tiene ${now}.`,
  sinceNothing: 'Ninguna empresa entró en la cuenta ni salió de ella.',
  gained: 'Entraron en la cuenta',
  lost: 'Salieron de la cuenta',
  sinceContinued: 'Desde el expediente anterior (continuación)',
  list: 'Las empresas que cuentan',
  listContinued: 'Las empresas que cuentan (continuación)',
  none: 'Todavía no cuenta ninguna empresa.',
  columns: {
    number: 'Núm.',
    company: 'Empresa',
    joined: 'Ingreso',
    ownership: 'Capital estadounidense',
    evidence: 'Prueba y confirmación',
  },
  noBasis: 'Sin fundamento anotado',
  parent: (name) => `Matriz: ${name}`,
  share: (percent) => `Capital de EE. UU.: ${percent} %`,
  noEvidence: 'Sin prueba anotada',
  file: (name) => `Archivo: ${name}`,
  confirmed: (person, day) => `Lo confirmó ${person}, ${day}`,
  notConfirmed: 'Sin confirmar',
  noDay: 'Sin fecha',
  signatures: 'Firmas',
  statement: (count, day) =>
    count.isOne
      ? `Declaramos que la empresa de este expediente figura en el padrón del capítulo al ${day} y se cuenta según la regla impresa en la primera página.`
      : `Declaramos que las ${empresas(count)} de este expediente, numeradas del 1 al ${count.text}, figuran en el padrón del capítulo al ${day} y se cuentan según la regla impresa en la primera página.`,
  signers: [
    'Por el capítulo: Presidencia',
    'Por el capítulo: Dirección',
    'Por el consejo nacional',
    'Por el consejo nacional',
  ],
  signLine: { name: 'Nombre', date: 'Fecha' },
  page: (page, pages) => `${page} de ${pages}`,
};
