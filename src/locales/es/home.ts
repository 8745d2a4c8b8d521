import type { Phrases } from '#locales/en.ts';
import { empresas, socias } from './words.ts';

export const home: Phrases['home'] = {
  tip: 'Esta página se actualiza sola mientras usted la tiene abierta. Con /amcham puede hacer todo esto desde cualquier canal.',
  growth: (from, to, target) =>
    `Gráfica de línea de las empresas de capital estadounidense que cuentan: ${from.counted} en ${from.month}, ${to.counted} en ${to.month}. Una línea punteada marca la meta de ${target}.`,
  attention: 'Pendientes',
  nothing: 'No hay pendientes.',
  unconfirmed: (all) => `${socias(all)} con capital estadounidense por confirmar`,
  unproven: (all) =>
    `${empresas(all)} que ${all.isOne ? 'cuenta' : 'cuentan'} sin evidencia ni confirmación`,
  reviews: (all) => `${empresas(all)} cuyo capital toca revisar de nuevo`,
  joined: (day) => `socia desde el ${day}`,
  due: (day) => `a más tardar el ${day}`,
  open: 'Abrir',
  confirm: 'Confirmar',
  more: ({ text }) => `y ${text} más`,
  list: 'Ver la lista',
  prospects: (all) => `Prospectos: ${all}`,
  silent: ({ isOne, text }, days) =>
    `${text} ${isOne ? 'prospecto' : 'prospectos'} sin novedades en ${days} días`,
  silentFirst: 'Encabezan la lista de prospectos, abajo.',
  lastNews: (day) => `última novedad: ${day}`,
  usOwned: (answer) => `Capital estadounidense: ${answer}`,
  changes: 'Últimos cambios',
  find: 'Buscar empresa',
  companies: 'Empresas',
  companiesToCome: 'Un momento: las empresas vienen en camino.',
  milestones: 'Hitos',
  milestonesToCome: 'Un momento: los hitos vienen en camino.',
  import: 'Importar',
  report: 'Expediente',
  history: 'Historial',
  historyToCome: 'Un momento: el historial viene en camino.',
  settings: {
    title: 'Ajustes',
    alertChannel: 'Canal de avisos',
    asRun: 'El que definió quien administra el bot',
    digest: 'Resumen semanal',
    off: 'Desactivado',
    on: (day, hour) => `Cada ${day} a las ${hour}`,
    rule: 'Qué se cuenta',
    target: 'Meta',
    open: 'Cambiar los ajustes',
  },
};
