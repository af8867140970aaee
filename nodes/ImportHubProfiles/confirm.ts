import type { IExecuteFunctions } from 'n8n-workflow';
import { administratorCheck } from '../../src/operations/administrators';
import { confirmMatch, type MatchDecision } from '../../src/operations/confirmMatch';
import { protectionOf } from '../../src/operations/protectionOf';
import { Refused } from '../../src/operations/Refused';
import { writesNothing } from '../shared/agent';
import { spokeOf, type Connection } from '../shared/connect';
import { n8nClock } from '../shared/n8nClock';
import type { ImportPart } from './ImportPart';
import { readRules } from './readImport';
import { readProtection } from './readMapping';

/** ‘Confirm Match’ for one input item. */
export async function confirm(
	context: IExecuteFunctions,
	item: number,
	connection: Connection,
): Promise<ImportPart> {
	const orgs = { hub: connection.hub, spoke: spokeOf(connection) };
	const rules = readRules(context, item, { creates: true });
	const { link } = rules.mapping;
	if (!link) throw new Refused(linkMissing());
	const outcome = await confirmMatch(orgs, readDecision(context, item), {
		rules,
		link,
		plansOnly:
			(context.getNodeParameter('dryRun', item, false) as boolean) || writesNothing(context, item),
		protection: await protectionOf(orgs.spoke, readProtection(context, item)),
		isAdministrator: administratorCheck(orgs.spoke),
		swings: {},
		now: n8nClock.now(),
	});
	return { items: [outcome] };
}

function readDecision(context: IExecuteFunctions, item: number): MatchDecision {
	const idOf = (name: string) =>
		context.getNodeParameter(name, item, '', { extractValue: true }) as string;
	const links = context.getNodeParameter('decision', item) === 'link';
	return { hubId: idOf('hubUser'), spokeId: links ? idOf('spokeUser') : undefined };
}

function linkMissing() {
	return {
		code: 'LINK_ATTRIBUTE_MISSING',
		message: 'A match cannot be confirmed without an attribute of the spoke that remembers it',
		remedy:
			'Choose ‘Link Attribute’, the same as in ‘Import Users’. Okta’s profile editor adds one, of type string.',
	};
}
