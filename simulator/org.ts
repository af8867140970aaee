import type { VirtualClock } from './clock/VirtualClock';
import type { EventListener, EventTarget, OrgEvent } from './events';
import { Journal } from './journal';
import type { Knobs } from './knobs';
import type { Principal } from './Principal';
import { RateLimiter } from './rateLimit';
import { OrgState } from './state/OrgState';

export interface OrgOptions {
	name: string;
	baseUrl: string;
	token: string;
	clock: VirtualClock;
	knobs: Knobs;
	/** Gives a new or emptied org what it is born with. */
	birth(org: Org): void;
}

/** Makes the part of an org's state that a module of its own keeps (apps, hooks, the log). */
export type PartFactory<T> = (org: Org) => T;

/** An Okta org in memory: its state, its clock, its knobs, and what happened to it. */
export class Org {
	readonly name: string;
	baseUrl: string;
	readonly token: string;
	readonly clock: VirtualClock;
	readonly knobs: Knobs;
	readonly journal = new Journal();
	readonly limiter: RateLimiter;
	state: OrgState;
	/** Who is served at the moment; handlers run without a break, so this is never another request's. */
	actor: Principal | undefined;
	private readonly birth: (org: Org) => void;
	private parts = new Map<unknown, unknown>();
	private listeners: EventListener[] = [];

	constructor(options: OrgOptions) {
		this.name = options.name;
		this.baseUrl = options.baseUrl;
		this.token = options.token;
		this.clock = options.clock;
		this.knobs = options.knobs;
		this.limiter = new RateLimiter(options.knobs);
		this.state = new OrgState(this.name, this.now());
		this.birth = options.birth;
		this.birth(this);
	}

	/** The server's time; the knob `clockSkewMs` sets it apart from everybody else's. */
	now(): number {
		return this.clock.now() + this.knobs.clockSkewMs;
	}

	/** Brings the org back to what it was born with; knobs stay. */
	reset(): void {
		this.state = new OrgState(this.name, this.now());
		this.parts = new Map();
		this.listeners = [];
		this.limiter.clear();
		this.journal.clear();
		this.birth(this);
	}

	/** The state that a module keeps in this org; made on first use and gone after a reset. */
	part<T>(factory: PartFactory<T>): T {
		if (!this.parts.has(factory)) this.parts.set(factory, factory(this));
		return this.parts.get(factory) as T;
	}

	onEvent(listener: EventListener): void {
		this.listeners.push(listener);
	}

	/** Does something that nobody is told of: what a seed puts in was always there. */
	quietly(work: () => void): void {
		const { listeners } = this;
		this.listeners = [];
		work();
		this.listeners = listeners;
	}

	/** Tells the listeners that something happened. */
	announce(type: string, targets: EventTarget[], detail?: Record<string, string>): void {
		const event: OrgEvent = {
			type,
			at: this.now(),
			actor: this.actor,
			targets,
			outcome: 'SUCCESS',
			...(detail ? { detail } : {}),
		};
		for (const listener of this.listeners) listener(event);
	}
}
