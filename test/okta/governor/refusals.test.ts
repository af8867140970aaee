import { refusalOf } from '../../../src/okta/governor/refusals';

const numbers = (limit: string) => ({
	'x-rate-limit-limit': limit,
	'x-rate-limit-remaining': '0',
	'x-rate-limit-reset': '1767603660',
});
const mailed = { errorCode: 'E0000118', errorSummary: 'An email was recently sent.' };

test.each([
	['a limit of 0 means too many at once', 429, numbers('0'), undefined, 'concurrency'],
	['a limit of 1 means a window that is used up', 429, numbers('1'), undefined, 'bucket'],
	['no numbers mean a window that is used up', 429, {}, '<html>', 'bucket'],
	[
		'a mail sent seconds ago is about mail, whatever the numbers',
		429,
		numbers('0'),
		mailed,
		'mail',
	],
	['another code is about the limit', 429, numbers('600'), { errorCode: 'E0000047' }, 'bucket'],
	['a good answer refuses nothing', 200, numbers('0'), undefined, undefined],
	['a refusal of another kind is none of a limit’s', 400, numbers('0'), mailed, undefined],
])('%s', (_, status, headers, body, refusal) => {
	expect(refusalOf({ status, headers, body })).toBe(refusal);
});
