import { fold } from './fold.ts';

/** The chapter's five states, by their ISO 3166-2:MX codes. */
export const STATES = ['BCN', 'BCS', 'CHH', 'SIN', 'SON'] as const;
export type State = (typeof STATES)[number];

export const US_OWNED = ['yes', 'no', 'unconfirmed'] as const;
export type UsOwned = (typeof US_OWNED)[number];

export const STATUSES = ['member', 'prospect', 'lapsed', 'withdrawn'] as const;
export type Status = (typeof STATUSES)[number];

/** On what ground a company is held to be U.S.-owned. */
export const OWNERSHIP_BASES = ['us-majority', 'us-incorporated', 'us-parent', 'board'] as const;
export type OwnershipBasis = (typeof OWNERSHIP_BASES)[number];

/** Why a member has left. */
export const LEAVE_REASONS = ['closed', 'merged', 'moved', 'dues', 'other'] as const;
export type LeaveReason = (typeof LEAVE_REASONS)[number];

export const SECTORS = [
  'aerospace',
  'agribusiness',
  'automotive',
  'clean-energy',
  'electronics',
  'financial',
  'information-technology',
  'legal',
  'logistics',
  'medical-devices',
  'mining',
  'real-estate',
  'other',
] as const;
export type Sector = (typeof SECTORS)[number];

/** Reads a choice as people write it, in English or Spanish; undefined when it is none of them. */
export type ChoiceReader<T> = (text: string) => T | undefined;

function choice<T extends string>(written: Record<T, readonly string[]>): ChoiceReader<T> {
  const known = new Map<string, T>();
  // A lone mark folds to nothing, and nothing is no choice: it is known by itself only.
  for (const value in written)
    for (const words of [value, ...written[value]])
      known.set(words, value).set(fold(words) || words, value);
  return (text) => known.get(text.trim()) ?? known.get(fold(text));
}

export const readState = choice<State>({
  BCN: ['Baja California', 'Baja California Norte', 'BC', 'B.C.', 'B.C.N.', 'Baja Norte', 'MX-BCN'],
  BCS: ['Baja California Sur', 'B.C.S.', 'B.C. Sur', 'BC Sur', 'Baja Sur', 'MX-BCS'],
  CHH: ['Chihuahua', 'Chih.', 'MX-CHH'],
  SIN: ['Sinaloa', 'Sin.', 'MX-SIN'],
  SON: ['Sonora', 'Son.', 'MX-SON'],
});

export const readUsOwned = choice<UsOwned>({
  yes: ['sí', 's', 'y', 'x', 'true', 'verdadero', '1'],
  no: ['n', 'false', 'falso', '0'],
  unconfirmed: ['not confirmed', 'sin confirmar', 'no confirmado', 'por confirmar', '?'],
});

export const readOwnershipBasis = choice<OwnershipBasis>({
  'us-majority': [
    'majority of U.S. capital',
    'U.S. majority capital',
    'capital mayoritario estadounidense',
    'mayoría de capital estadounidense',
  ],
  'us-incorporated': ['incorporated in the U.S.', 'constituida en EE. UU.'],
  'us-parent': [
    'controlled by a U.S. parent',
    'U.S. parent',
    'controlada por una matriz estadounidense',
    'matriz estadounidense',
  ],
  board: ['decision of the board', 'board’s decision', 'decisión del consejo', 'consejo'],
});

export const readLeaveReason = choice<LeaveReason>({
  closed: ['it closed', 'cerró'],
  merged: ['it merged or was bought', 'se fusionó o fue adquirida'],
  moved: ['it moved out of the region', 'se fue de la región'],
  dues: ['its dues were not paid', 'no pagó sus cuotas'],
  other: ['otro', 'otra'],
});

export const readStatus = choice<Status>({
  member: ['socio', 'socia', 'miembro', 'activo', 'active'],
  prospect: ['prospecto', 'prospecta'],
  lapsed: ['vencido', 'vencida', 'suspendido', 'suspendida', 'inactivo', 'inactive'],
  withdrawn: ['baja', 'retirado', 'retirada', 'dado de baja', 'dada de baja'],
});

export const readSector = choice<Sector>({
  aerospace: ['aeroespacial', 'industria aeroespacial'],
  agribusiness: ['agroindustria', 'agronegocios', 'agroindustrial'],
  automotive: ['automotriz', 'industria automotriz'],
  'clean-energy': ['energía limpia', 'energías limpias', 'energías renovables'],
  electronics: ['electronics manufacturing', 'manufactura electrónica', 'electrónica'],
  financial: ['financial services', 'servicios financieros'],
  'information-technology': [
    'tecnologías de la información',
    'tecnología de la información',
    'TI',
    'IT',
  ],
  legal: ['legal services', 'servicios legales', 'servicios jurídicos'],
  logistics: ['logística', 'transporte y logística'],
  'medical-devices': ['dispositivos médicos'],
  mining: ['minería'],
  'real-estate': ['bienes raíces', 'inmobiliario', 'inmobiliaria', 'sector inmobiliario'],
  other: ['otro', 'otra', 'otros'],
});
