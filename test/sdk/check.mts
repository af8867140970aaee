import type okta from '@okta/okta-sdk-nodejs';
import { createOrg, createRealClock } from '../../simulator/index';

/** One thing the SDK does, and what must come of it. */
export type Check = [
	name: string,
	expected: unknown,
	run: (client: okta.Client) => Promise<unknown>,
];

export const org = createOrg({ name: 'hub', clock: createRealClock() });
export const ADA = 'ada@x.example';

export const person = (login: string) => ({
	login: `${login}@x.example`,
	email: `${login}@x.example`,
	firstName: 'Ada',
	lastName: 'Lovelace',
});

export const adaId = () => org.userByLogin(ADA)?.id ?? '';

/** Everything a collection of the SDK holds, page after page. */
export async function all<T>(
	collection: Promise<{ each(take: (item: T) => void): Promise<unknown> }>,
): Promise<T[]> {
	const items: T[] = [];
	await (await collection).each((item) => void items.push(item));
	return items;
}

/** The code of the error that a call must end with. */
export const refused = async (call: Promise<unknown>) =>
	await call.then(
		() => 'accepted',
		(error: { errorCode?: string }) => error.errorCode,
	);
