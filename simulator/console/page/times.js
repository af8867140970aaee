import { element } from './elements.js';

function ago(at, now) {
	const seconds = Math.max(0, Math.round((now - at) / 1000));
	if (seconds < 2) return 'just now';
	if (seconds < 90) return `${seconds} s ago`;
	const minutes = Math.round(seconds / 60);
	if (minutes < 90) return `${minutes} min ago`;
	const hours = Math.round(minutes / 60);
	return hours < 36 ? `${hours} h ago` : `${Math.round(hours / 24)} d ago`;
}

/** A place that says how long ago something happened; `tellTimes` keeps it right. */
export function timeSince(tag, at, className = '') {
	const place = element(tag, { className: `note time ${className}` });
	place.dataset.at = at;
	return place;
}

/** Brings every `timeSince` up to date, by the org's own clock. */
export function tellTimes(now) {
	for (const place of document.querySelectorAll('[data-at]')) {
		const text = ago(Number(place.dataset.at), now);
		if (place.textContent !== text) place.textContent = text;
	}
}
