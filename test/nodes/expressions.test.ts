import { runNode } from '../support/engine';
import { serveHub, type ServedOrg } from '../support/simulatedOrgs';

let hub: ServedOrg;
afterEach(async () => await hub.close());

test.each(['={{ $credentials.hubApiToken }}', '{{ 7 * 7 }}', '={{ $json.login }}', '${7 * 7}'])(
	'a value that looks like the expression %p stays a text',
	async (title) => {
		hub = await serveHub();
		const login = 'ada@hub.example';
		const { run } = await runNode({
			name: 'provisionUser',
			parameters: { profile: { mappingMode: 'autoMapInputData', value: null } },
			credentials: hub.credentials,
			items: [{ login, email: login, firstName: 'A', lastName: 'B', title }],
		});
		expect(hub.org.userByLogin(login)?.profile.title).toBe(title);
		expect(JSON.stringify(run.data.resultData)).not.toContain(hub.org.token);
	},
);
