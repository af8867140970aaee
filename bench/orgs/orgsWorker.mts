/** The process of the simulated orgs: makes and drops them as it is told, so that they load no processor of others. */
import { BenchOrg } from './BenchOrg.mjs';
import type { OrgOrder } from './OrgWish.mjs';

const orgs = new Map<string, BenchOrg>();
let made = 0;

function known(name: string): BenchOrg {
	const org = orgs.get(name);
	if (!org) throw new Error(`There is no org ${name}`);
	return org;
}

async function carryOut(order: OrgOrder): Promise<unknown> {
	switch (order.do) {
		case 'make': {
			made += 1;
			const org = await BenchOrg.make(`org${made}`, order.wish);
			orgs.set(org.name, org);
			return org.address;
		}
		case 'facts':
			return known(order.name).facts();
		case 'shift':
			return await known(order.name).shift(order.by);
		case 'forget':
			return known(order.name).forget();
		case 'drop':
			await known(order.name).close();
			orgs.delete(order.name);
			return undefined;
	}
}

process.on('message', (order: OrgOrder) => {
	carryOut(order).then(
		(answer) => process.send?.({ id: order.id, answer }),
		(error: unknown) => process.send?.({ id: order.id, error: String(error) }),
	);
});
process.on('disconnect', () => process.exit(0));
