import { closest } from '#domain/closest.ts';
import { fold } from '#domain/fold.ts';
import { may, type Need } from '#domain/person.ts';
import { type CommandName, helpMessage } from '#views/help-message.ts';
import { paragraph } from '#views/message.ts';
import { answerAdd } from './add.ts';
import { answerExport } from './export.ts';
import { answerForget } from './forget.ts';
import { answerHistory } from './history.ts';
import { answerImport } from './import.ts';
import { answerMilestones } from './milestones.ts';
import { answerWithForm } from './record-form.ts';
import { refusalOf } from './refusal.ts';
import { answerReport } from './report.ts';
import type { Answer, Reply, Request } from './request.ts';
import { answerFind, answerList } from './roster.ts';
import { answerSettings } from './settings.ts';
import { answerShow } from './show.ts';
import { answerStatus } from './status.ts';

type Command = {
  name: CommandName;
  /** The command's other words, Spanish ones among them. */
  synonyms: readonly string[];
  need: Need;
  answer: Answer;
};

const answerHelp: Answer = (request) => helpReply(request);

/** Everything that `/amcham` can be asked; help, suggestions and permissions read it here. */
const MENU: readonly Command[] = [
  {
    name: 'status',
    synonyms: ['estado', 'estatus', 'cuenta', 'avance'],
    need: 'read',
    answer: answerStatus,
  },
  {
    name: 'add',
    synonyms: ['agregar', 'anadir', 'alta', 'nueva'],
    need: 'edit',
    answer: answerAdd,
  },
  { name: 'find', synonyms: ['buscar'], need: 'read', answer: answerFind },
  { name: 'list', synonyms: ['lista', 'listar'], need: 'read', answer: answerList },
  { name: 'show', synonyms: ['ver', 'mostrar'], need: 'read', answer: answerShow },
  {
    name: 'edit',
    synonyms: ['editar', 'modificar', 'corregir'],
    need: 'edit',
    answer: answerWithForm('edit'),
  },
  {
    name: 'confirm',
    synonyms: ['confirmar'],
    need: 'edit',
    answer: answerWithForm('confirm'),
  },
  {
    name: 'withdraw',
    synonyms: ['baja'],
    need: 'edit',
    answer: answerWithForm('withdraw'),
  },
  {
    name: 'reinstate',
    synonyms: ['reingreso', 'reingresar'],
    need: 'edit',
    answer: answerWithForm('reinstate'),
  },
  {
    name: 'report',
    synonyms: ['informe', 'expediente', 'dossier'],
    need: 'read',
    answer: answerReport,
  },
  {
    name: 'milestones',
    synonyms: ['hitos', 'milestone', 'hito'],
    need: 'read',
    answer: answerMilestones,
  },
  { name: 'history', synonyms: ['historial', 'bitacora'], need: 'read', answer: answerHistory },
  { name: 'import', synonyms: ['importar'], need: 'edit', answer: answerImport },
  {
    name: 'export',
    synonyms: ['exportar', 'descargar'],
    need: 'read',
    answer: answerExport,
  },
  { name: 'forget', synonyms: ['olvidar'], need: 'edit', answer: answerForget },
  {
    name: 'settings',
    synonyms: ['ajustes', 'configuracion'],
    need: 'administer',
    answer: answerSettings,
  },
  { name: 'help', synonyms: ['ayuda'], need: 'read', answer: answerHelp },
];

/** The commands by name. */
export const COMMANDS: readonly CommandName[] = MENU.map(({ name }) => name);

const WORDS = MENU.flatMap(({ name, synonyms }) => [name, ...synonyms]);

const named = (word: string): Command | undefined =>
  MENU.find(({ name, synonyms }) => [name, ...synonyms].includes(fold(word)));

/** Answers what was typed after `/amcham`, or says why not and what to do instead. */
export async function answerCommand(
  typed: Omit<Request, 'argument'>,
  text: string,
): Promise<Reply> {
  const [, word = '', argument = ''] = /^\s*(\S*)\s*([\s\S]*?)\s*$/.exec(text) ?? [];
  const request = { ...typed, argument };
  const command = word === '' ? named('help') : named(word);
  const refused = refusalOf(request.person, command?.need ?? 'read', request.voice);
  if (refused) return { kind: 'message', message: paragraph(refused) };
  return command ? command.answer(request) : helpReply(request, word);
}

async function helpReply(request: Request, unknown?: string): Promise<Reply> {
  const { voice, teamId, person, readFigures } = request;
  const { settings } = await readFigures(teamId);
  const names = MENU.filter(({ need }) => may(person.role, need)).map(({ name }) => name);
  const word = unknown && { word: unknown, suggestion: closest(unknown, WORDS) };
  return {
    kind: 'message',
    message: helpMessage(names, settings.plan.target, voice, word || undefined),
  };
}
