/**
 * Okta's own SDK as a client of the simulated org: what its authors expect of Okta, the org has to do. Run:
 * `npm ci --prefix test/sdk && npx tsx test/sdk/officialSdk.mts`.
 */
import okta from '@okta/okta-sdk-nodejs';
import { serve } from '../../simulator/index';
import { org } from './check.mjs';
import { GROUP_CHECKS } from './groupChecks.mjs';
import { LIST_CHECKS } from './listChecks.mjs';
import { USER_CHECKS } from './userChecks.mjs';

async function main(): Promise<void> {
	const served = await serve(org);
	const testing = { disableHttpsCheck: true };
	const client = new okta.Client({ orgUrl: served.url, token: org.token, testing });
	let failed = 0;
	const checks = [...USER_CHECKS, ...GROUP_CHECKS, ...LIST_CHECKS];
	for (const [name, expected, run] of checks) {
		const got = await run(client).catch((error: unknown) => String(error));
		const isRight = JSON.stringify(got) === JSON.stringify(expected);
		if (!isRight) failed++;
		console.log(
			`${isRight ? 'ok  ' : 'FAIL'} ${name}${isRight ? '' : `: ${JSON.stringify(got)}, not ${JSON.stringify(expected)}`}`,
		);
	}
	console.log(`official SDK: ${checks.length - failed} passed, ${failed} failed`);
	await served.close();
	process.exitCode = failed === 0 ? 0 : 1;
}

main().catch((error: unknown) => {
	console.error(error);
	process.exitCode = 1;
});
