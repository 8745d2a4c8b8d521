import type { Phrases } from '#locales/en.ts';
import { empresas } from './words.ts';

export const forget: Phrases['forget'] = {
  title: 'Borrar un contacto',
  submit: 'Borrar para siempre',
  moment: 'Un momento: se está buscando en el padrón.',
  needed: (command) =>
    `Escriba el nombre, el correo o el teléfono del contacto después del comando: ${command}.`,
  holds: (typed, all) =>
    `${empresas(all)} ${all.isOne ? 'tiene' : 'tienen'} a «${typed}» como contacto. Se borrará lo siguiente:`,
  undos: 'Los cambios recientes cuyo registro anterior lo contiene ya no se podrán deshacer.',
  onlyUndos: (typed) =>
    `Ninguna empresa tiene ya a «${typed}» como contacto. Queda en lo que se guarda para deshacer cambios recientes: se borrará, y esos cambios ya no se podrán deshacer.`,
  final:
    'Esto no se puede deshacer. El historial nunca tuvo los datos del contacto; solo dirá que se borró uno. Los respaldos anteriores y los mensajes de Slack conservan lo que ya tenían.',
  mentioned: (all) =>
    `Las notas, la evidencia o el motivo de la baja de ${empresas(all)} podrían mencionarlo. Revise y corrija lo que no deba quedar; el historial conserva lo que se escribió ahí como evidencia o motivo.`,
  none: (typed) =>
    `Ninguna empresa tiene a «${typed}» como contacto. Escriba completo el nombre, el correo o el teléfono, como está en el registro.`,
  didYouMean: (typed) =>
    `Ninguna empresa tiene exactamente a «${typed}» como contacto. ¿Se refiere a alguno de estos?`,
  morePeople: ({ text }) => `y ${text} más. Escriba completo el nombre, el correo o el teléfono.`,
  choose: 'Este',
  changed: 'El padrón cambió desde que lo vio. Aún no se borra nada: revíselo de nuevo.',
  done: (all) => `El contacto se borró para siempre, de ${empresas(all)}.`,
  doneUndos:
    'El contacto se borró para siempre de lo que se guardaba para deshacer cambios recientes.',
  more: ({ text }) => `y ${text} más`,
};
