import type { Phrases } from '#locales/en.ts';

export const form: Phrases['form'] = {
  addTitle: 'Agregar empresa',
  save: 'Guardar',
  addAnyway: 'Agregar',
  cancel: 'Cancelar',
  pickCountry: 'Escriba un país',
  pickState: 'Elija un estado',
  pickSector: 'Elija un giro',
  duplicate: (name, { isOne }) =>
    `Es posible que ${name} ya esté en el padrón. No se ha guardado nada. Compárela con ${
      isOne ? 'este registro' : 'estos registros'
    }:`,
  duplicateEntry: (name, place, status) => `${name}, ${place} (${status})`,
  duplicateQuestion: '¿Es otra empresa?',
  duplicateAnswer: 'Sí, agregarla como otra empresa',
  duplicateUnanswered:
    'Marque esta casilla para agregarla. Si es la misma empresa, oprima Cancelar.',
  keptBefore: (name) =>
    `El primer intento sí se guardó, como «${name}». Lo que cambió después no: cierre este formulario y corrija el registro más tarde.`,
  moreRecords: ({ text }) => `y ${text} más`,
};

export const record: Phrases['record'] = {
  titles: {
    edit: 'Corregir empresa',
    confirm: 'Confirmar capital',
    withdraw: 'Baja de una empresa',
    reinstate: 'Reingreso de empresa',
  },
  close: 'Cerrar',
  moment: 'Un momento: el registro viene en camino.',
  nameNeeded: (command) => `Escriba el nombre de la empresa después del comando: ${command}.`,
  none: (name) =>
    `En el padrón no hay ninguna empresa «${name}». Revise cómo está escrita; /amcham agregar registra una nueva.`,
  which: (name) => `¿A cuál empresa se refiere con «${name}»?`,
  didYouMean: (name) => `En el padrón no hay ninguna empresa «${name}». ¿Quiso decir esta?`,
  didYouMeanOneOf: (name) =>
    `En el padrón no hay ninguna empresa «${name}». ¿Quiso decir una de estas?`,
  others: (command) => `Hay otras. Escriba más del nombre, o véalas todas con ${command}.`,
  choose: 'Esta',
  notLeft: (name, status) =>
    `${name} no se ha ido: su situación es «${status}». No hay nada que reingresar.`,
  leftAlready: (name, status) =>
    `${name} ya se había ido: su situación es «${status}». No se cambió nada. Si regresa, reingrésela aquí; con /amcham editar se corrige su registro.`,
  gone: 'Este registro ya no está en el padrón y no se cambió nada. /amcham historial dice qué pasó con él.',
};

export const edit: Phrases['edit'] = {
  meanwhile:
    'Alguien cambió el registro mientras usted lo tenía abierto. Aún no se guarda nada de lo que usted cambió.',
  yours:
    'Abajo, lo que usted cambió está como lo escribió y lo demás como quedó. Guarde otra vez para dejarlo así, u oprima Cancelar.',
  clash: (field, value) =>
    `${field}: usted escribió ${value}. Si guarda, reemplaza lo que puso la otra persona.`,
  statusLost: (status) =>
    `Situación: usted eligió «${status}». No se conserva, pues mientras tanto la empresa causó baja o reingresó, y eso tiene su propio formulario.`,
  anotherAnswer: 'Sí, es otra empresa',
  anotherUnanswered:
    'Marque esta casilla para guardarla con este nombre. Si es la misma empresa, oprima Cancelar.',
  statusHint: 'Si la empresa se va, use /amcham baja: ahí se anota cuándo y por qué.',
  neverInHint: 'Solo se conserva si la empresa es socia o lo fue.',
  leftHint: 'Para que regrese, use /amcham reingreso.',
  unchanged: (name) => `No se cambió nada: ${name} sigue igual.`,
};

export const membership: Phrases['membership'] = {
  now: (name, status) => `${name} · Situación: ${status}`,
  stale:
    'Alguien cambió el registro mientras usted lo tenía abierto. Aún no se guarda nada: revíselo de nuevo.',
  countMoves: (before, after, target) => `La cuenta pasará de ${before} a ${after} de ${target}.`,
  countStays: (counted, target) => `La cuenta sigue en ${counted} de ${target}.`,
  staysAnnounced: (milestone) => `El hito de ${milestone} queda anunciado.`,
  belowTarget: 'El capítulo quedará por debajo de su meta: se avisará en el canal de avisos.',
  corrected: 'Completó un hito hace unos momentos: el aviso se corregirá en su hilo.',
  asMember: 'Como socia:',
  milestone: 'Se alcanza un hito: se avisará en el canal de avisos.',
  target: 'Se alcanza la meta: se avisará en el canal de avisos.',
  backAtTarget: 'El capítulo vuelve a su meta: se avisará en el canal de avisos.',
  becomes: 'Cómo queda',
  options: {
    withdrawn: 'Baja: la empresa se fue',
    lapsed: 'Vencida: su membresía está suspendida',
    member: 'Socia otra vez',
    prospect: 'Prospecto otra vez',
  },
  reason: 'Motivo',
  pickReason: 'Elija un motivo',
  note: 'Nota',
  noteHint:
    'Necesaria si el motivo es «Otro». El historial la guarda para siempre: no escriba datos de contacto.',
  on: 'Fecha de la baja',
  since: 'Socia desde',
  sinceHint: (day) =>
    `Antes había ingresado el ${day}. Elija ese día si su membresía cuenta como continua.`,
  why: 'Por qué regresa',
  whyHint: 'El historial lo guarda para siempre: no escriba datos de contacto.',
  leave: 'Registrar la baja',
  takeBack: 'Registrar reingreso',
};
