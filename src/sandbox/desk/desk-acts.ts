import { type Fields, isFields, listAt } from '#sandbox/block-kit/record.ts';
import type { BotAnswer } from '#sandbox/bot-link.ts';
import { Courier } from '#sandbox/courier.ts';
import { ActFault, exactEntry, LateAct } from '#sandbox/exact-entry.ts';
import { FormActs } from '#sandbox/form-acts.ts';
import { type FormField, formFields } from '#sandbox/form-fields.ts';
import { type Ground, groundOf, viewGround } from '#sandbox/ground.ts';
import { offerOf } from '#sandbox/offer.ts';
import type { OpenView } from '#sandbox/open-view.ts';
import { PersonActs } from '#sandbox/person-acts.ts';
import type { Sandbox } from '#sandbox/sandbox.ts';
import { ShortcutActs } from '#sandbox/shortcut-acts.ts';
import type { Act, ActAnswer, ElementRef, MessagePlace, ViewPlace } from './act.ts';
import { Composer } from './composer.ts';
import type { DeskSetup } from './desk-setup.ts';
import { behave, misbehave } from './mischief.ts';
import { pressNotice } from './notices.ts';
import { channelAt, personAt } from './sight.ts';

type ActOf<K extends Act['kind']> = Extract<Act, { kind: K }>;

const DONE: ActAnswer = { notice: null };

/** Does a change in this field reach the bot as it is typed or picked? */
function tellsWhileEntering({ dispatches, element }: FormField): boolean {
  if (!dispatches || !/input$/.test(String(element.type))) return dispatches;
  const config = isFields(element.dispatch_action_config) ? element.dispatch_action_config : {};
  return listAt(config, 'trigger_actions_on').includes('on_character_entered');
}

/** What people do on the page, each by exact reference to what is on their screen. */
export class DeskActs {
  readonly #sandbox: Sandbox;
  readonly #setup: DeskSetup;
  readonly #people: PersonActs;
  readonly #forms: FormActs;
  readonly #shortcuts: ShortcutActs;
  readonly #composer: Composer;

  constructor(sandbox: Sandbox, setup: DeskSetup) {
    const courier = new Courier(sandbox);
    this.#sandbox = sandbox;
    this.#setup = setup;
    this.#people = new PersonActs(sandbox, courier);
    this.#forms = new FormActs(sandbox, courier);
    this.#shortcuts = new ShortcutActs(sandbox, courier);
    this.#composer = new Composer(sandbox, setup, this.#people);
  }

