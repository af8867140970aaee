import type { Page } from 'playwright-core';
import type { Rest } from '../../demo/n8n/Rest.mjs';
import type { DemoOrgs } from '../../demo/orgs/DemoOrgs.mjs';
import type { Theme } from './openBrowser.mjs';

/** What a person sits at: the editor in a browser, and two orgs with people in them. */
export interface Desk {
	page: Page;
	/** Address of the editor. */
	editor: string;
	theme: Theme;
	orgs: DemoOrgs;
	/** The editor's own interface, to prepare what a story is not about. */
	rest: Rest;
	/** Takes a picture for the documentation of what is on the screen, once its notices are gone. */
	shoot(name: string): Promise<void>;
	/** The same, for whoever looks a run over; never kept. */
	look(name: string): Promise<void>;
}

/** Something a person does, with what it must lead to. */
export interface Story {
	title: string;
	play(desk: Desk): Promise<void>;
}
