import { nextLink } from '../../src/okta/pages';

const SELF = '<https://hub.okta.com/api/v1/users?after=00u1&limit=200>; rel="self"';
const NEXT = '<https://hub.okta.com/api/v1/users?after=00u2&limit=200>; rel="next"';
const ADDRESS = 'https://hub.okta.com/api/v1/users?after=00u2&limit=200';

test.each([
	['two header lines', [SELF, NEXT], ADDRESS],
	['two header lines the other way round', [NEXT, SELF], ADDRESS],
	['one line with a comma', `${SELF}, ${NEXT}`, ADDRESS],
	['a relation without quotes', NEXT.replace('"next"', 'next'), ADDRESS],
	['a relation without blanks', NEXT.replace('; rel', ';rel'), ADDRESS],
	['a relation behind a blank', NEXT.replace('; rel', ' ; rel'), ADDRESS],
	['a parameter without a value before it', NEXT.replace('; rel', '; crossorigin; rel'), ADDRESS],
	['something odd behind the address', NEXT.replace('; rel', 'x; rel'), undefined],
	['an address alone', `<${ADDRESS}>`, undefined],
	['another parameter before the relation', NEXT.replace('; rel', '; title="a, b"; rel'), ADDRESS],
	['a comma in the address', '<https://hub.okta.com/a,b>; rel="next"', 'https://hub.okta.com/a,b'],
	['the last page', SELF, undefined],
	['no header', undefined, undefined],
])('the next page is read from %s', (_, link, next) => {
	expect(nextLink({ link })).toBe(next);
});
