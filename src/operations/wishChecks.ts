import type { AttributeSchema } from '../domain/attributeSchema';
import type { Protection } from '../domain/protection';
import { checkWish, type CheckedWish } from './checkWish';
import type { Look } from './lookInBulk';
import type { ProvisionTask } from './ProvisionTask';
import type { schemaReader } from './schemaReader';

type Schema = readonly AttributeSchema[] | undefined;
type Verdict = { checked: CheckedWish } | { failure: unknown };

/** The checks of one run. A wish is checked once, however often it is planned, and draws one password. */
export class WishChecks {
	private readonly verdicts = new WeakMap<ProvisionTask, Verdict>();

	constructor(
		private readonly schemaFor: ReturnType<typeof schemaReader>,
		private readonly protection: Protection,
	) {}

	/** @throws Refused where the wish cannot be right */
	async check(task: ProvisionTask): Promise<CheckedWish> {
		const verdict =
			this.verdicts.get(task) ?? this.judge(task, await this.schemaFor(task.wish.userTypeId));
		if ('failure' in verdict) throw verdict.failure;
		return verdict.checked;
	}

	/** Checks many in one go, without a promise for each, and answers with those whose wish can be right. */
	async checkAll(tasks: readonly ProvisionTask[]): Promise<Look[]> {
		const types = new Set(tasks.map(({ wish }) => wish.userTypeId));
		const reading = [...types].map(async (type) => [type, await this.schemaFor(type)] as const);
		const schemas = new Map(await Promise.all(reading));
		return tasks.flatMap((task) => {
			const verdict = this.judge(task, schemas.get(task.wish.userTypeId));
			return 'checked' in verdict ? [{ task, wish: verdict.checked.wish }] : [];
		});
	}

	private judge(task: ProvisionTask, schema: Schema): Verdict {
		const known = this.verdicts.get(task);
		if (known) return known;
		const verdict = verdictOf(task, schema, this.protection);
		this.verdicts.set(task, verdict);
		return verdict;
	}
}

function verdictOf(task: ProvisionTask, schema: Schema, protection: Protection): Verdict {
	try {
		return { checked: checkWish(task, schema, protection) };
	} catch (failure) {
		return { failure };
	}
}
