import type { Phrases } from '#locales/en.ts';

export const help: Phrases['help'] = {
  title: 'Qué hace el bot',
  intro: (target) =>
    `Lleva el padrón del capítulo y dice cuánto falta para llegar a ${target} empresas socias de capital estadounidense.`,
  commands: {
    status:
      'cómo va el capítulo; con un estado, cómo va ese estado; con una fecha, la cuenta de ese día',
    add: 'agregar una empresa; puede escribir su nombre a continuación',
    find: 'empresas por una parte del nombre, el municipio o el RFC; perdona una letra equivocada',
    list: 'empresas por estado, giro o situación: estadounidenses, sin confirmar, por comprobar, sin evidencia, por revisar, prospectos, sin novedades, vencidas, bajas',
    show: 'el registro de una empresa',
    edit: 'corregir el registro de una empresa',
    confirm: 'anotar qué comprueba que el capital de una empresa es estadounidense, y confirmarlo',
    withdraw: 'una empresa se va',
    reinstate: 'una empresa que se fue regresa',
    report: 'el expediente para el consejo nacional, un PDF por mensaje directo',
    milestones: 'cuáles se alcanzaron, cuándo y con qué empresa, y cuáles siguen',
    history: 'quién cambió qué, y cuándo; con un nombre, el de esa empresa',
    import: 'subir una hoja de cálculo con empresas; primero muestra qué haría',
    export: 'la lista, el conteo por mes y el historial, en archivos para Excel',
    forget: 'borrar para siempre los datos personales de un contacto',
    settings: 'a dónde van los avisos, y el resumen semanal',
    help: 'esta lista',
  },
  words: {
    status: 'estado',
    add: 'agregar',
    find: 'buscar',
    list: 'lista',
    show: 'ver',
    edit: 'editar',
    confirm: 'confirmar',
    withdraw: 'baja',
    reinstate: 'reingreso',
    report: 'informe',
    milestones: 'hitos',
    history: 'historial',
    import: 'importar',
    export: 'exportar',
    forget: 'olvidar',
    settings: 'ajustes',
    help: 'ayuda',
  },
  arguments: {
    status: '[estado | fecha]',
    add: '[nombre]',
    find: 'TEXTO',
    list: '[estado] [estadounidenses] [prospectos] …',
    show: 'NOMBRE',
    edit: 'NOMBRE',
    confirm: 'NOMBRE',
    withdraw: 'NOMBRE',
    reinstate: 'NOMBRE',
    report: '[en | es | ambos] [carta | a4]',
    milestones: '',
    history: '[nombre]',
    import: '',
    export: '[filtros]',
    forget: 'CONTACTO',
    settings: '',
    help: '',
  },
  unknown: (word) => `No existe el comando «${word}».`,
  didYouMean: (command) => `¿Quiso decir ${command}?`,
  unknownState: (word, states) =>
    `«${word}» no es una fecha, por ejemplo 31/10/2024, ni un estado del capítulo. Los estados son ${states}.`,
};

export const refusals: Phrases['refusals'] = {
  guest:
    'Los invitados de este espacio de trabajo no pueden ver ni cambiar el padrón del capítulo. Pida al equipo del capítulo que le dé acceso como miembro.',
  stranger:
    'Solo el equipo del capítulo puede ver o cambiar su padrón. Pida lo que necesite a alguien del equipo.',
  edit: 'Puede ver el padrón, pero sus administradores solo permiten que lo cambien las personas que ellos nombraron. Pida a uno de ellos que haga el cambio o que le dé permiso en /amcham ajustes.',
  administer:
    'Solo los administradores de este espacio de trabajo, y las personas que ellos nombraron, pueden ver y cambiar los ajustes del bot. Pídalo a uno de ellos.',
  stale: 'Esto es de una versión anterior del bot. Ábralo de nuevo: /amcham ayuda le dice cómo.',
  slackSlow: 'Slack tardó demasiado en abrir el formulario. Intente de nuevo, por favor.',
  trouble: (reference) =>
    `Algo falló del lado del bot y ya quedó anotado. Revise con /amcham estado qué quedó guardado e intente de nuevo. Si continúa, dé este número a quien administra el bot: ${reference}`,
};
