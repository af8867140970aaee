import type { INodeExecutionData, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import type { Change } from '../../src/domain/change';
import type { Subjects } from '../../src/domain/changeItem';
import { eventsOf, newChanges, withDelivered } from '../../src/domain/hookDelivery';
import type { LogEvent } from '../../src/domain/logEvent';
import { sameSecret } from '../../src/operations/hookSecret';
import { readSubjects } from '../../src/operations/readSubjects';
import {
	changeItems,
	readChangeWish,
	wantsProfilesOnly,
	watchedClient,
} from '../shared/changeWish';
import { connect } from '../shared/connect';
import { nodeError } from '../shared/failures';
import { n8nClock } from '../shared/n8nClock';
import { deliveredTo, giveBack, take } from './deliveries';
import { deliveredIn, secretsIn } from './hookStore';

/** Okta waits three seconds for an answer (Okta docs, Event hooks); what is not read by then is handed on without. */
const READING_TIME_MS = 2_000;

/** The one-time verification: the challenge is sent back (Okta docs, Event hooks, "One-time verification request"). */
export function answerChallenge(context: IWebhookFunctions): IWebhookResponseData {
	const challenge = context.getHeaderData()['x-okta-verification-challenge'];
	if (typeof challenge === 'string') return { webhookResponse: { verification: challenge } };
	return refuse(context, 400, 'This address is for Okta’s event hooks');
}

/** A delivery: wrong secrets are turned away, known events left out, the rest handed on in the order they happened. */
export async function receive(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const store = context.getWorkflowStaticData('node');
	const { authorization } = context.getHeaderData();
	const fits = secretsIn(store).map((secret) => sameSecret(authorization, secret));
	if (!fits.includes(true)) {
		return refuse(context, 401, 'The shared secret is not the one of this hook');
	}
	const trigger = `${context.getWorkflow().id ?? ''} ${context.getNode().id}`;
	const events = eventsOf(context.getBodyData());
	const before = deliveredTo(trigger, deliveredIn(store));
	const changes = newChanges(events, before, readChangeWish(context));
	take(trigger, events);
	const items = await itemsOf(context, changes).catch(failing(context, trigger, events));
	store.delivered = withDelivered(deliveredIn(store), events);
	const webhookResponse = { received: events.length, new: changes.length };
	return items.length > 0 ? { webhookResponse, workflowData: [items] } : { webhookResponse };
}

async function itemsOf(
	context: IWebhookFunctions,
	changes: readonly Change[],
): Promise<INodeExecutionData[]> {
	if (changes.length === 0) return [];
	const client = watchedClient(context, await connect(context));
	const reading = readSubjects(client, changes);
	const subjects = wantsProfilesOnly(context) ? await reading : await inTime(reading);
	return changeItems(context, changes, subjects, {
		org: client.org.role,
		via: 'eventHook',
		attempt: 1,
	});
}

/** Nothing where the org is too slow or out of order: the event itself says who and what. */
async function inTime(reading: Promise<Subjects[]>): Promise<Array<Subjects | undefined>> {
	const none: Subjects[] = [];
	return await Promise.race([
		reading.catch(() => none),
		n8nClock.sleep(READING_TIME_MS).then(() => none),
	]);
}

function failing(context: IWebhookFunctions, trigger: string, events: readonly LogEvent[]) {
	return (failure: unknown): never => {
		giveBack(trigger, events);
		throw nodeError(context.getNode(), failure);
	};
}

function refuse(context: IWebhookFunctions, status: number, message: string): IWebhookResponseData {
	context.getResponseObject().status(status).json({ message });
	return { noWebhookResponse: true };
}
