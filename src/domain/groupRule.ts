import { plainText } from './plainText';
import type { Profile } from './profile';
import type { Refusal } from './refusal';

/** Picks groups of the spoke, as the Org2Org app's "push groups by rule" does. Letter case does not matter. */
export interface GroupRule {
	where: 'nameStartsWith' | 'nameContains' | 'nameMatches' | 'descriptionContains';
	text: string;
}

/** Whether a group is one that a rule picks. */
export function fitsGroupRule(profile: Profile, { where, text }: GroupRule): boolean {
	const name = lower(profile.name);
	switch (where) {
		case 'nameStartsWith':
			return name.startsWith(text.toLowerCase());
		case 'nameContains':
			return name.includes(text.toLowerCase());
		case 'nameMatches':
			return pattern(text)?.test(plainText(profile.name)) ?? false;
		case 'descriptionContains':
			return lower(profile.description).includes(text.toLowerCase());
	}
}

/** What is wrong with a rule, before the spoke is asked. An empty rule would pick every group. */
export function refuseGroupRule({ where, text }: GroupRule): Refusal | undefined {
	if (text.trim() === '') {
		return {
			code: 'GROUP_RULE_REFUSED',
			message: 'A rule for the groups to push is empty and would push every group of the spoke',
			remedy:
				'Fill in the rule’s text. To push every group on purpose, use ‘Name Matches’ with “.*”.',
		};
	}
	if (where !== 'nameMatches' || pattern(text)) return undefined;
	return {
		code: 'GROUP_RULE_REFUSED',
		message: `The rule '${text}' for the groups to push is no regular expression`,
		remedy: 'Correct the pattern, e.g. “^Dept .*$”, or use ‘Name Contains’.',
	};
}

function pattern(text: string): RegExp | undefined {
	try {
		return new RegExp(text, 'iu');
	} catch {
		return undefined;
	}
}

function lower(value: unknown): string {
	return typeof value === 'string' ? value.toLowerCase() : '';
}
