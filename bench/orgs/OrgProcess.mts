import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { MadeOrg, OrgFacts, OrgOrder, OrgWish } from './OrgWish.mjs';

type Waiting = { resolve(answer: unknown): void; reject(error: Error): void };
type Order = OrgOrder extends infer One ? (One extends OrgOrder ? Omit<One, 'id'> : never) : never;

/** The process in which the simulated orgs of a measurement live. */
export class OrgProcess {
	private readonly child: ChildProcess;
	private readonly waiting = new Map<number, Waiting>();
	private orders = 0;

	constructor() {
		const script = fileURLToPath(new URL('./orgsWorker.mts', import.meta.url));
		const execArgv = ['--import', 'tsx', '--max-old-space-size=8192'];
		this.child = fork(script, [], { execArgv, serialization: 'advanced' });
		this.child.on('message', (told) => this.settle(told as Record<string, unknown>));
		this.child.once('exit', (code) => {
			for (const { reject } of this.waiting.values())
				reject(new Error(`The process of the orgs ended with ${String(code)}`));
		});
	}

	async make(wish: OrgWish): Promise<MadeOrg> {
		return await this.tell<MadeOrg>({ do: 'make', wish });
	}

	/** Lets the first members of the group leave and as many new ones join. */
	async shift({ name }: MadeOrg, by: number): Promise<void> {
		await this.tell({ do: 'shift', name, by });
	}

	async facts({ name }: MadeOrg): Promise<OrgFacts> {
		return await this.tell<OrgFacts>({ do: 'facts', name });
	}

	async forget({ name }: MadeOrg): Promise<void> {
		await this.tell({ do: 'forget', name });
	}

	async drop({ name }: MadeOrg): Promise<void> {
		await this.tell({ do: 'drop', name });
	}

	end(): void {
		this.child.kill();
	}

	private async tell<T>(order: Order): Promise<T> {
		this.orders += 1;
		const id = this.orders;
		return await new Promise<T>((resolve, reject) => {
			this.waiting.set(id, { resolve: resolve as (answer: unknown) => void, reject });
			this.child.send({ ...order, id });
		});
	}

	private settle({ id, answer, error }: Record<string, unknown>): void {
		const waiting = this.waiting.get(id as number);
		this.waiting.delete(id as number);
		if (error === undefined) waiting?.resolve(answer);
		else waiting?.reject(new Error(String(error)));
	}
}
