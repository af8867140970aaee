import { randomInt } from 'crypto';
import { checkProfile } from '../domain/attributeCheck';
import type { AttributeSchema } from '../domain/attributeSchema';
import { generatePassword } from '../domain/password';
import { refuseNewcomer, type Protection } from '../domain/protection';
import { nameIn } from '../domain/soughtIn';
import type { Refusal } from '../domain/refusal';
import { refuseWish, setsPassword, type UserWish } from '../domain/userWish';
import { Refused } from './Refused';
import type { ProvisionTask } from './ProvisionTask';

export interface CheckedWish {
	wish: UserWish;
	warnings: string[];
	/** Set where the wish asked for one. */
	generated?: string;
}

/** What is wrong with a wish whatever the hub's schema says. */
export const refuseTask = ({ wish }: ProvisionTask, protection: Protection): Refusal | undefined =>
	refuseWish(wish) ?? refuseNewcomer(wish.login, wish.profile, protection);

/**
 * Makes a wish ready to be planned: everything that can be wrong with it is found before a write, values have the types
 * of the hub's schema, a generated password is drawn, and the mark of ownership is among the attributes.
 * @param schema undefined where the hub does not show it; then Okta itself has to judge the values
 */
export function checkWish(
	task: ProvisionTask,
	schema: readonly AttributeSchema[] | undefined,
	protection: Protection,
): CheckedWish {
	const refusal = refuseTask(task, protection);
	if (refusal) throw new Refused(refusal);
	const { wish, unknownAttributes } = task;
	const { profile, warnings } = checkAttributes(owned(wish, protection), schema, unknownAttributes);
	const generated =
		wish.password?.kind === 'generated' && setsPassword(wish)
			? generatePassword(wish.password.length, profile, randomInt)
			: undefined;
	const password =
		generated === undefined ? wish.password : ({ kind: 'value', value: generated } as const);
	return { wish: { ...wish, profile, password }, warnings, generated };
}

function owned(wish: UserWish, { ownership }: Protection): UserWish {
	if (!ownership) return wish;
	return { ...wish, profile: { ...wish.profile, [ownership.attribute]: ownership.owner } };
}

function checkAttributes(
	wish: UserWish,
	schema: readonly AttributeSchema[] | undefined,
	unknownAttributes: 'refuse' | 'drop',
) {
	if (!schema)
		return {
			profile: wish.profile,
			warnings: ['The hub’s schema could not be read, so the values were not checked beforehand.'],
		};
	const creating = wish.operation === 'create';
	const { profile, faults, unknown } = checkProfile(wish.profile, schema, { creating });
	if (faults.length > 0) throw new Refused(wrongValues(wish, faults));
	if (unknown.length === 0) return { profile, warnings: [] };
	if (unknownAttributes === 'refuse') throw new Refused(unknownNames(wish, unknown));
	return {
		profile,
		warnings: [`Not sent, because the hub has no such attribute: ${unknown.join(', ')}.`],
	};
}

function wrongValues(wish: UserWish, faults: string[]) {
	return {
		code: 'ATTRIBUTES_NOT_VALID',
		message: `${nameIn(wish)} was not provisioned: ${faults.join('; ')}`,
		remedy:
			'Correct the values at their source or in the mapping; the hub’s profile editor says what it takes.',
		facts: { faults },
	};
}

function unknownNames(wish: UserWish, unknown: string[]) {
	return {
		code: 'UNKNOWN_ATTRIBUTE',
		message: `${nameIn(wish)} was not provisioned: the hub has no attribute ${unknown.map((name) => `'${name}'`).join(', ')}`,
		remedy:
			'Add it in the hub’s profile editor, take it out of the mapping, or set ‘Unknown Attributes’ to ‘Drop’.',
		facts: { unknown },
	};
}
