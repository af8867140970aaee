import { plainText } from '../../src/domain/plainText';
import type { IExecuteFunctions } from 'n8n-workflow';
import type { Leaving } from '../../src/domain/leaving';
import type { DesiredStatus } from '../../src/domain/lifecycle';
import {
	readDesiredStatus,
	type StatusOperation,
	type StatusWish,
} from '../../src/domain/statusWish';
import type { StatusTask } from '../../src/operations/setStatus/StatusTask';
import { byAgent, writesNothing } from '../shared/agent';
import { readMarkerPlace } from '../shared/markerPlace';
import { readMoment } from './moment';
import { readWho } from './who';

interface Leaver {
	deactivateAfter?: unknown;
	leavePushedGroups?: boolean;
	markerAttribute?: string;
	pushedBy?: string;
	reason?: string;
	reasonAttribute?: string;
	revokeTokens?: boolean;
	revokeSessions?: boolean;
}

export interface Options {
	throughActivation?: boolean;
	notifyAdministrators?: boolean;
	maximumDeactivationsPercent?: number;
	maximumWait?: number;
	notBefore?: unknown;
	ownershipAttribute?: string;
	ownerName?: string;
	password?: string;
	pendingCounts?: boolean;
	protectedGroupId?: string;
	protectedUsers?: string;
	scopeGroupId?: string;
}

export const readOptions = (context: IExecuteFunctions, item: number) =>
	context.getNodeParameter('options', item, {}) as Options;

/** What the node's fields want of one item's person. */
export function readTask(context: IExecuteFunctions, item: number): StatusTask {
	const dryRun = context.getNodeParameter('dryRun', item) as boolean;
	return {
		wish: readWish(context, item),
		dryRun: dryRun || writesNothing(context, item),
	};
}

function readWish(context: IExecuteFunctions, item: number): StatusWish {
	const operation = context.getNodeParameter('operation', item) as StatusOperation;
	const leaver = context.getNodeParameter('leaver', item, {}) as Leaver;
	const options = readOptions(context, item);
	const flag = (name: string, otherwise: boolean) =>
		context.getNodeParameter(name, item, otherwise) as boolean;
	return {
		operation,
		status: operation === 'setStatus' ? readStatus(context, item) : undefined,
		...readWho(context, item),
		password: options.password || undefined,
		pendingCounts: options.pendingCounts ?? false,
		throughActivation: options.throughActivation ?? false,
		link: context.getNodeParameter('link', item, 'silent') as StatusWish['link'],
		temporaryPassword: flag('temporaryPassword', false),
		notifyAdministrators: options.notifyAdministrators ?? false,
		revokeTokens:
			operation === 'revokeSessions' ? flag('revokeTokens', true) : (leaver.revokeTokens ?? true),
		endSessions: flag('endSessions', false),
		leaving: readLeaving(leaver),
		notBefore: readMoment(context, item, 'Not Before', options.notBefore)?.valueOf(),
		deactivateAfter: readMoment(
			context,
			item,
			'Deactivate After',
			leaver.deactivateAfter,
		)?.toISOString(),
		deletionConfirmed: context.getNodeParameter('confirmDeletion', item, '') === 'DELETE',
		byAgent: byAgent(context),
	};
}

function readStatus(context: IExecuteFunctions, item: number): DesiredStatus | undefined {
	return readDesiredStatus(plainText(context.getNodeParameter('status', item, '')));
}

function readLeaving(leaver: Leaver): Leaving {
	const attribute = leaver.reasonAttribute?.trim();
	return {
		revokeSessions: leaver.revokeSessions ?? false,
		leavePushedGroups: leaver.leavePushedGroups
			? { owner: leaver.pushedBy?.trim() || undefined, marker: readMarkerPlace(leaver) }
			: undefined,
		reason: attribute && leaver.reason ? { attribute, text: leaver.reason } : undefined,
	};
}
