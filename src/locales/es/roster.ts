import type { Phrases } from '#locales/en.ts';
import { empresas } from './words.ts';

export const roster: Phrases['roster'] = {
  columns: { name: 'Empresa', place: 'Lugar', usOwned: 'Capital EE. UU.', status: 'Situación' },
  all: 'Todas las empresas',
  filtered: (filters) => `Empresas: ${filters}`,
  found: (text, all) => `«${text}»: ${empresas(all)}`,
  foundMany: (text, most) =>
    `«${text}»: las ${most} que mejor coinciden. Escriba más del nombre para ver otras.`,
  range: (first, last, all) => `${first} a ${last} de ${all}`,
  onlyNear: (text) => `Ninguna empresa coincide exactamente con «${text}». Parecidas:`,
  none: (filters) => `Ninguna empresa cumple con esto: ${filters}.`,
  empty:
    'El padrón aún no tiene empresas. Con /amcham agregar registra la primera y con /amcham importar sube una lista.',
  textNeeded: (command) =>
    `Escriba lo que busca después del comando: ${command}. Basta una parte del nombre, el municipio o el RFC.`,
  unknownFilter: (word, filters) =>
    `La lista no tiene el filtro «${word}». Escriba uno o varios de estos: ${filters}.`,
  usOwned: 'Capital estadounidense',
  confirmed: 'Sí, confirmado',
  owned: (all) => `Socias de capital estadounidense: ${all}.`,
  lacks: {
    certainty: 'Capital estadounidense por confirmar',
    confirmation: 'Socias de capital estadounidense, sin comprobar todavía',
    evidence: 'Cuentan sin evidencia ni confirmación',
    review: 'Capital por revisar de nuevo',
    news: 'Prospectos sin novedades recientes',
  },
  filterWords:
    'estadounidenses, sin confirmar, por comprobar, sin evidencia, por revisar, sin novedades, socias, prospectos, vencidas, bajas',
  pick: 'Ver una empresa…',
};

export const card: Phrases['card'] = {
  title: 'Empresa',
  lastChanged: (who, when) => `El último cambio lo hizo ${who}: ${when}`,
  commandLine: 'la línea de comandos',
  edit: 'Editar',
  withdraw: 'Dar de baja',
  takeBack: 'Reingresar',
  history: 'Historial',
};
