import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import type { InitialStatus } from '../../src/domain/initialStatus';
import { isUnset, type Profile } from '../../src/domain/profile';
import type { UserWish } from '../../src/domain/userWish';

interface Options {
	emptyValues?: 'ignore' | 'clear';
	whenDeactivated?: UserWish['whenDeactivated'];
	securityQuestion?: string;
	securityAnswer?: string;
	sendEmail?: boolean;
}

/** What the node's fields want of one item's person. */
export function readParameters(
	context: IExecuteFunctions,
	item: number,
): { wish: UserWish; dryRun: boolean } {
	return {
		wish: readWish(context, item),
		dryRun: context.getNodeParameter('dryRun', item) as boolean,
	};
}

function readWish(context: IExecuteFunctions, item: number): UserWish {
	const operation = context.getNodeParameter('operation', item) as UserWish['operation'];
	const options = context.getNodeParameter('options', item, {}) as Options;
	const profile = readProfile(context, item, options.emptyValues ?? 'ignore');
	return {
		operation,
		login: isUnset(profile.login) ? '' : String(profile.login),
		profile,
		...(operation === 'update' ? {} : readStart(context, item)),
		securityQuestion: readQuestion(options),
		whenDeactivated: options.whenDeactivated ?? 'reactivate',
		sendEmail: options.sendEmail ?? true,
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
	return Object.fromEntries(
		Object.entries(values ?? {}).flatMap(([attribute, value]) => {
			if (!isUnset(value)) return [[attribute, value]];
			return emptyValues === 'clear' && value !== undefined ? [[attribute, null]] : [];
		}),
	);
}

function readStart(
	context: IExecuteFunctions,
	item: number,
): Pick<UserWish, 'initialStatus' | 'password'> {
	return {
		initialStatus: context.getNodeParameter('initialStatus', item) as InitialStatus,
		password: (context.getNodeParameter('password', item, '') as string) || undefined,
	};
}

function readQuestion({ securityQuestion, securityAnswer }: Options): UserWish['securityQuestion'] {
	if (!securityQuestion && !securityAnswer) return undefined;
	return { question: securityQuestion ?? '', answer: securityAnswer ?? '' };
}
