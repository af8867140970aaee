export const byId = (id) => document.getElementById(id);

export const count = (number) => number.toLocaleString('en');

/** Makes an element; text goes in as text, so nothing from the org is ever read as markup. */
export function element(tag, { className = '', text, title, children = [] } = {}) {
	const made = document.createElement(tag);
	if (className) made.className = className;
	if (text !== undefined) made.textContent = text;
	if (title !== undefined) made.title = title;
	made.append(...children);
	return made;
}

/** Replaces what a place shows, but only when it would differ: a selection or an open group stays as it is. */
export function fill(place, shown, make) {
	const key = JSON.stringify(shown);
	if (place.dataset.key === key) return;
	place.dataset.key = key;
	place.replaceChildren(...make());
}

const seen = new Map();

/** `fresh` for what is new or looks different than before; the first look at a page is no news. */
export function freshness(id, look, isFirst) {
	const before = seen.get(id);
	seen.set(id, look);
	return !isFirst && before !== look ? 'fresh' : '';
}
