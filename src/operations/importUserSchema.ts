import { planSchemaImport, type AttributePlan } from '../domain/schemaImport';
import type { OktaClient } from '../okta/client';
import { readUserSchema } from '../okta/schema';
import { addCustomAttribute, readCustomAttributes } from '../okta/userAttributes';
import { failureOutcome, type FailureOutcome } from './failureOutcome';
import { stopsRun } from './stopsRun';

/** What became, or would become, of one attribute. */
export interface AttributeOutcome {
	action: 'created' | 'kept' | 'clash';
	planned: boolean;
	attribute: string;
	reason?: string;
	/** What the two orgs disagree on; only with `clash`, which is never changed. */
	differences?: string[];
	/** How the spoke describes the attribute; only with `created`. */
	definition?: Readonly<Record<string, unknown>>;
	warnings: string[];
}

export type AttributeFailure = Omit<FailureOutcome, 'login'> & { attribute: string };

/**
 * Gives the spoke those custom attributes of the hub's users that it lacks, one after the other: Okta changes a schema
 * in one go, and a second change meanwhile is refused.
 * @param chosen names; undefined for every custom attribute of the hub
 */
export async function importUserSchema(
	{ hub, spoke }: { hub: OktaClient; spoke: OktaClient },
	chosen: readonly string[] | undefined,
	{ plansOnly }: { plansOnly: boolean },
): Promise<Array<AttributeOutcome | AttributeFailure>> {
	const [source, target, schema] = await Promise.all([
		readCustomAttributes(hub),
		readCustomAttributes(spoke),
		readUserSchema(spoke),
	]);
	const base = new Set(schema.filter(({ custom }) => !custom).map(({ name }) => name));
	const plans = planSchemaImport(chosen ?? [...source.keys()], source, target, base);
	const outcomes: Array<AttributeOutcome | AttributeFailure> = [];
	for (const plan of plans) outcomes.push(await carryOut(spoke, plan, plansOnly));
	return outcomes;
}

async function carryOut(
	spoke: OktaClient,
	plan: AttributePlan,
	plansOnly: boolean,
): Promise<AttributeOutcome | AttributeFailure> {
	const outcome = { ...saidOf(plan), planned: plansOnly };
	if (plan.verb !== 'create' || plansOnly) return outcome;
	const { attribute, definition } = plan;
	return await addCustomAttribute(spoke, attribute, definition).then(
		() => outcome,
		(failure: unknown) => attributeFailure(failure, attribute),
	);
}

function attributeFailure(failure: unknown, attribute: string): AttributeFailure {
	if (stopsRun(failure)) throw failure;
	const { action, error, code, remedy } = failureOutcome(failure, attribute);
	return { action, attribute, error, code, remedy };
}

function saidOf(plan: AttributePlan): Omit<AttributeOutcome, 'planned'> {
	const { attribute } = plan;
	switch (plan.verb) {
		case 'create':
			return { action: 'created', attribute, definition: plan.definition, warnings: plan.warnings };
		case 'keep':
			return { action: 'kept', attribute, reason: plan.reason, warnings: [] };
		case 'clash':
			return { action: 'clash', attribute, differences: plan.differences, warnings: [] };
	}
}
