import { createOrg } from '../../../simulator';
import { asAdmin, field, rows } from '../asAdmin';

export const LOGS = '/api/v1/logs';

export const profile = (login: string) => ({
	profile: { login, email: login, firstName: 'Ada', lastName: 'Lovelace' },
});

/** An org in which users u0, u1 … were created, one a second. */
export async function orgWithUsers(count: number) {
	const org = createOrg();
	const admin = asAdmin(org);
	const ids: string[] = [];
	for (let i = 0; i < count; i++) {
		const created = await admin.post('/api/v1/users?activate=false', profile(`u${i}@x.example`));
		ids.push(field(created, 'id'));
		org.clock.advance(1000);
	}
	return { org, admin, ids };
}

type Page = Parameters<typeof rows>[0];

export const types = (answer: Page) => rows(answer).map((row) => row.eventType);

/** The logins of the users that a page of events is about. */
export const logins = (answer: Page) =>
	rows(answer).map(({ target }) =>
		Reflect.get(Object(Reflect.get(Object(target), 0)), 'alternateId'),
	);
