import { join } from 'node:path';
import type { Rest } from '../../demo/n8n/Rest.mjs';
import { startOrgs } from '../../demo/orgs/DemoOrgs.mjs';
import { withProgress } from '../../scripts/progress.mjs';
import type { Desk, Story } from './Desk.mjs';
import { clearEditor } from './editor/clearEditor.mjs';
import { openBrowser, type Theme } from './openBrowser.mjs';
import { shooter } from './shooter.mjs';

interface Plan {
	/** Address of the editor. */
	editor: string;
	rest: Rest;
	stories: readonly Story[];
	/** Where the pictures go, and where those of a failure go. */
	pictures: string;
	scratch: string;
	signal: AbortSignal;
}

/**
 * Plays the stories one after the other at one desk with new orgs. One that fails does not keep the others from being played.
 * @returns how many held, and how many did not
 */
export async function playStories(
	theme: Theme,
	{ editor, rest, stories, pictures, scratch, signal }: Plan,
): Promise<{ passed: number; failed: number }> {
	const orgs = await startOrgs(join(scratch, `orgs-${theme}.json`));
	const { page, close } = await openBrowser(theme);
	const tally = { passed: 0, failed: 0 };
	try {
		await clearEditor(rest);
		const shoot = shooter(page, theme, pictures);
		const look = shooter(page, theme, scratch);
		const desk: Desk = { page, editor, theme, orgs, rest, shoot, look };
		for (const [place, story] of stories.entries()) {
			signal.throwIfAborted();
			const fault = await play(desk, story);
			tally[fault === undefined ? 'passed' : 'failed'] += 1;
			if (fault === undefined) continue;
			const file = join(scratch, `failed-${theme}-${place + 1}.png`);
			await page.screenshot({ path: file }).catch(() => undefined);
			console.log(`\n${fault}\nThe screen then: ${file}\n`);
		}
		return tally;
	} finally {
		await close();
		await orgs.close();
	}
}

async function play(desk: Desk, { title, play: act }: Story): Promise<string | undefined> {
	try {
		await withProgress(`${desk.theme}: ${title}`, async () => await act(desk));
		return undefined;
	} catch (error) {
		return error instanceof Error ? (error.stack ?? error.message) : String(error);
	}
}
