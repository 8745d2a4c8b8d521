import type { Count } from '#locales/en/words.ts';
import type { Phrases } from '#locales/en.ts';
import { empresas } from './words.ts';

const renglones = ({ isOne, text }: Count) => (isOne ? `${text} renglón` : `${text} renglones`);

export const imports: Phrases['imports'] = {
  title: 'Importar empresas',
  intro:
    'Suba la lista de empresas como libro de Excel (.xlsx) o CSV, de hasta 10 MB. Antes de guardar nada verá qué haría la importación.',
  columns:
    'Necesita las columnas Razón social, Estado y Capital estadounidense; puede llevar los demás datos del registro. Si una empresa ya está en el padrón (por la columna Ficha de lo que se exporta, por RFC o por nombre), se actualiza con lo que traiga su renglón.',
  file: 'Hoja de cálculo',
  submit: 'Ver vista previa',
  again: 'No se guardó nada.',
  noFile: 'Elija un archivo.',
  reading: 'Se está leyendo el archivo. Tarda unos segundos.',
  comparing: (all) => `Se leyeron ${renglones(all)}. Se están comparando con el padrón…`,
  importing:
    'Se están importando las empresas. Puede cerrar esta ventana: el bot le enviará el resultado en un mensaje, aunque se reinicie mientras tanto.',
  outcomeComes: 'En un momento el bot le dirá en un mensaje qué pasó con la importación.',
  soFar: (done, all) => `Van ${done} de ${renglones(all)}.`,
  fetching: {
    fileGone: 'Slack ya no tiene este archivo. Súbalo de nuevo.',
    fileElsewhere: 'Este archivo es de otro espacio de trabajo. Súbalo aquí.',
    signIn:
      'Slack le dio al bot una página de inicio de sesión en vez del archivo. Pida a quien administra el bot que lo reinstale en Slack (necesita el permiso files:read) y suba el archivo otra vez.',
    unreachable: 'Slack no entregó el archivo. Súbalo de nuevo en un momento, por favor.',
  },
  preview: 'Vista previa',
  import: 'Importar',
  from: (file) => `De ${file}.`,
  fromSheet: (file, sheet, of) => `De ${file}, su hoja «${sheet}» (una de ${of}).`,
  nothingYet: 'No se guarda nada hasta que oprima Importar.',
  moved: 'El padrón cambió mientras usted revisaba. Esto es lo que haría la importación ahora.',
  chosen: 'Con lo que eligió, la importación haría esto.',
  leftOut: (all) => `No importados: ${renglones(all)}`,
  added: (all) => `Nuevas: ${empresas(all)}`,
  amended: (all) => `Con cambios: ${empresas(all)}`,
  unchanged: (all) => `Sin cambios: ${empresas(all)}`,
  faulty: (all) => `Con errores: ${renglones(all)}, no se importan`,
  twins: (all) =>
    `Muy parecidas a una empresa del padrón: ${renglones(all)}; no se importan, salvo que abajo indique que son otras`,
  unmarked: (all) =>
    `En blanco en la columna Capital estadounidense: ${renglones(all)}; se toman como No en las nuevas`,
  stays: (counted) => `La cuenta sigue en ${counted}.`,
  counts: (counted, before) => `La cuenta: ${counted}; antes, ${before}.`,
  announces: 'Anuncia en el canal de avisos:',
  silent: 'No anuncia nada.',
  nothing: 'No hay nada que importar: ningún renglón es nuevo ni cambia nada.',
  faults: 'Qué está mal',
  faultsBack:
    'Al importar lo demás, estos renglones se le devuelven en un archivo, cada uno con su motivo.',
  faultsSent:
    'Corrija estos renglones y suba el archivo otra vez. También se le envían en un archivo, cada uno con su motivo.',
  changes: 'Qué cambia',
  change: (name, fields) => `${name}: ${fields}`,
  renamed: (name, renamed) => `${name} → ${renamed}`,
  twin: (line, name) => `Renglón ${line}: ${name}`,
  twinOf: (of) => `se parece a ${of}`,
  twinsLabel: 'Son otras empresas, aunque el nombre se parezca',
  twinsHint: 'Marque las que son empresas distintas y oprima el botón otra vez.',
  moreTwins: (all) =>
    `y ${renglones(all)} más muy parecidos a empresas del padrón; se le devuelven en el archivo`,
  unknown: 'Columnas que el padrón no conoce',
  unknownHint: 'Indique qué contiene cada columna, o déjela fuera.',
  column: (header) => `Columna «${header}»`,
  leaveOut: 'Dejarla fuera',
  moreColumns: (headers) => `También quedan fuera: ${headers}.`,
  missing: 'Elija qué contiene cada columna, o corrija el archivo y súbalo de nuevo.',
  more: ({ text }) => `y ${text} más`,
  done: 'Importación lista',
  doneToo: 'Los detalles, y cómo deshacerla, están en los mensajes que le envió el bot.',
  close: 'Cerrar',
  stoppedAfter:
    'El bot se interrumpió justo después de importar su hoja de cálculo. La importación quedó hecha:',
  leftOutAgain:
    'Si quedaron renglones fuera, suba el mismo archivo otra vez: la vista previa los menciona.',
  stoppedBefore: 'El bot se interrumpió antes de importar su hoja de cálculo.',
  bringAgain: 'Súbala otra vez con /amcham importar.',
  told: (file) => `Se importó ${file}.`,
  undo: 'Deshacer la importación',
  undoSure: '¿Deshacer todo?',
  undoText:
    'Lo que se agregó sale del padrón y lo que cambió queda como antes. El historial permanece.',
  undoYes: 'Deshacer',
  undoNo: 'Dejarla',
  undoFor: (hours) => `Se puede deshacer completa durante ${hours} horas.`,
  faultyFile: (all) =>
    `No importados: ${renglones(all)}. Corrija lo que dice la última columna e importe este archivo.`,
  notSent: (all) =>
    `No se pudo enviar el archivo con los renglones que no se importaron (${renglones(all)}). Importe el mismo archivo otra vez: la vista previa los menciona.`,
  faultyName: 'no-importados',
  why: 'Por qué no se importó',
  undone: (all) => `Se deshizo la importación de ${empresas(all)}.`,
  undoLate: (hours) =>
    `Una importación se puede deshacer durante ${hours} horas, y ya pasaron. Corrija los registros con /amcham editar o /amcham baja.`,
  undoNameTaken: (names) =>
    `No se puede deshacer la importación: cambió nombres de empresas, y el padrón ya tiene otras con los nombres que tenían antes (${names}). No se modificó nada. Si son otras empresas, devuelva los nombres con /amcham editar.`,
  undoChanged: (names) =>
    `No se puede deshacer la importación, pues hay empresas que cambiaron después (${names}). No se modificó nada.`,
};
