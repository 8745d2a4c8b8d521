import type { Phrases } from '#locales/en.ts';
import { empresas } from './words.ts';

export const changed: Phrases['changed'] = {
  edited: (name) => `El registro de ${name} cambió.`,
  withdrawn: (name) => `${name} causó baja.`,
  lapsed: (name) => `La membresía de ${name} está vencida.`,
  member: (name) => `${name} es socia otra vez.`,
  prospect: (name) => `${name} es prospecto otra vez.`,
  promoted: (name) => `${name} ya es socia.`,
  undone: (name) => `Se deshizo: el registro de ${name} está como antes.`,
  takenOut: (name) => `Se deshizo: ${name} ya no está en el padrón.`,
  confirmed: (name) => `El capital estadounidense de ${name} está confirmado.`,
  unconfirmed: (name) => `El capital estadounidense de ${name} ya no está confirmado.`,
  proved: (name) => `Cambió el registro del capital de ${name}.`,
  why: (why) => `Motivo: ${why}`,
};

export const undo: Phrases['undo'] = {
  button: 'Deshacer',
  sure: '¿Sacarla del padrón?',
  sureText: 'El registro se borra con todo lo que se escribió en él. Su historial permanece.',
  yes: 'Sacarla',
  no: 'Dejarla',
  late: (minutes) =>
    `Un cambio se puede deshacer durante ${minutes} minutos, y ya pasaron. Corrija el registro con /amcham editar o /amcham baja.`,
  used: 'Este cambio ya se deshizo.',
  forgotten:
    'No se puede deshacer: el registro anterior tenía un contacto que después se borró. Corrija el registro con /amcham editar.',
  notYours:
    'Solo quien hizo este cambio, o un administrador de este espacio de trabajo, puede deshacerlo.',
  changedSince: (name) =>
    `No se puede deshacer: el registro de ${name} cambió después. Corríjalo con /amcham editar.`,
  nameTaken: (by) =>
    `No se puede deshacer: el padrón ya tiene otra empresa con el nombre anterior (${by}). Si son dos empresas, regrésele el nombre con /amcham editar.`,
  rfcTaken: (by) => `No se puede deshacer: ahora ${by} tiene su RFC.`,
};

export const added: Phrases['added'] = {
  line: (name, state) => `${name} (${state}) quedó registrada en el padrón.`,
  counts: 'Cuenta para la meta.',
  notCounted: {
    no: 'No cuenta para la meta, pues su capital no es estadounidense.',
    unconfirmed: 'Aún no cuenta: falta saber si su capital es estadounidense.',
    yes: 'Aún no cuenta: nadie ha confirmado su capital estadounidense. Hágalo con /amcham confirmar.',
    status: (status) => `No cuenta para la meta: su situación es «${status}».`,
  },
  count: (counted, target) => `Van ${counted} de ${target}.`,
  countMoved: (before, counted, target) => `La cuenta pasó de ${before} a ${counted} de ${target}.`,
};

export const history: Phrases['history'] = {
  title: 'Historial del padrón',
  titleOf: (name) => `Historial de ${name}`,
  nothing: 'Aún no hay ningún cambio.',
  commandLine: 'La línea de comandos',
  did: {
    added: (name) => `agregó ${name}`,
    imported: (name) => `importó ${name}`,
    amended: (name) => `cambió ${name} con una importación`,
    edited: (name) => `corrigió ${name}`,
    promoted: (name) => `convirtió en socia a ${name}`,
    proved: (name) => `registró el capital de ${name}`,
    forgot: (name) => `borró para siempre el contacto de ${name}`,
    left: (name) => `registró la salida de ${name}`,
    returned: (name) => `reingresó a ${name}`,
    undone: (name) => `deshizo un cambio de ${name}`,
  },
  didSettings: 'cambió los ajustes',
  didForget: (all) => `borró para siempre un contacto de ${empresas(all)}`,
  tookOut: (name) => `deshizo el alta de ${name}`,
  didImport: (added, amended) =>
    `importó una hoja de cálculo: ${empresas(added)} nuevas, ${amended.text} con cambios`,
  undidImport: (all) => `deshizo una importación: ${empresas(all)} como antes`,
  count: 'Cuenta',
  blank: 'en blanco',
  privately: { set: 'se llenó', changed: 'cambió', removed: 'se borró' },
  page: (page, pages) => `Página ${page} de ${pages}`,
  previous: 'Anterior',
  next: 'Siguiente',
  more: ({ text }) => `y ${text} más`,
};
