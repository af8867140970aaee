import { authorizationServer } from '../../../simulator/oauth';
import { CLIENT_ID } from './serviceClient';
import { bearer, challengeOf, get } from './tokenOrgs';

test('a Bearer token opens what its scope names, and counts as its app', async () => {
	const { org, token } = await bearer();
	expect((await get(org, `Bearer ${token}`)).status).toBe(200);
	expect(org.journal.entries.at(-1)).toMatchObject({ token: CLIENT_ID, bucket: 'users' });
});

test.each([
	[3599_000, 200],
	[3600_000, 401],
])('a token used after %d ms is answered %d', async (age, status) => {
	const { org, token } = await bearer();
	org.clock.advance(age);
	expect((await get(org, `Bearer ${token}`)).status).toBe(status);
});

test('an unknown token is refused', async () => {
	const { org } = await bearer();
	const answer = await get(org, 'Bearer nonsense');
	expect(answer).toMatchObject({ status: 401, body: { errorCode: 'E0000011' } });
	expect(challengeOf(answer)).toContain('error="invalid_token"');
});

test('a Bearer token under the DPoP scheme is refused', async () => {
	const { org, token } = await bearer();
	const answer = await get(org, `DPoP ${token}`);
	expect(answer.status).toBe(401);
	expect(challengeOf(answer)).toContain('The presented access_token is not DPoP bound.');
});

test('a revoked token is refused', async () => {
	const { org, token } = await bearer();
	authorizationServer(org.org).tokens.revoke(CLIENT_ID);
	expect((await get(org, `Bearer ${token}`)).status).toBe(401);
});

test('a reset forgets tokens and keeps the apps of the seed', async () => {
	const { org, token } = await bearer();
	org.reset();
	expect((await get(org, `Bearer ${token}`)).status).toBe(401);
	expect(authorizationServer(org.org).apps.has(CLIENT_ID)).toBe(true);
});
