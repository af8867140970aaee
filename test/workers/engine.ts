/* eslint-disable @n8n/community-nodes/no-restricted-globals, no-console */
// One n8n engine in a process of its own: provisions the people it is told into the hub it is told, and prints the actions.
import { runNode } from '../support/engine';

interface Order {
	hubUrl: string;
	hubApiToken: string;
	from: number;
	count: number;
}

async function work({ hubUrl, hubApiToken, from, count }: Order): Promise<void> {
	const items = Array.from({ length: count }, (_, at) => {
		const login = `user${from + at}@hub.example`;
		return { login, email: login, firstName: `User${from + at}`, lastName: 'Example' };
	});
	const { items: outcomes } = await runNode({
		name: 'provisionUser',
		parameters: { profile: { mappingMode: 'autoMapInputData', value: null } },
		credentials: { hubUrl, hubApiToken, rateLimitShare: 100 },
		items,
		settings: { onError: 'continueRegularOutput' },
	});
	console.log(`actions ${JSON.stringify(outcomes.map(({ action, error }) => error ?? action))}`);
	process.exit(0);
}

void work(JSON.parse(process.argv[2] ?? '{}') as Order);
