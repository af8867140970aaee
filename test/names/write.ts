/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, no-console */
// `npm run names`: writes the public names of the built package to the reviewed list. Look at the diff before it is committed:
// a line that goes is a workflow of somebody that breaks.
import { writeFileSync } from 'node:fs';
import { LIST, publicNames } from './publicNames';

async function write(): Promise<void> {
	const names = await publicNames();
	writeFileSync(LIST, `${names.join('\n')}\n`);
	console.log(`${names.length} names in ${LIST}`);
	process.exit(0);
}

void write();
