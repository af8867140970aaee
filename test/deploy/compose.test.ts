/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { load } from 'js-yaml';

interface Service {
	image: string;
	environment?: Record<string, string>;
	volumes?: string[];
	healthcheck?: { test: string[] };
	depends_on?: Record<string, { condition: string }>;
}

const read = (name: string) => readFileSync(path.resolve(__dirname, '../../deploy', name), 'utf8');

const text = read('docker-compose.yml');
const compose = load(text) as {
	services: Record<string, Service>;
	volumes: Record<string, unknown>;
};
const services = Object.entries(compose.services);
const n8n = ['main', 'worker'].map((name) => compose.services[name]);

test('there are n8n’s main, its workers, Redis, PostgreSQL, and what puts the package there', () => {
	expect(Object.keys(compose.services).sort()).toEqual([
		'main',
		'package',
		'postgres',
		'redis',
		'worker',
	]);
});

test('main and workers are one n8n: same image, key, database and queue, the package on both', () => {
	const [main, worker] = n8n;
	expect(worker?.image).toBe(main?.image);
	const shared = Object.keys(worker?.environment ?? {}).filter((name) =>
		/^(EXECUTIONS_MODE|N8N_ENCRYPTION_KEY|DB_|QUEUE_BULL_)/.test(name),
	);
	expect(shared).toHaveLength(9);
	for (const name of shared) expect(main?.environment?.[name]).toBe(worker?.environment?.[name]);
	for (const service of n8n) expect(service?.volumes).toContain('package:/home/node/.n8n/nodes:ro');
});

test('whoever is waited for says when it is ready', () => {
	const waits = services.flatMap(([, { depends_on: others = {} }]) => Object.entries(others));
	expect(waits).toHaveLength(7);
	for (const [name, { condition }] of waits) {
		const { healthcheck } = compose.services[name] ?? {};
		expect([name, condition]).toEqual([
			name,
			healthcheck ? 'service_healthy' : 'service_completed_successfully',
		]);
	}
	for (const service of n8n) expect(service?.healthcheck).toBeDefined();
});

test('every variable is explained in .env.example, and every one there is used', () => {
	const asked = new Set([...text.matchAll(/\$\{([A-Z0-9_]+)/g)].map(([, name]) => name));
	const explained = [...read('.env.example').matchAll(/^([A-Z0-9_]+)=/gm)].map(([, name]) => name);
	expect([...asked].sort()).toEqual(explained.sort());
});

test('no secret stands in the file, and nothing starts without one', () => {
	const secret = /^(.*)(KEY|PASSWORD)$/;
	const values = services.flatMap(([, { environment = {} }]) =>
		Object.entries(environment).filter(([name]) => secret.test(name)),
	);
	expect(values).toHaveLength(8);
	for (const [name, value] of values) {
		expect([name, value]).toEqual([name, expect.stringMatching(/^\$\{[A-Z0-9_]+:\?[^}]+\}$/)]);
	}
});

test('every volume that is named is there, and n8n alone is reached from outside, from this machine', () => {
	const named = services
		.flatMap(([, { volumes = [] }]) => volumes.map((volume) => volume.split(':')[0] ?? ''))
		.filter((name) => !name.startsWith('.'));
	expect([...new Set(named)].sort()).toEqual(Object.keys(compose.volumes).sort());
	const ports = services.flatMap(([name, service]) => ('ports' in service ? [name] : []));
	expect(ports).toEqual(['main']);
	expect(text).toContain("'127.0.0.1:${N8N_PORT:-5678}:5678'");
});