  /** Does it, and shows everybody what came of it. */
  async perform(act: Act): Promise<ActAnswer> {
    if ('person' in act) personAt(this.#sandbox, act.person);
    const answer = await this.#do(act);
    this.#sandbox.journal.changed();
    return answer;
  }

  async #do(act: Act): Promise<ActAnswer> {
    switch (act.kind) {
      case 'send':
        return this.#composer.send(act);
      case 'openHome':
        await this.#people.openHome(act.person);
        return DONE;
      case 'takeShortcut': {
        const { person: userId, callbackId } = act;
        return this.#told(userId, await this.#shortcuts.takeShortcut({ userId, callbackId }));
      }
      case 'takeMessageShortcut':
        return this.#takeMessageShortcut(act);
      case 'runStep':
        return this.#runStep(act);
      case 'press':
        return this.#press(act);
      case 'enter':
        return this.#enter(act);
      case 'suggest':
        return this.#suggest(act);
      case 'submit':
        await this.#forms.submit(this.#view(act.person, act.view));
        return DONE;
      case 'close':
        this.#close(act);
        return DONE;
      case 'misbehave':
        misbehave(this.#sandbox, act.how, act.times);
        return DONE;
      case 'behave':
        behave(this.#sandbox);
        return DONE;
    }
  }

  /** The person's topmost modal, or their Home tab: nothing else is within reach. */
  #view(person: string, id: string): OpenView {
    const { views } = this.#sandbox;
    const view = [views.top(person), views.home(person)].find((each) => each?.id === id);
    if (view === undefined) throw new LateAct(`The view ${id} is not on top of the screen.`);
    return view;
  }

  /** A message within reach, or a view as `#view` has it. */
  #ground(person: string, on: ViewPlace | MessagePlace): Ground {
    if ('view' in on) return viewGround(this.#view(person, on.view));
    channelAt(this.#sandbox, personAt(this.#sandbox, person), on.channel);
    return groundOf(this.#sandbox, person, on);
  }

  #field(blocks: readonly Fields[], ref: ElementRef): FormField | undefined {
    return formFields(blocks).find(
      ({ blockId, actionId }) => blockId === ref.blockId && actionId === ref.actionId,
    );
  }

  #keep(view: OpenView, field: FormField, value: unknown): void {
    const offer = offerOf(this.#sandbox.workspace, field.element, field, view.form);
    view.form.enter(field, exactEntry(field.element, value, offer));
  }

  async #press(act: ActOf<'press'>): Promise<ActAnswer> {
    const { person: userId, on, element, value } = act;
    if ('channel' in on) {
      channelAt(this.#sandbox, personAt(this.#sandbox, userId), on.channel);
      return this.#told(userId, await this.#people.pressExactly({ userId, on, element, value }));
    }
    const view = this.#view(userId, on.view);
    const field = this.#field(view.blocks, element);
    if (field === undefined || field.dispatches) return this.#tell(view, element, value);
    this.#keep(view, field, value);
    return DONE;
  }

  async #enter(act: ActOf<'enter'>): Promise<ActAnswer> {
    const view = this.#view(act.person, act.view);
    const field = this.#field(view.blocks, act.element);
    if (field === undefined) throw new ActFault(`There is no field ${act.element.actionId}.`);
    if (tellsWhileEntering(field)) return this.#tell(view, act.element, act.value);
    this.#keep(view, field, act.value);
    return DONE;
  }

  async #tell(view: OpenView, element: ElementRef, value: unknown): Promise<ActAnswer> {
    const act = { userId: view.userId, on: { id: view.id }, element, value };
    return this.#told(view.userId, await this.#people.pressExactly(act));
  }

  async #takeMessageShortcut(act: ActOf<'takeMessageShortcut'>): Promise<ActAnswer> {
    const { person: userId, callbackId, on } = act;
    channelAt(this.#sandbox, personAt(this.#sandbox, userId), on.channel);
    const taken = this.#shortcuts.takeMessageShortcut({ userId, callbackId, on });
    return this.#told(userId, await taken);
  }

  async #runStep(act: ActOf<'runStep'>): Promise<ActAnswer> {
    const { person: userId, callbackId, inputs } = act;
    const { executionId } = await this.#shortcuts.runStep({ userId, callbackId, inputs });
    return { notice: null, run: executionId };
  }

  #told(userId: string, answer: BotAnswer): ActAnswer {
    const person = personAt(this.#sandbox, userId);
    return { notice: pressNotice(person, this.#setup.appName, answer) };
  }

  async #suggest(act: ActOf<'suggest'>): Promise<ActAnswer> {
    const ground = this.#ground(act.person, act.on);
    const field = this.#field(ground.blocks, act.element);
    if (!String(field?.element.type).includes('external') || field === undefined)
      throw new ActFault(`${act.element.actionId} offers nothing to search.`);
    const menu: Fields = await this.#forms.offers(ground, field, act.typed);
    const offered = [...listAt(menu, 'options'), ...listAt(menu, 'option_groups')];
    return { notice: null, options: offered.filter(isFields) };
  }

  #close(act: ActOf<'close'>): void {
    const view = this.#view(act.person, act.view);
    if (view.draft.type === 'home') throw new ActFault('The Home tab cannot be closed.');
    this.#people.closeModal(act.person);
  }
}
