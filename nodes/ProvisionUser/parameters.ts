import { plainText } from '../../src/domain/plainText';
import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import type { InitialStatus } from '../../src/domain/initialStatus';
import { isUnset, type Profile } from '../../src/domain/profile';
import type { UserWish } from '../../src/domain/userWish';
import type { ProvisionTask } from '../../src/operations/ProvisionTask';
import { writesNothing } from '../shared/agent';
import { readOnce } from '../shared/fixedParameters';
import { listOf } from '../shared/lists';
import type { Outputs } from '../shared/outputs';
import { readRules, type RuleFields } from './rules';
import { readPassword } from './password';

export interface Options {
	activation?: UserWish['activation'];
	emailDomains?: string;
	onlyOnCreate?: string[] | string;
	emptyValues?: 'ignore' | 'clear';
	whenDeactivated?: UserWish['whenDeactivated'];
	federated?: boolean;
	groupIds?: string[] | string;
	hubId?: string;
	linkAppId?: string;
	matchBy?: { rules?: RuleFields[] };
	maximumChanges?: number;
	maximumChangesPercent?: number;
	mustChangePassword?: boolean;
	outputs?: Outputs;
	ownershipAttribute?: string;
	ownerName?: string;
	protectedGroupId?: string;
	protectedUsers?: string;
	realmId?: string;
	securityAnswer?: string;
	securityQuestion?: string;
	sensitive?: string[] | string;
	unknownAttributes?: 'refuse' | 'drop';
	userTypeId?: string;
}

export const readOptions = (context: IExecuteFunctions, item: number) =>
	context.getNodeParameter('options', item, {}) as Options;

/** The outputs of a node do not differ from item to item. */
export const readOutputs = (context: IExecuteFunctions): Outputs =>
	readOptions(context, 0).outputs ?? 'one';

/** What the node's fields want of the person of one item. */
export function readTask(context: IExecuteFunctions, item: number): ProvisionTask {
	const profile = readProfile(context, item, readOptions(context, item).emptyValues ?? 'ignore');
	const login = plainText(profile.login);
	const task = readOnce(context, item, readTaskOfAnyone);
	return { ...task, wish: { ...task.wish, login, profile } };
}

/** Everything but who the person is and what the attributes are. */
export interface TaskOfAnyone extends Omit<ProvisionTask, 'wish'> {
	wish: Omit<UserWish, 'login' | 'profile'>;
}

export function readTaskOfAnyone(context: IExecuteFunctions, item: number): TaskOfAnyone {
	const options = readOptions(context, item);
	return {
		wish: readWish(context, item, options),
		dryRun: (context.getNodeParameter('dryRun', item) as boolean) || writesNothing(context, item),
		unknownAttributes: options.unknownAttributes ?? 'refuse',
		returnPassword: context.getNodeParameter('returnPassword', item, false) as boolean,
	};
}

function readWish(
	context: IExecuteFunctions,
	item: number,
	options: Options,
): TaskOfAnyone['wish'] {
	const chosen = context.getNodeParameter('operation', item) as string;
	const operation =
		chosen === 'provisionAssigned' ? 'createOrUpdate' : (chosen as UserWish['operation']);
	return {
		operation,
		hubId: options.hubId || undefined,
		onlyOnCreate: new Set(listOf(options.onlyOnCreate)),
		matchBy: readRules(context, item, options.matchBy?.rules),
		...(operation === 'update' ? {} : readStart(context, item)),
		mustChangePassword: options.mustChangePassword ?? false,
		securityQuestion: readQuestion(options),
		federated: options.federated ?? false,
		userTypeId: options.userTypeId || undefined,
		groupIds: listOf(options.groupIds),
		realmId: options.realmId || undefined,
		whenDeactivated: options.whenDeactivated ?? 'reactivate',
		activation: options.activation ?? 'mail',
	};
}

/** n8n gives null for a mapped column whose expression found nothing. */
function readProfile(
	context: IExecuteFunctions,
	item: number,
	emptyValues: 'ignore' | 'clear',
): Profile {
	const mode = context.getNodeParameter('profile.mappingMode', item, 'defineBelow');
	const values =
		mode === 'autoMapInputData'
			? context.getInputData()[item]?.json
			: (context.getNodeParameter('profile.value', item, {}) as IDataObject | null);
	const profile: Array<[string, unknown]> = [];
	for (const [attribute, value] of Object.entries(values ?? {})) {
		if (!isUnset(value)) profile.push([attribute, value]);
		else if (emptyValues === 'clear' && value !== undefined) profile.push([attribute, null]);
	}
	return Object.fromEntries(profile);
}

function readStart(
	context: IExecuteFunctions,
	item: number,
): Pick<UserWish, 'initialStatus' | 'password'> {
	const initialStatus = context.getNodeParameter('initialStatus', item) as InitialStatus;
	const withPassword =
		initialStatus === 'active_with_pass' || initialStatus === 'pending_with_pass';
	return { initialStatus, password: withPassword ? readPassword(context, item) : undefined };
}

function readQuestion({ securityQuestion, securityAnswer }: Options): UserWish['securityQuestion'] {
	if (!securityQuestion && !securityAnswer) return undefined;
	return { question: securityQuestion ?? '', answer: securityAnswer ?? '' };
}
