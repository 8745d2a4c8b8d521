import type { Phrases } from '#locales/en.ts';

export const dossier: Phrases['dossier'] = {
  making:
    'El expediente se está preparando. El bot se lo enviará en un momento por mensaje directo.',
  unknown: (typed) =>
    `«${typed}» no es un idioma (en, es o ambos) ni un papel (carta o a4). Por ejemplo: /amcham informe ambos carta`,
  file: (day) => `expediente-de-consolidacion-${day}.pdf`,
  sent: (counted, target, day) =>
    `El expediente de consolidación al ${day}: ${counted} de ${target} empresas de capital estadounidense, cada una con lo que comprueba su capital. No incluye contactos de las empresas.`,
  hash: (hash) => `SHA-256 de sus datos: ${hash}`,
  notSent:
    'Slack no recibió el expediente. No se perdió nada: inténtelo de nuevo en unos minutos con /amcham informe.',
  notGranted:
    'El bot todavía no tiene permiso de enviar archivos en este espacio de trabajo. Pida a quien administra el bot que lo reinstale en Slack (necesita los permisos files:write e im:write) e inténtelo de nuevo.',
};
