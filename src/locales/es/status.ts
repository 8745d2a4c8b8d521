import type { Phrases } from '#locales/en.ts';
import { ritmo, socias } from './words.ts';

export const countingRules: Phrases['countingRules'] = {
  'member-us-owned': (version) =>
    `Se cuentan las socias marcadas con «Sí» en Capital estadounidense (regla del capítulo, versión ${version}).`,
  'member-us-owned-confirmed': (version) =>
    `Se cuentan las socias marcadas con «Sí» en Capital estadounidense y cuyo capital ya se confirmó (regla del capítulo, versión ${version}).`,
};

export const status: Phrases['status'] = {
  ofTarget: (counted, target) => `${counted} de ${target}`,
  title: (counted, target) => `${counted} de ${target} empresas de capital estadounidense`,
  stateTitle: (state, { isOne, text }) =>
    `${state}: ${text} ${isOne ? 'empresa' : 'empresas'} de capital estadounidense`,
  ofChapter: (counted, all) => `${counted} de las ${all} del capítulo`,
  confirmed: (confirmed, owned) => {
    if (owned.isOne)
      return confirmed.isOne ? 'Su capital está confirmado.' : 'Su capital aún no está confirmado.';
    if (confirmed.n === owned.n) return `Las ${owned.text} están confirmadas.`;
    if (confirmed.n === 0) return `Ninguna de las ${owned.text} está confirmada todavía.`;
    return confirmed.isOne
      ? `1 de las ${owned.text} está confirmada.`
      : `${confirmed.text} de las ${owned.text} están confirmadas.`;
  },
  waiting: (waiting) =>
    waiting.isOne
      ? '1 socia más es de capital estadounidense y aún no cuenta: falta confirmarla.'
      : `${socias(waiting)} más son de capital estadounidense y aún no cuentan: falta confirmarlas.`,
  toGo: ({ isOne, text }) => (isOne ? `falta ${text}` : `faltan ${text}`),
  reached: 'Meta alcanzada',
  members: 'Socias en total',
  membersInState: 'Socias en el estado',
  next: 'Próximo hito',
  nextToGo: (at, toGo) => `${at} (${toGo})`,
  noNext: 'Todos los hitos alcanzados',
  byState: {
    state: 'Estado',
    counted: 'EE. UU.',
    members: 'Socias',
    all: 'Total',
    spoken: 'De capital estadounidense del total de socias, por estado',
  },
  latest: 'Últimos ingresos',
  noCompanies:
    'Todavía no hay empresas. Agregue la primera con el botón, o suba su lista con /amcham importar.',
  joined: (name, state, day) => `${name} (${state}, ${day})`,
  chart: 'Empresas de capital estadounidense',
  chartOf: (state) => `Capital EE. UU.: ${state}`,
  counted: 'Capital EE. UU.',
  target: 'Meta',
  month: 'Fin de mes',
  companies: 'Empresas',
  add: 'Agregar empresa',
  share: 'Compartir en este canal',
  sharedBy: (person) => `Lo compartió ${person}`,
  barText: (percent) => `${percent} del camino`,
  fallback: (title, toGo, members) => `${title}, ${toGo}. Socias en total: ${members}.`,
};

export const forecast: Phrases['forecast'] = {
  untold: (last) =>
    `Aún no se puede dar una fecha: en los últimos 12 meses ingresaron menos de cinco empresas de capital estadounidense (${ritmo(last)}).`,
  told: ({ pace, target, likely, range }) =>
    `Al ritmo de los últimos 12 meses (${ritmo(pace)}), se llega a ${target} hacia ${likely}; con 8 probabilidades de 10, ${range}.`,
  between: (from, to) => `entre ${from} y ${to}`,
  within: (month) => `en ${month}`,
  beyondTen: (from) => `entre ${from} y una fecha a más de diez años`,
  distant: ({ pace, target, earliest }) =>
    `Al ritmo de los últimos 12 meses (${ritmo(pace)}), para llegar a ${target} faltan probablemente más de diez años; hay 1 probabilidad de 10 de que sea antes de que termine ${earliest}.`,
  remote: ({ pace, target }) =>
    `Al ritmo de los últimos 12 meses (${ritmo(pace)}), para llegar a ${target} faltan más de diez años.`,
};

export const asOf: Phrases['asOf'] = {
  told: (day, counted, target) =>
    `Como estaba el padrón al terminar el ${day}: ${counted} de ${target} empresas de capital estadounidense.`,
  honest:
    'Una empresa está en esta cuenta desde el día en que se registró aquí, aunque haya ingresado antes, y hasta el día en que se registró su baja.',
  before: (day, begins) =>
    `No hay datos del ${day}: el historial del padrón empieza el ${begins}. Hasta entonces, su cuenta era 0.`,
  none: 'El padrón aún no tiene historial.',
};
