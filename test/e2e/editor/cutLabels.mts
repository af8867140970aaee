import type { Page } from 'playwright-core';

/** What is needed here of an element of the page. */
interface Part {
	scrollWidth: number;
	clientWidth: number;
	innerText: string;
	querySelectorAll(selector: string): Iterable<Part>;
}

/** Labels of the open panel that are cut off because they are too long for it. */
export async function cutLabels(page: Page): Promise<string[]> {
	const labels = page.getByTestId('node-parameters').getByTestId('input-label');
	return await labels.evaluateAll((all) =>
		(all as unknown as Part[])
			.flatMap((label) => [...label.querySelectorAll('*')])
			.filter((part) => part.clientWidth > 0 && part.scrollWidth > part.clientWidth)
			.map((part) => part.innerText.trim())
			// n8n's own words behind the attribute that the mapper matches by.
			.filter((text) => text !== '' && !text.endsWith('(using to match)')),
	);
}
