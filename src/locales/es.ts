import type { Phrases } from './en.ts';

type Count = { n: number; text: string };

type Pace = { joined: Count; left: Count };

const empresas = ({ n, text }: Count) => (n === 1 ? `${text} empresa` : `${text} empresas`);

const socias = ({ n, text }: Count) => (n === 1 ? `${text} socia` : `${text} socias`);

const ritmo = ({ joined, left }: Pace) => {
  const ingresos = `${joined.n === 1 ? 'ingresó' : 'ingresaron'} ${empresas(joined)}`;
  const bajas = `${left.n === 1 ? 'salió' : 'salieron'} ${left.text}`;
  return left.n === 0 ? ingresos : `${ingresos} y ${bajas}`;
};

export const es: Phrases = {
  states: {
    BCN: 'Baja California',
    BCS: 'Baja California Sur',
    CHH: 'Chihuahua',
    SIN: 'Sinaloa',
    SON: 'Sonora',
  },
  usOwned: { yes: 'Sí', no: 'No', unconfirmed: 'Sin confirmar' },
  statuses: { member: 'Socia', prospect: 'Prospecto', lapsed: 'Vencida', withdrawn: 'Baja' },
  leaveReasons: {
    closed: 'Cerró',
    merged: 'Se fusionó o fue adquirida',
    moved: 'Se fue de la región',
    dues: 'No pagó sus cuotas',
    other: 'Otro',
  },
  sectors: {
    aerospace: 'Aeroespacial',
    agribusiness: 'Agroindustria',
    automotive: 'Automotriz',
    'clean-energy': 'Energías limpias',
    electronics: 'Manufactura electrónica',
    financial: 'Servicios financieros',
    'information-technology': 'Tecnologías de la información',
    legal: 'Servicios legales',
    logistics: 'Logística',
    'medical-devices': 'Dispositivos médicos',
    mining: 'Minería',
    'real-estate': 'Bienes raíces',
    other: 'Otro',
  },
  fields: {
    name: 'Nombre de la empresa',
    state: 'Estado',
    city: 'Municipio',
    usOwned: 'Capital estadounidense',
    usShare: 'Participación estadounidense (%)',
    hqCountry: 'País de la matriz',
    sector: 'Giro',
    status: 'Situación',
    joinedOn: 'Fecha de ingreso',
    leftOn: 'Fecha de baja',
    leaveReason: 'Motivo de la baja',
    leaveNote: 'Nota sobre la baja',
    rfc: 'RFC',
    website: 'Sitio web',
    contactName: 'Nombre del contacto',
    contactEmail: 'Correo del contacto',
    contactPhone: 'Teléfono del contacto',
    evidence: 'Evidencia del capital estadounidense',
    notes: 'Notas',
  },
  hints: {
    usOwned:
      'Que el capital sea estadounidense es lo que cuentan los estatutos; dónde está la matriz, no.',
    rfc: 'El RFC de una empresa tiene 12 caracteres.',
    evidence:
      'Una liga o una nota: relación de accionistas, acta constitutiva, informe de la matriz…',
    joinedOn: 'Déjela como está si la empresa ingresa hoy.',
  },
  aCountry: 'los países del mundo (su nombre, o un código como US)',
  problems: {
    required: () => 'Falta este dato.',
    tooLong: ({ max, length }) => `Máximo ${max} caracteres; aquí hay ${length}.`,
    severalLines: () => 'Escríbalo en un solo renglón.',
    notAChoice: ({ written, choices }) =>
      `«${written}» no es ninguna de estas opciones: ${choices}.`,
    notAShare: () => 'Escriba un porcentaje de 0 a 100, por ejemplo 51 o 51.5.',
    notADay: ({ written }) =>
      `«${written}» no es una fecha. Escríbala como 31/10/2024 o 2024-10-31.`,
    futureDay: ({ today }) => `Esta fecha aún no llega. Hoy es ${today}.`,
    beforeJoining: ({ joinedOn }) =>
      `Ingresó el ${joinedOn}, así que su baja no puede ser anterior.`,
    afterLeaving: ({ leftOn }) =>
      `Su baja fue el ${leftOn}, así que su ingreso no puede ser posterior.`,
    notAnRfc: () => 'El RFC no es válido. Revíselo letra por letra, también la última.',
    personalRfc: () =>
      'Este RFC es de una persona física (13 caracteres). El de una empresa tiene 12.',
    rfcTaken: ({ by }) => `${by} ya tiene este RFC.`,
    notAWebsite: () => 'Escriba una dirección web, por ejemplo ejemplo.com.',
    notAnEmail: () => 'Escriba un correo electrónico, por ejemplo nombre@ejemplo.com.',
    notAPhone: () =>
      'Escriba un teléfono de 10 dígitos, o uno que empiece con + y la clave del país.',
  },
  countingRules: {
    'member-us-owned': (version) =>
      `Se cuentan las socias marcadas con «Sí» en Capital estadounidense (regla del capítulo, versión ${version}).`,
  },
  status: {
    ofTarget: (counted, target) => `${counted} de ${target}`,
    title: (counted, target) => `${counted} de ${target} empresas de capital estadounidense`,
    stateTitle: (state, { n, text }) =>
      `${state}: ${text} ${n === 1 ? 'empresa' : 'empresas'} de capital estadounidense`,
    ofChapter: (counted, all) => `${counted} de las ${all} del capítulo`,
    toGo: ({ n, text }) => (n === 1 ? `falta ${text}` : `faltan ${text}`),
    reached: 'Meta alcanzada',
    members: 'Socias en total',
    membersInState: 'Socias en el estado',
    next: 'Próximo hito',
    nextToGo: (at, toGo) => `${at} (${toGo})`,
    noNext: 'Todos los hitos alcanzados',
    byState: { state: 'Estado', counted: 'EE. UU.', members: 'Socias', all: 'Total' },
    latest: 'Últimos ingresos',
    noCompanies:
      'Todavía no hay empresas. Agregue la primera con el botón, o pida a quien administra el bot que importe su padrón.',
    joined: (name, state, day) => `${name} (${state}, ${day})`,
    chart: 'Empresas de capital estadounidense',
    chartOf: (state) => `Capital EE. UU.: ${state}`,
    counted: 'Capital EE. UU.',
    target: 'Meta',
    month: 'Fin de mes',
    companies: 'Empresas',
    add: 'Agregar empresa',
    share: 'Compartir en este canal',
    sharedBy: (person) => `Lo compartió ${person}`,
    barText: (percent) => `${percent} del camino`,
    fallback: (title, toGo, members) => `${title}, ${toGo}. Socias en total: ${members}.`,
  },
  forecast: {
    untold: (last) =>
      `Aún no se puede dar una fecha: en los últimos 12 meses ingresaron menos de cinco empresas de capital estadounidense (${ritmo(last)}).`,
    told: ({ pace, target, likely, range }) =>
      `Al ritmo de los últimos 12 meses (${ritmo(pace)}), se llega a ${target} hacia ${likely}; con 8 probabilidades de 10, ${range}.`,
    between: (from, to) => `entre ${from} y ${to}`,
    within: (month) => `en ${month}`,
    beyondTen: (from) => `entre ${from} y una fecha a más de diez años`,
    distant: ({ pace, target, earliest }) =>
      `Al ritmo de los últimos 12 meses (${ritmo(pace)}), para llegar a ${target} faltan probablemente más de diez años; hay 1 probabilidad de 10 de que sea antes de que termine ${earliest}.`,
    remote: ({ pace, target }) =>
      `Al ritmo de los últimos 12 meses (${ritmo(pace)}), para llegar a ${target} faltan más de diez años.`,
  },
  form: {
    addTitle: 'Agregar empresa',
    save: 'Guardar',
    addAnyway: 'Agregar',
    cancel: 'Cancelar',
    pickCountry: 'Escriba un país',
    pickState: 'Elija un estado',
    pickSector: 'Elija un giro',
    duplicate: (name, { n }) =>
      `Es posible que ${name} ya esté en el padrón. No se ha guardado nada. Compárela con ${
        n === 1 ? 'este registro' : 'estos registros'
      }:`,
    duplicateEntry: (name, place, status) => `${name}, ${place} (${status})`,
    duplicateQuestion: '¿Es otra empresa?',
    duplicateAnswer: 'Sí, agregarla como otra empresa',
    duplicateUnanswered:
      'Marque esta casilla para agregarla. Si es la misma empresa, oprima Cancelar.',
    keptBefore: (name) =>
      `El primer intento sí se guardó, como «${name}». Lo que cambió después no: cierre este formulario y corrija el registro más tarde.`,
    moreRecords: ({ text }) => `y ${text} más`,
  },
  record: {
    titles: {
      edit: 'Corregir empresa',
      withdraw: 'Baja de una empresa',
      back: 'Reingreso de empresa',
    },
    close: 'Cerrar',
    moment: 'Un momento: el registro viene en camino.',
    nameNeeded: (command) => `Escriba el nombre de la empresa enseguida del comando: ${command}.`,
    none: (name) =>
      `En el padrón no hay ninguna empresa «${name}». Revise cómo está escrita; /amcham agregar registra una nueva.`,
    which: (name) => `¿A cuál empresa se refiere con «${name}»?`,
    didYouMean: (name) => `En el padrón no hay ninguna empresa «${name}». ¿Quiso decir esta?`,
    choose: 'Esta',
    gone: 'Este registro ya no está en el padrón y no se cambió nada. /amcham historial dice qué pasó con él.',
  },
  edit: {
    meanwhile:
      'Alguien cambió el registro mientras usted lo tenía abierto. De lo suyo aún no se guarda nada.',
    yours:
      'Abajo, lo que usted cambió está como lo escribió y lo demás como quedó. Guarde otra vez para dejarlo así, u oprima Cancelar.',
    clash: (field, value) =>
      `${field}: usted escribió ${value}. Si guarda, reemplaza lo que puso la otra persona.`,
    anotherAnswer: 'Sí, es otra empresa',
    anotherUnanswered:
      'Marque esta casilla para guardarla con este nombre. Si es la misma empresa, oprima Cancelar.',
    statusHint: 'Si la empresa se va, use /amcham baja: ahí se anota cuándo y por qué.',
    leftHint: 'Para que regrese, use /amcham baja.',
    unchanged: (name) => `No se cambió nada: ${name} sigue igual.`,
  },
  membership: {
    now: (name, status) => `${name}. Situación: ${status}.`,
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
    takeBack: 'Reingresar',
  },
  changed: {
    edited: (name) => `El registro de ${name} cambió.`,
    withdrawn: (name) => `${name} causó baja.`,
    lapsed: (name) => `La membresía de ${name} está vencida.`,
    member: (name) => `${name} es socia otra vez.`,
    prospect: (name) => `${name} es prospecto otra vez.`,
    undone: (name) => `Se deshizo: el registro de ${name} está como antes.`,
    takenOut: (name) => `Se deshizo: ${name} ya no está en el padrón.`,
    why: (why) => `Motivo: ${why}`,
  },
  undo: {
    button: 'Deshacer',
    sure: '¿Sacarla del padrón?',
    sureText: 'El registro se borra con todo lo que se escribió en él. Su historial permanece.',
    yes: 'Sacarla',
    no: 'Dejarla',
    late: (minutes) =>
      `Un cambio se puede deshacer durante ${minutes} minutos, y ya pasaron. Corrija el registro con /amcham editar o /amcham baja.`,
    used: 'Este cambio ya se deshizo.',
    notYours:
      'Solo quien hizo este cambio, o un administrador de este espacio de trabajo, puede deshacerlo.',
    changedSince: (name) =>
      `No se puede deshacer: el registro de ${name} cambió después. Corríjalo con /amcham editar.`,
    rfcTaken: (by) => `No se puede deshacer: ahora ${by} tiene su RFC.`,
  },
  history: {
    title: 'Historial del padrón',
    titleOf: (name) => `Historial de ${name}`,
    nothing: 'Aún no hay ningún cambio.',
    commandLine: 'La línea de comandos',
    did: {
      added: (name) => `agregó ${name}`,
      imported: (name) => `importó ${name}`,
      amended: (name) => `cambió ${name} con una importación`,
      edited: (name) => `corrigió ${name}`,
      left: (name) => `registró la salida de ${name}`,
      returned: (name) => `reingresó a ${name}`,
      undone: (name) => `deshizo un cambio de ${name}`,
    },
    tookOut: (name) => `deshizo el alta de ${name}`,
    didImport: (added, amended) =>
      `importó una hoja de cálculo: ${empresas(added)} nuevas, ${amended.text} con cambios`,
    count: 'Cuenta',
    blank: 'en blanco',
    privately: { set: 'se llenó', changed: 'cambió', removed: 'se borró' },
    page: (page, pages) => `Página ${page} de ${pages}`,
    previous: 'Anterior',
    next: 'Siguiente',
    more: ({ text }) => `y ${text} más`,
  },
  asOf: {
    told: (day, counted, target) =>
      `Como estaba el padrón al terminar el ${day}: ${counted} de ${target} empresas de capital estadounidense.`,
    honest:
      'Una empresa entra en esta cuenta desde el día en que se registró aquí, aunque haya ingresado antes.',
    before: (day, begins) =>
      `Nada se puede decir del ${day}: el historial del padrón empieza el ${begins}. Hasta entonces, su cuenta era 0.`,
    none: 'El padrón aún no tiene historial.',
  },
  added: {
    line: (name, state) => `${name} (${state}) quedó registrada en el padrón.`,
    counts: 'Cuenta para la meta.',
    notCounted: {
      no: 'No cuenta para la meta, pues su capital no es estadounidense.',
      unconfirmed: 'Aún no cuenta: falta confirmar su capital estadounidense.',
      status: (status) => `No cuenta para la meta: su situación es «${status}».`,
    },
    count: (counted, target) => `Van ${counted} de ${target}.`,
    countMoved: (before, counted, target) =>
      `La cuenta pasó de ${before} a ${counted} de ${target}.`,
  },
  alerts: {
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
    completedBy: 'La empresa que completó la meta',
    road: 'Cuánto duró el camino',
    days: ({ n, text }, from, to) =>
      `${text} ${n === 1 ? 'día' : 'días'}: la primera ingresó el ${from}; el último paso fue el ${to}`,
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
  },
  trouble: {
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
  },
  digest: {
    title: (counted, target) =>
      `🗓️ La semana: ${counted} de ${target} empresas de capital estadounidense`,
    nothing: (since) => `Nada cambió en la cuenta desde el ${since}.`,
    gained: (all, since) =>
      `${empresas(all)} ${all.n === 1 ? 'empezó' : 'empezaron'} a contar desde el ${since}`,
    lost: (all, since) =>
      `${empresas(all)} ${all.n === 1 ? 'dejó' : 'dejaron'} de contar desde el ${since}`,
    unconfirmed: (all) => `Capital estadounidense por confirmar: ${socias(all)}`,
    allConfirmed: 'No falta confirmar el capital estadounidense de ninguna socia.',
    more: ({ text }) => `y ${text} más`,
  },
  settings: {
    title: 'Ajustes',
    save: 'Guardar',
    cancel: 'Cancelar',
    moment: 'Un momento: los ajustes vienen en camino.',
    alertChannel: 'Canal de avisos',
    alertChannelHint:
      'Donde se anuncian los hitos. En blanco: el canal que fijó quien administra el bot.',
    pickChannel: 'Elija un canal',
    digestDay: 'Resumen semanal',
    off: 'Apagado',
    everyWeek: (day) => `Cada ${day}`,
    digestHour: 'Hora del resumen',
    digestHourHint: (timeZone) => `Según el reloj del capítulo (${timeZone}).`,
    digestChannel: 'Canal del resumen',
    digestChannelHint: 'En blanco: el canal de avisos.',
    notInChannel:
      'El bot no está en este canal. Escriba ahí /invite @Consolidation y oprima Guardar otra vez.',
    archived: 'Este canal está archivado. Elija otro.',
    kept: 'Los ajustes quedaron guardados.',
    unchanged: 'Los ajustes siguen igual: no se cambió nada.',
    alertsGoTo: (channel) => `Los avisos ahora van a ${channel}.`,
    alertsAsRun: 'Los avisos ahora van al canal que fijó quien administra el bot.',
    digestOff: 'El resumen semanal está apagado.',
    digestOn: (day, hour) => `El resumen ahora se publica cada ${day} (${hour}).`,
    digestGoesTo: (channel) => `El resumen ahora va a ${channel}.`,
    digestWithAlerts: 'El resumen ahora va al canal de avisos.',
  },
  help: {
    title: 'Qué hace el bot',
    intro: (target) =>
      `Lleva el padrón del capítulo y dice cuánto falta para llegar a ${target} empresas socias de capital estadounidense.`,
    commands: {
      status:
        'cómo va el capítulo; con un estado, cómo va ese estado; con una fecha, la cuenta de ese día',
      add: 'agregar una empresa; puede escribir su nombre enseguida',
      edit: 'corregir el registro de una empresa',
      withdraw: 'una empresa se va, o regresa',
      history: 'quién cambió qué, y cuándo; con un nombre, el de esa empresa',
      settings: 'a dónde van los avisos, y el resumen semanal',
      help: 'esta lista',
    },
    words: {
      status: 'estado',
      add: 'agregar',
      edit: 'editar',
      withdraw: 'baja',
      history: 'historial',
      settings: 'ajustes',
      help: 'ayuda',
    },
    arguments: {
      status: '[estado | fecha]',
      add: '[nombre]',
      edit: 'NOMBRE',
      withdraw: 'NOMBRE',
      history: '[nombre]',
      settings: '',
      help: '',
    },
    unknown: (word) => `No existe el comando «${word}».`,
    didYouMean: (command) => `¿Quiso decir ${command}?`,
    unknownState: (word, states) =>
      `«${word}» no es una fecha, por ejemplo 31/10/2024, ni un estado del capítulo. Los estados son ${states}.`,
  },
  home: {
    tip: 'Escriba /amcham en cualquier canal para ver lo mismo desde donde esté.',
  },
  refusals: {
    guest:
      'Los invitados de este espacio de trabajo no pueden ver ni cambiar el padrón del capítulo. Pida al equipo del capítulo que lo registre como miembro.',
    stranger:
      'Solo el equipo del capítulo puede ver o cambiar su padrón. Pida lo que necesite a alguien del equipo.',
    edit: 'Puede ver el padrón, pero no cambiarlo. Pídalo a un administrador de este espacio de trabajo.',
    administer:
      'Solo los administradores de este espacio de trabajo pueden ver y cambiar los ajustes del bot. Pídalo a uno de ellos.',
    stale: 'Esto es de una versión anterior del bot. Ábralo de nuevo: /amcham ayuda le dice cómo.',
    slackSlow: 'Slack tardó demasiado en abrir el formulario. Intente de nuevo, por favor.',
    trouble: (reference) =>
      `Algo falló del lado del bot y ya quedó anotado. Revise con /amcham status qué quedó guardado e intente de nuevo. Si continúa, dé este número a quien administra el bot: ${reference}`,
  },
};
