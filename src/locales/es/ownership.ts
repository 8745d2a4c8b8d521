import type { Phrases } from '#locales/en.ts';

export const ownership: Phrases['ownership'] = {
  title: 'Confirmar capital',
  fileInSlack: (id) => `un archivo en Slack (${id})`,
  confirmation: '¿Está confirmado?',
  confirmations: {
    confirmed: 'Sí: vi el documento que lo comprueba',
    open: 'Todavía no, o ya no',
  },
  confirmationHint: 'Con un Sí quedan en el registro su nombre y la fecha de hoy.',
  pickBasis: 'Elija un fundamento',
  parentHint:
    'La empresa que la controla en última instancia; por ejemplo, Ejemplo Holdings, Delaware.',
  file: 'Archivo de evidencia',
  fileHint: 'Permanece en Slack; el registro guarda la liga.',
  fileHintReplace: 'Un archivo nuevo reemplaza al que está guardado.',
  keptFile: (name) => `Evidencia guardada: ${name}`,
  dropFile: 'Archivo de evidencia guardado',
  dropFileOption: 'Quitarlo del registro (el archivo permanece en Slack)',
  reviewHint: 'Un día posterior a hoy. Ese día, la pestaña Inicio se lo recordará al equipo.',
  reviewDue: (day) => `Había que revisarlo de nuevo el ${day}.`,
  by: { before: 'Lo confirmó ', after: (day) => ` el ${day}.` },
  notConfirmed: 'Nadie lo ha confirmado todavía.',
  fileGone: 'Slack ya no tiene este archivo. Súbalo de nuevo.',
  fileElsewhere: 'Este archivo es de otro espacio de trabajo. Súbalo aquí.',
  fileUnread:
    'El bot aún no tiene permiso para ver archivos: quien lo administra debe reinstalarlo en Slack. Mientras tanto quite el archivo y escriba una liga o una nota.',
  unchanged: (name) => `No se cambió nada: el registro del capital de ${name} sigue igual.`,
};
