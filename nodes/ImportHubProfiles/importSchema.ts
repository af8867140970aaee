import type { IExecuteFunctions } from 'n8n-workflow';
import { importUserSchema } from '../../src/operations/importUserSchema';
import { writesNothing } from '../shared/agent';
import { spokeOf, type Connection } from '../shared/connect';
import { listOf } from '../shared/lists';
import { runHints } from '../shared/runHints';
import type { ImportPart } from './ImportPart';

/** ‘Import User Schema’ for one input item. */
export async function importSchema(
	context: IExecuteFunctions,
	item: number,
	connection: Connection,
): Promise<ImportPart> {
	const chosen = listOf(context.getNodeParameter('schemaAttributes', item, []));
	const plansOnly =
		(context.getNodeParameter('dryRun', item, true) as boolean) || writesNothing(context, item);
	const orgs = { hub: connection.hub, spoke: spokeOf(connection) };
	const outcomes = await importUserSchema(orgs, chosen.length > 0 ? chosen : undefined, {
		plansOnly,
	});
	const [hint] = runHints(outcomes.map((outcome) => ({ json: { ...outcome } })) as never);
	return { items: outcomes, hint };
}
