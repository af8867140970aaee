import type { IExecuteFunctions } from 'n8n-workflow';
import { attributesRead } from '../../src/domain/importMapping';
import type { ImportRules } from '../../src/domain/importPlan';
import type { LeaverTreatment } from '../../src/domain/leaverPolicy';
import type { UserStatus } from '../../src/domain/lifecycle';
import { MATCH_BY_LOGIN, type MatchingRule } from '../../src/domain/matching';
import type { ImportReturn, ImportTask } from '../../src/operations/ImportTask';
import { writesNothing } from '../shared/agent';
import { readMapping, readProtection } from './readMapping';
import { readAmount, readResetKey, readScope } from './readScope';

interface ImportOptions {
	allowPartial?: boolean;
	confirmExact?: 'automatically' | 'byPerson';
	matchBy?: { rules?: Array<{ by: 'login' | 'email' | 'attribute'; attribute?: string }> };
	notSuspendable?: 'leave' | 'deactivate';
	returns?: ImportReturn;
	safeguardPercent?: number;
}

/** What the fields of one item want of an import into the spoke. */
export function readImport(
	context: IExecuteFunctions,
	item: number,
	orgs: { hub: string; spoke: string },
): ImportTask {
	const options = context.getNodeParameter('options', item, {}) as ImportOptions;
	const apply = context.getNodeParameter('apply', item) as string;
	const scope = readScope(context, item);
	const rules = readRules(context, item, { ...options, creates: apply !== 'updateLinked' });
	const matchBy = readMatching(options);
	const resetKey = readResetKey(context, item);
	const allowsPartial = options.allowPartial ?? false;
	return {
		...readAmount(context, item),
		scope,
		includesDeactivated: true,
		attributes: attributesFor(rules, matchBy),
		identity: { ...orgs, apply, scope, rules, matchBy, allowsPartial, resetKey },
		mapping: rules.mapping,
		rules,
		matchBy,
		allowsPartial,
		...readWriting(context, item, apply === 'report'),
		safeguardPercent: options.safeguardPercent ?? 20,
		protection: readProtection(context, item),
		returns: options.returns ?? 'everything',
	};
}

/** A report is an end in itself, so the next one goes on from it; a dry run is a look ahead that moves nothing on. */
function readWriting(
	context: IExecuteFunctions,
	item: number,
	isReport: boolean,
): Pick<ImportTask, 'plansOnly' | 'remembers'> {
	const dryRun =
		(context.getNodeParameter('dryRun', item, false) as boolean) || writesNothing(context, item);
	return { plansOnly: isReport || dryRun, remembers: isReport || !dryRun };
}

/** How users of the spoke are changed, brought back, and treated when they leave. */
export function readRules(
	context: IExecuteFunctions,
	item: number,
	{ confirmExact, notSuspendable, creates }: ImportOptions & { creates: boolean },
): ImportRules {
	const treatment = (name: string) =>
		context.getNodeParameter(name, item, 'nothing') as LeaverTreatment;
	return {
		mapping: readMapping(context, item),
		creates,
		newUsers: context.getNodeParameter('newUsers', item) as ImportRules['newUsers'],
		confirmsExact: confirmExact !== 'byPerson',
		leavers: {
			treatment: {
				SUSPENDED: treatment('whenSuspended'),
				DEPROVISIONED: treatment('whenDeactivated'),
				DELETED: treatment('whenDeleted'),
			},
			notSuspendable: notSuspendable ?? 'leave',
		},
		reactivates: new Set(context.getNodeParameter('reactivate', item, []) as UserStatus[]),
	};
}

function readMatching({ matchBy }: ImportOptions): readonly MatchingRule[] {
	const rules = (matchBy?.rules ?? []).map(({ by, attribute = '' }): MatchingRule => {
		if (by === 'login') return { by };
		return { by: 'attribute', attribute: by === 'email' ? by : attribute.trim() };
	});
	return rules.length > 0 ? rules : MATCH_BY_LOGIN;
}

function attributesFor({ mapping }: ImportRules, rules: readonly MatchingRule[]): string[] {
	const matched = rules.flatMap((rule) => (rule.by === 'attribute' ? [rule.attribute] : []));
	const mapped = new Set(mapping.attributes.map(({ spoke }) => spoke));
	const unmapped = matched.filter((name) => !mapped.has(name));
	return [...new Set([...attributesRead(mapping), ...unmapped])];
}
