import { MATCH_BY_LOGIN } from '../../src/domain/matching';
import { NO_PROTECTION, type Protection } from '../../src/domain/protection';
import type { MissingPolicy } from '../../src/operations/pushGroupProvision';
import { ProvisionRun } from '../../src/operations/provisionRun';
import { schemaReader } from '../../src/operations/schemaReader';
import { clientOf } from '../support/orgClient';
import { login, orgsWith, push, type Orgs } from '../support/pushing';

const missing = ({ hub }: Orgs, protection: Protection = NO_PROTECTION): MissingPolicy => ({
	run: new ProvisionRun(clientOf(hub), { protection, ceiling: {}, sensitive: new Set() }),
	schemaFor: schemaReader(clientOf(hub)),
	newcomer: {
		initialStatus: 'active_without_pass',
		matchBy: MATCH_BY_LOGIN,
		mapping: { attributes: 'same', overrides: [], emptyValues: 'ignore' },
		activation: 'mail',
	},
});
const orgs = () => orgsWith({ members: ['ada', 'bob', 'new'], inHub: ['ada', 'bob'] });

test('a missing member is brought into the hub with the spoke’s profile, and joins', async () => {
	const both = orgs();
	const outcome = await push(both, { settings: { missing: missing(both) } });
	expect(outcome).toMatchObject({
		provisioned: [{ who: login('new'), action: 'created' }],
		skipped: [],
		failed: [],
	});
	expect(outcome.added.map(({ who }) => who)).toEqual(['ada', 'bob', 'new'].map(login));
	expect(both.hub.userByLogin(login('new'))).toMatchObject({
		status: 'PROVISIONED',
		groups: ['Engineering'],
		profile: { firstName: 'new', email: login('new') },
	});
	expect(await push(both)).toMatchObject({ action: 'kept', kept: 3 });
});

test('a dry run says who would be brought in, and writes nothing', async () => {
	const both = orgs();
	const outcome = await push(both, { dryRun: true, settings: { missing: missing(both) } });
	expect(outcome.provisioned).toMatchObject([{ who: login('new'), action: 'created' }]);
	expect(outcome.added).toHaveLength(3);
	expect(both.hub.journal.writes()).toEqual([]);
});

test('somebody who cannot be brought in is told with the reason, the others join', async () => {
	const both = orgs();
	const allowed = { ...NO_PROTECTION, emailDomains: new Set(['elsewhere.example']) };
	const outcome = await push(both, { settings: { missing: missing(both, allowed) } });
	expect(outcome.added).toHaveLength(2);
	expect(outcome.failed).toMatchObject([
		{ who: login('new'), change: 'provision', code: 'EMAIL_DOMAIN_NOT_ALLOWED' },
	]);
});

test('when nobody can be brought in and nothing else changes, the outcome says so', async () => {
	const both = orgs();
	await push(both);
	const allowed = { ...NO_PROTECTION, emailDomains: new Set(['elsewhere.example']) };
	expect(await push(both, { settings: { missing: missing(both, allowed) } })).toMatchObject({
		action: 'failed',
		kept: 2,
		failed: [{ who: login('new') }],
	});
});

test('a push that is refused brings nobody in', async () => {
	const both = orgsWith({
		members: ['new'],
		inHub: ['old'],
		hub: { groups: [{ name: 'Engineering', members: [login('old')] }] },
	});
	const refused = push(both, {
		policy: { linked: 'mirror' },
		settings: { missing: missing(both) },
	});
	await expect(refused).rejects.toMatchObject({ code: 'GROUP_WOULD_BE_EMPTY' });
	expect(both.hub.userByLogin(login('new'))).toBeUndefined();
});
