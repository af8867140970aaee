import { readdirSync } from 'node:fs';
import type { Check } from './Check.mjs';

/** A check and the file it is in, as `leaver: a leaver is suspended at once`. */
export interface NamedCheck extends Check {
	title: string;
}

const FOLDER = new URL('./checks/', import.meta.url);

/**
 * Every check of `checks/`, file by file.
 * @param only those with this text in their file's name or in their own
 * @throws where there is none
 */
export async function readChecks(only = ''): Promise<NamedCheck[]> {
	const files = readdirSync(FOLDER).filter((file) => file.endsWith('.mts'));
	const lists = await Promise.all(files.sort().map(readFile));
	const wanted = lists
		.flat()
		.filter(({ title }) => title.toLowerCase().includes(only.toLowerCase()));
	if (wanted.length === 0) throw new Error(`No check is called "${only}"`);
	return wanted;
}

async function readFile(file: string): Promise<NamedCheck[]> {
	const { checks } = (await import(new URL(file, FOLDER).href)) as { checks?: Check[] };
	if (!checks?.length) throw new Error(`test/n8n/checks/${file} exports no checks`);
	const place = file.replace(/\.mts$/, '');
	return checks.map((check) => ({ ...check, title: `${place}: ${check.name}` }));
}
