/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-dangerous-functions */
import axios from 'axios';
import { spawn } from 'child_process';
import { mkdtempSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { person } from './people';

const ROOT = join(__dirname, '../..');
const STARTING_MS = 60_000;

function simulate(...options: string[]) {
	const args = ['--import', 'tsx', 'simulator/serve.mts', ...options];
	const running = spawn(process.execPath, args, { cwd: ROOT });
	let output = '';
	const read = (chunk: unknown) => {
		output += String(chunk);
	};
	running.stdout.on('data', read);
	running.stderr.on('data', read);
	const until = async (lines: number) =>
		await new Promise<string>((resolve) => {
			const look = () => output.split('\n').length > lines && resolve(output);
			running.stdout.on('data', look);
			look();
		});
	const ended = new Promise<number | null>((resolve) => running.once('exit', resolve));
	return { until, ended, stop: () => running.kill(), said: () => output };
}

test(
	'the command line serves several orgs, each with its own seed, limits and latency',
	async () => {
		const file = join(mkdtempSync(join(tmpdir(), 'simulate-')), 'seed.json');
		writeFileSync(
			file,
			JSON.stringify({ spoke: { users: [{ profile: person('ada') }] }, hub: {} }),
		);
		const options = ['--org', 'hub=0', '--org', 'spoke=0', '--seed', file, '--plan', 'integrator'];
		const running = simulate(...options, '--token', 'secret');
		const said = await running.until(2);
		const urlOf = (name: string) => new RegExp(`^${name} +(\\S+)`, 'm').exec(said)?.[1] ?? '';
		const read = async (name: string) =>
			await axios.get(`${urlOf(name)}/api/v1/users/ada`, {
				headers: { authorization: 'SSWS secret' },
				validateStatus: () => true,
			});
		expect([(await read('hub')).status, (await read('spoke')).status]).toEqual([404, 200]);
		expect((await read('spoke')).headers).toMatchObject({
			'x-rate-limit-limit': '100',
			'x-rate-limit-remaining': '98',
		});
		running.stop();
		await running.ended;
	},
	STARTING_MS,
);

test(
	'the command line refuses a plan it does not know',
	async () => {
		const running = simulate('--plan', 'gold');
		expect(await running.ended).toBe(2);
		expect(running.said()).toContain('unknown plan gold');
	},
	STARTING_MS,
);
