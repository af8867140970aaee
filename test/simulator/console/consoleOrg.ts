import { createOrg, type Seed } from '../../../simulator';

export const person = (name: string, more = {}) => ({
	profile: { login: `${name}@x.example`, ...more },
});

/** An org, and GET requests to it that show no token. */
export function orgWith(seed: Seed) {
	const org = createOrg({ seed });
	const get = async (target: string) =>
		await org.http({ method: 'GET', url: `https://hub.okta.test${target}` });
	return { org, get };
}
