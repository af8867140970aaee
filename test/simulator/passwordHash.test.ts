import { createOrg } from '../../simulator';
import { asAdmin } from './asAdmin';
import { newcomer } from './people';

test.each([
	[{ algorithm: 'BCRYPT', workFactor: 10, salt: 'a'.repeat(22), value: 'x' }, 200],
	[{ algorithm: 'BCRYPT', workFactor: 21, salt: 'a'.repeat(22), value: 'x' }, 400],
	[{ algorithm: 'BCRYPT', workFactor: 10, salt: 'a'.repeat(21), value: 'x' }, 400],
	[{ algorithm: 'SHA-256', salt: 'a', saltOrder: 'PREFIX', value: 'x' }, 200],
	[{ algorithm: 'SHA-256', salt: 'a', saltOrder: 'MIDDLE', value: 'x' }, 400],
	[{ algorithm: 'ROT13', value: 'x' }, 400],
])('a password hash %j is answered %d', async (hash, status) => {
	const org = createOrg();
	const made = await asAdmin(org).post('/api/v1/users', {
		...newcomer('ada'),
		credentials: { password: { hash } },
	});
	expect(made.status).toBe(status);
	expect(org.userByLogin('ada@x.example')?.provider.type).toBe(
		status === 200 ? 'IMPORT' : undefined,
	);
});
