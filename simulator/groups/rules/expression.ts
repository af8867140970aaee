import type { Profile } from '../../state/User';

/** What a rule's expression may ask about. */
export interface Subject {
	profile: Profile;
	isMemberOf(groupId: string): boolean;
	isMemberOfNamed(name: string): boolean;
	isMemberOfNamedLike(prefix: string): boolean;
}

export type Term = (subject: Subject) => unknown;

const isTrue = (value: unknown) => value === true;
const text = (value: unknown) => (value === undefined || value === null ? '' : String(value));

/** Functions of Okta Expression Language that rules use (Okta docs, "Expression language", "Group functions"). */
export const FUNCTIONS: Readonly<Record<string, (args: Term[]) => Term>> = {
	'String.startsWith':
		([a, b]) =>
		(subject) =>
			text(a?.(subject)).startsWith(text(b?.(subject))),
	'String.stringContains':
		([a, b]) =>
		(subject) =>
			text(a?.(subject)).includes(text(b?.(subject))),
	'String.toLowerCase':
		([a]) =>
		(subject) =>
			text(a?.(subject)).toLowerCase(),
	'String.toUpperCase':
		([a]) =>
		(subject) =>
			text(a?.(subject)).toUpperCase(),
	isMemberOfGroup:
		([id]) =>
		(subject) =>
			subject.isMemberOf(text(id?.(subject))),
	isMemberOfAnyGroup: (ids) => (subject) => ids.some((id) => subject.isMemberOf(text(id(subject)))),
	isMemberOfGroupName:
		([name]) =>
		(subject) =>
			subject.isMemberOfNamed(text(name?.(subject))),
	isMemberOfGroupNameStartsWith:
		([prefix]) =>
		(subject) =>
			subject.isMemberOfNamedLike(text(prefix?.(subject))),
};

const same = (a: unknown, b: unknown) => (a ?? null) === (b ?? null);

/** The operators, the loosest first. */
export const OPERATORS: ReadonlyArray<Readonly<Record<string, (a: Term, b: Term) => Term>>> = [
	{ or: (a, b) => (subject) => isTrue(a(subject)) || isTrue(b(subject)) },
	{ and: (a, b) => (subject) => isTrue(a(subject)) && isTrue(b(subject)) },
	{
		'==': (a, b) => (subject) => same(a(subject), b(subject)),
		'!=': (a, b) => (subject) => !same(a(subject), b(subject)),
	},
];

export const not =
	(term: Term): Term =>
	(subject) =>
		!isTrue(term(subject));
