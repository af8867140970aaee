import type { IExecuteFunctions } from 'n8n-workflow';
import type { GroupPolicy } from '../../src/domain/groupWish';
import type { NewcomerWish } from '../../src/domain/groupNewcomer';
import { MATCH_BY_LOGIN, type MatchingRule } from '../../src/domain/matching';
import { writesNothing } from '../shared/agent';
import { listOf } from '../shared/lists';
import { readMarkerPlace } from '../shared/markerPlace';

/** Whoever is fewer than this is no alarm, whatever the share. */
const REMOVALS_ALARM_FROM = 10;

export interface Options {
	activationMail?: boolean;
	appGroups?: boolean;
	assignedAppId?: string;
	attributes?: unknown;
	copyDescription?: boolean;
	emailDomains?: string;
	loginFrom?: string;
	markerAttribute?: string;
	matchBy?: {
		rules?: Array<{ by: 'login' | 'email' | 'attribute' | 'appLink'; attribute?: string }>;
	};
	maximumRemovals?: number;
	mayEmpty?: boolean;
	memberDetail?: 'names' | 'counts';
	ownerName?: string;
	ownershipAttribute?: string;
	protectedGroupId?: string;
	protectedUsers?: string;
	rename?: boolean;
	retireAppPush?: boolean;
	whenDeleted?: GroupPolicy['whenDeleted'];
}

export const readOptions = (context: IExecuteFunctions, item: number) =>
	context.getNodeParameter('options', item, {}) as Options;

/** True where nothing may be written: a dry run, or an agent that was not allowed to. */
export const readDryRun = (context: IExecuteFunctions, item: number): boolean =>
	(context.getNodeParameter('dryRun', item) as boolean) || writesNothing(context, item);

/** How the groups of one item are treated. */
export function readPolicy(context: IExecuteFunctions, item: number): GroupPolicy {
	const options = readOptions(context, item);
	const read = <T>(name: string, otherwise: T) =>
		context.getNodeParameter(name, item, otherwise) as T;
	return {
		target: read<GroupPolicy['target']>('target', 'createOnly'),
		linked: read<GroupPolicy['linked']>('linked', 'addOnly'),
		whenDeleted: options.whenDeleted ?? 'recreate',
		rename: options.rename ?? true,
		copyDescription: options.copyDescription ?? true,
		marker: readMarkerPlace(options),
		members: {
			mode: read<GroupPolicy['members']['mode']>('membersMode', 'mirror'),
			foreign: read<GroupPolicy['members']['foreign']>('foreign', 'remove'),
			matchBy: readRules(options),
			ceiling: { percent: options.maximumRemovals ?? 20, atLeast: REMOVALS_ALARM_FROM },
			mayEmpty: options.mayEmpty ?? false,
		},
	};
}

export function readRules({ matchBy }: Options): readonly MatchingRule[] {
	const rules = (matchBy?.rules ?? []).map(({ by, attribute }): MatchingRule => {
		if (by === 'login') return { by };
		if (by === 'appLink') return { by: 'id' };
		return { by: 'attribute', attribute: by === 'email' ? 'email' : (attribute ?? '').trim() };
	});
	return rules.length > 0 ? rules : MATCH_BY_LOGIN;
}

export function readLoginFrom({ loginFrom }: Options): string {
	return (loginFrom ?? '').trim() || 'login';
}

/** How missing members start, or undefined where they are left out. */
export function readNewcomer(context: IExecuteFunctions, item: number): NewcomerWish | undefined {
	if (!context.getNodeParameter('provisionMissing', item, false)) return undefined;
	const options = readOptions(context, item);
	const initialStatus = context.getNodeParameter(
		'initialStatus',
		item,
	) as NewcomerWish['initialStatus'];
	const fromSpoke = context.getNodeParameter('source', item) !== 'items';
	return {
		initialStatus,
		matchBy: readRules(options),
		mapping: fromSpoke ? mappingOf(options) : undefined,
		activation: (options.activationMail ?? true) ? 'mail' : 'silent',
	};
}

function mappingOf(options: Options): NewcomerWish['mapping'] {
	const attributes = listOf(options.attributes);
	return {
		attributes: attributes.length > 0 ? attributes : 'same',
		overrides: [],
		emptyValues: 'ignore',
	};
}
