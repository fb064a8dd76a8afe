import type { Card } from '@/cards/card';
import type { Draft } from '@/cards/draft';
import { fieldsOf } from '@/cards/fields';
import type { StandIn } from '../../../../couch/standIn/standIn';
import { collectionOf, type Rights } from '../aWorkspace';
import { type Device, newDevice, START } from '../device';
import { roughly, type Weather } from './network';
import type { Random } from './random';

/** The collections that are shared. */
export const SLUGS = ['help', 'shop'];

/** Of each dozen of agents the last may only read, and the one before verifies nothing. */
export function rightsOf(agents: number): Rights {
  const all = Array.from({ length: agents }, (_, at): [string, readonly string[]] => {
    const right = at % 12 === 11 ? 'read' : at % 12 === 10 ? 'edit' : 'verify';
    return [`agent${at}`, SLUGS.map((slug) => `${right}:${slug}`)];
  });
  return Object.fromEntries(all);
}

/** A person with a device and a network. */
export class Agent {
  readonly name: string;
  readonly mayEdit: boolean;
  weather: Weather = 'fair';
  device: Device;
  readonly #standIn: StandIn;

  private constructor(standIn: StandIn, name: string, mayEdit: boolean, device: Device) {
    this.#standIn = standIn;
    this.name = name;
    this.mayEdit = mayEdit;
    this.device = device;
  }

  static async of(standIn: StandIn, name: string, mayEdit: boolean): Promise<Agent> {
    return new Agent(standIn, name, mayEdit, await newDevice(standIn, name));
  }

  get member() {
    return `member:${this.name}`;
  }

  /** Begins with an empty device. */
  async rebuild(): Promise<void> {
    const before = this.device;
    this.device = await newDevice(this.#standIn, this.name);
    this.device.later(before.now() - START);
    await before.database.delete();
  }

  /** One run, in the weather there is. */
  async sync(random: Random): Promise<void> {
    this.#standIn.before = (request) => {
      if (this.weather === 'gone') return 'drop';
      if (this.weather === 'fair') return undefined;
      return roughly(this.#standIn, request, random, this.mayEdit);
    };
    try {
      await this.device.sync();
    } finally {
      this.#standIn.before = () => undefined;
    }
  }

  /** The cards of the device, the oldest first. */
  async cards(): Promise<Card[]> {
    return this.device.database.cards.orderBy('id').toArray();
  }

  writing() {
    this.device.later(1000);
    return { nameless: 'Me', firstCollection: 'My cards', now: this.device.now() };
  }

  /** Saves the card form. */
  save(card: Card | null, change: Partial<Draft['fields']>): Promise<Card> {
    const empty: Draft['fields'] = {
      ...{ title: '', sourceLang: 'en', answer: {}, notes: '', keywords: [] },
      collection: collectionOf('help') as Card['collection'],
    };
    const draft: Draft = {
      id: 'draft:1' as Draft['id'],
      base: card && { card: card.id, revision: card.updated.at },
      fields: { ...(card ? fieldsOf(card) : empty), ...change },
      source: null,
      at: new Date(this.device.now()).toISOString(),
    };
    return this.device.saveDraft(draft, this.writing());
  }
}
