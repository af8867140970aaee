import { evaluate, parseExpression, readPath, type Dialect } from '../../../simulator/search';

const ada = {
	id: '00uAda',
	status: 'ACTIVE',
	created: '2026-01-15T10:00:00.000Z',
	activated: null,
	type: { id: 'oty1' },
	profile: {
		login: 'Ada.Lovelace@Example.com',
		firstName: 'Adéle',
		lastName: 'Lovelace',
		nickName: '',
		age: 36,
		remote: true,
		sites: ['London', 'Turin'],
		levels: [1, 5],
		none: [],
	},
};

const event = {
	eventType: 'user.lifecycle.create',
	actor: { id: '00uAdmin' },
	target: [
		{ id: '00uAda', type: 'User' },
		{ id: '0oaApp', type: 'AppInstance' },
	],
};

function matches(object: unknown, text: string, dialect: Dialect): boolean {
	const result = parseExpression(text, dialect);
	if (!result.ok) throw new Error(`${text}: ${result.fault.errorSummary}`);
	return evaluate(result.ast, readPath(object));
}

test.each<[boolean, string, string]>([
	[true, 'values ignore case', 'profile.login eq "ada.lovelace@example.COM"'],
	[false, 'diacritics count', 'profile.firstName eq "adele"'],
	[true, 'diacritics match themselves in either case', 'profile.firstName eq "ADÉLE"'],
	[true, 'starts with', 'profile.lastName sw "love"'],
	[false, 'starts with is not contains', 'profile.lastName sw "lace"'],
	[true, 'contains', 'profile.lastName co "LACE"'],
	[true, 'text is ordered by letters', 'status gt "AAAA" and status lt "B"'],
	[false, 'lt or gt stands for not equal', 'status lt "ACTIVE" or status gt "ACTIVE"'],
	[true, 'le holds at equality', 'profile.age le 36'],
	[false, 'lt does not hold at equality', 'profile.age lt 36'],
	[true, 'ge holds at equality', 'profile.age ge 36'],
	[false, 'gt does not hold at equality', 'profile.age gt 36'],
	[true, 'numbers are ordered as numbers', 'profile.age gt 5'],
	[false, 'a number is no text', 'profile.age eq "36"'],
	[true, 'booleans', 'profile.remote eq true'],
	[false, 'the other boolean', 'profile.remote eq false'],
	[true, 'a date is an instant, whatever its offset', 'created eq "2026-01-15T12:00:00+02:00"'],
	[false, 'a date after itself', 'created gt "2026-01-15T10:00:00.000Z"'],
	[true, 'a date one millisecond later', 'created lt "2026-01-15T10:00:00.001Z"'],
	[true, 'any element of an array', 'profile.sites eq "turin"'],
	[true, 'two elements of one array', 'profile.sites eq "turin" and profile.sites sw "lon"'],
	[true, 'numbers in an array', 'profile.levels gt 4'],
	[false, 'no element of an array', 'profile.sites eq "Rome"'],
	[true, 'an empty string is present', 'profile.nickName pr'],
	[false, 'null is not present', 'activated pr'],
	[false, 'an empty array is not present', 'profile.none pr'],
	[false, 'an absent attribute is not present', 'profile.title pr'],
	[false, 'an absent attribute equals nothing', 'profile.title lt "x" or profile.title ge "x"'],
	[true, 'and binds closer than or', 'status eq "ACTIVE" or id eq "x" and id eq "y"'],
	[true, 'a nested attribute', 'type.id eq "oty1"'],
	[false, 'an inherited property is no attribute', 'profile.constructor pr'],
])('search gives %s: %s', (expected, _, text) => {
	expect(matches(ada, text, 'userSearch')).toBe(expected);
});

test('a date may be read as milliseconds too', () => {
	const created = Date.parse(ada.created);
	expect(matches({ created }, 'created ge "2026-01-15T10:00:00.000Z"', 'userSearch')).toBe(true);
	expect(matches({ created }, 'created gt "2026-01-15T10:00:00.000Z"', 'userSearch')).toBe(false);
});

test.each<[boolean, string, string]>([
	[true, 'the exact value', 'profile.login eq "Ada.Lovelace@Example.com"'],
	[false, 'a value in another case', 'profile.login eq "ada.lovelace@example.com"'],
	[false, 'a status in another case', 'status eq "active"'],
])('filter gives %s for %s', (expected, _, text) => {
	expect(matches(ada, text, 'userFilter')).toBe(expected);
});

test.each<[boolean, string]>([
	[true, 'target.id eq "00uAda" and target.id eq "0oaApp"'],
	[false, 'target.id eq "00uAda" and target.id eq "0oaOther"'],
	[true, 'actor.id ne "00uAda"'],
	[false, 'target.id ne "00uAda"'],
	[true, 'eventType co "lifecycle"'],
	[true, 'eventType ew "create"'],
	[true, 'not (eventType sw "group")'],
	[false, 'not (eventType sw "user")'],
])('the log filter gives %s for %s', (expected, text) => {
	expect(matches(event, text, 'log')).toBe(expected);
});
