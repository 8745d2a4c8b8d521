import type { Phrases } from '#locales/en.ts';
import { empresas, ordinal, socias } from './words.ts';

export const alerts: Phrases['alerts'] = {
  milestoneTitle: (at) => `🎯 Ya son ${at} empresas de capital estadounidense`,
  stateTitle: (state) => `📍 Primera empresa de capital estadounidense en ${state}`,
  statesTitle: (states) => `📍 Primeras empresas de capital estadounidense en ${states}`,
  severalTitle: (counted) =>
    `🎯 Ya son ${counted} empresas de capital estadounidense: varios hitos a la vez`,
  countLine: (at) => `${at} empresas de capital estadounidense`,
  stateLine: (state) => `Primera empresa de capital estadounidense en ${state}`,
  progress: (counted, target, toGo) => `El capítulo va en ${counted} de ${target}: ${toGo}.`,
  progressDone: (counted, target) => `El capítulo va en ${counted} de ${target}.`,
  targetTitle: (target) => `🎉 ¡Lo logramos! ${target} empresas de capital estadounidense`,
  targetLine: (target) =>
    `El capítulo ya tiene las ${target} empresas socias de capital estadounidense que los estatutos de AMCHAM piden para su plena consolidación.`,
  beyond: (counted) => `De hecho, ya son ${counted}.`,
  bySettings: 'Cambiaron los ajustes del capítulo y, con ellos, la cuenta o la meta.',
  completedBy: (at) => `La ${ordinal(at)} empresa`,
  road: 'Cuánto duró el camino',
  days: ({ isOne, text }, from, to) =>
    `${text} ${isOne ? 'día' : 'días'}: la primera ingresó el ${from}; el último paso fue el ${to}`,
  list: (state, count) => `${state} (${count})`,
  theList: 'Las empresas, por estado',
  more: (all) => `y ${empresas(all)} más`,
  lost: (counted, target) =>
    `⚠️ El capítulo quedó por debajo de su meta: ${counted} de ${target} empresas de capital estadounidense.`,
  regained: (counted, target) =>
    `✅ El capítulo volvió a su meta: ${counted} de ${target} empresas de capital estadounidense.`,
  slip: (company) => `Es una corrección: al final, ${company} no cuenta.`,
  correction: (company) => `↩️ Corrección: al final, ${company} no cuenta.`,
  notReached: (milestones) => `Aún no se alcanza: ${milestones}.`,
};

export const trouble: Phrases['trouble'] = {
  notPosted: (alert) => `Este aviso aún no se publica: «${alert}».`,
  noChannel:
    'El capítulo no tiene canal de avisos. Elija uno en /amcham ajustes; entonces se publicará.',
  why: {
    channel_not_found:
      'El canal de avisos ya no existe, o es privado y el bot no está en él. Invite al bot o elija otro canal en /amcham ajustes; entonces se publicará.',
    not_in_channel:
      'El bot no está en el canal de avisos. Escriba ahí /invite @Consolidation; entonces se publicará.',
    is_archived:
      'El canal de avisos está archivado. Reactívelo o elija otro en /amcham ajustes; entonces se publicará.',
  },
  other:
    'Slack no permite que el bot publique ahí. Revise quién puede publicar en ese canal; el aviso saldrá en cuanto el bot pueda.',
  doubt: (alert) =>
    `Slack se interrumpió mientras se publicaba este aviso, y el bot no puede leer el canal para saber si está ahí: «${alert}». Por favor, revise y oprima lo que vea, para que quede publicado una sola vez.`,
  posted: 'Sí está',
  notThere: 'No está',
  channel: 'Canal',
  markedPosted: 'Gracias. El aviso quedó marcado como publicado.',
  markedNotPosted: 'Gracias. El aviso se está publicando.',
  settledBefore: 'Esto ya estaba resuelto. Gracias.',
};

export const digest: Phrases['digest'] = {
  title: (counted, target) =>
    `🗓️ La semana: ${counted} de ${target} empresas de capital estadounidense`,
  nothing: (since) => `Nada cambió en la cuenta desde el ${since}.`,
  gained: (all, since) =>
    `${empresas(all)} ${all.isOne ? 'empezó' : 'empezaron'} a contar desde el ${since}`,
  lost: (all, since) =>
    `${empresas(all)} ${all.isOne ? 'dejó' : 'dejaron'} de contar desde el ${since}`,
  unconfirmed: (all) => `Capital estadounidense por confirmar: ${socias(all)}`,
  allConfirmed: 'No falta confirmar el capital estadounidense de ninguna socia.',
  more: ({ text }) => `y ${text} más`,
};
