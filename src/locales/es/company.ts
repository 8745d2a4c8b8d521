import type { Phrases } from '#locales/en.ts';

export const states: Phrases['states'] = {
  BCN: 'Baja California',
  BCS: 'Baja California Sur',
  CHH: 'Chihuahua',
  SIN: 'Sinaloa',
  SON: 'Sonora',
};

export const usOwned: Phrases['usOwned'] = { yes: 'Sí', no: 'No', unconfirmed: 'Sin confirmar' };

export const statuses: Phrases['statuses'] = {
  member: 'Socia',
  prospect: 'Prospecto',
  lapsed: 'Vencida',
  withdrawn: 'Baja',
};

export const ownershipBases: Phrases['ownershipBases'] = {
  'us-majority': 'Capital mayoritario estadounidense',
  'us-incorporated': 'Constituida en EE. UU.',
  'us-parent': 'Controlada por una matriz estadounidense',
  board: 'Decisión del consejo',
};

export const leaveReasons: Phrases['leaveReasons'] = {
  closed: 'Cerró',
  merged: 'Se fusionó o fue adquirida',
  moved: 'Se fue de la región',
  dues: 'No pagó sus cuotas',
  other: 'Otro',
};

export const sectors: Phrases['sectors'] = {
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
};

export const fields: Phrases['fields'] = {
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
  ownershipBasis: 'Fundamento del capital estadounidense',
  ultimateParent: 'Matriz última',
  evidenceFile: 'Archivo de evidencia',
  confirmedBy: 'Confirmó',
  confirmedOn: 'Capital confirmado el',
  reviewOn: 'Revisar de nuevo el',
  record: 'Ficha',
};

export const hints: Phrases['hints'] = {
  usOwned: 'Para los estatutos cuenta de quién es el capital, no dónde está la matriz.',
  rfc: 'El RFC de una empresa tiene 12 caracteres.',
  evidence:
    'Una liga o una nota: relación de accionistas, acta constitutiva, informe de la matriz…',
  joinedOn: 'Déjela como está si la empresa ingresa hoy.',
};

export const aCountry: Phrases['aCountry'] =
  'los países del mundo (su nombre, o un código como US)';

export const problems: Phrases['problems'] = {
  required: () => 'Falta este dato.',
  tooLong: ({ max, length }) => `Máximo ${max} caracteres; aquí hay ${length}.`,
  severalLines: () => 'Escríbalo en un solo renglón.',
  notAChoice: ({ written, choices }) => `«${written}» no es ninguna de estas opciones: ${choices}.`,
  notAShare: () => 'Escriba un porcentaje de 0 a 100, por ejemplo 51 o 51.5.',
  notADay: ({ written }) => `«${written}» no es una fecha. Escríbala como 31/10/2024 o 2024-10-31.`,
  futureDay: ({ today }) => `Esta fecha aún no llega. Hoy es ${today}.`,
  beforeJoining: ({ joinedOn }) => `Ingresó el ${joinedOn}, así que su baja no puede ser anterior.`,
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
  notInFuture: ({ today }) => `Elija un día posterior a hoy, ${today}.`,
  onlyYesConfirmed: () =>
    'Solo se puede confirmar una empresa marcada con «Sí» en Capital estadounidense. Cambie esa respuesta, o elija «Todavía no, o ya no».',
  basisNeeded: () =>
    'Elija con qué fundamento es de capital estadounidense: hace falta para confirmarla.',
  evidenceNeeded: () =>
    'Para confirmarla, agregue una liga, una nota o un archivo que lo compruebe.',
};
