import { isOneLine } from './oneLine';
import type { Refusal } from './refusal';

/** OpenAPI 2026.06.3, OktaUserGroupProfile: name. */
const NAME_LENGTH = 255;

/** What a name template may speak of. */
export interface NameParts {
	/** The source group's name. */
	name: string;
	/** The source: first label of the spoke's host, or the name a workflow gives its own source. */
	source: string;
}

/**
 * The hub group's name: `spoke-a: {{name}}` makes `spoke-a: Engineering`. A placeholder that is not known stays as it
 * is and is refused afterwards.
 */
export function renderGroupName(template: string, parts: NameParts): string {
	const known = new Map(Object.entries(parts));
	const filled = template.replace(
		/\{\{\s*(\w+)\s*\}\}/g,
		(written, part: string) => known.get(part) ?? written,
	);
	return filled.trim();
}

/** Why Okta would not take a name, found before it is asked. */
export function refuseGroupName(name: string, source: string): Refusal | undefined {
	const refuse = (what: string, remedy: string): Refusal => ({
		code: 'GROUP_NAME_REFUSED',
		message: `The hub group for '${source}' ${what}`,
		remedy,
		facts: { source, name },
	});
	if (name === '') return refuse('would have no name', 'Give the group a name at its source.');
	if (/\{\{.*\}\}/.test(name))
		return refuse(
			`would be named '${name}', with a placeholder that means nothing`,
			'Use {{name}} and {{source}} in ‘Hub Group Name’, and nothing else in double braces.',
		);
	if (name.length > NAME_LENGTH)
		return refuse(
			`would have a name of ${name.length} characters, and Okta takes ${NAME_LENGTH}`,
			'Shorten the group’s name or the text around it in ‘Hub Group Name’.',
		);
	// Okta stores at most three bytes a character (developer docs, "Core Okta API": 4-byte UTF-8 is not supported).
	if (/[\u{10000}-\u{10FFFF}]|\p{Surrogate}/u.test(name))
		return refuse(
			`would be named '${name}', and Okta takes no such characters (emoji and the like)`,
			'Take the character out of the group’s name.',
		);
	if (!isOneLine(name))
		return refuse(
			'would have a name with line breaks or other control characters',
			'Take them out of the group’s name.',
		);
	return undefined;
}

/** Okta compares names without regard to letter case (Okta API reference, Groups: search). */
export function sameGroupName(one: string, other: string): boolean {
	return one.toLowerCase() === other.toLowerCase();
}
