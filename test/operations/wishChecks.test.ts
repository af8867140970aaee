import { NO_PROTECTION } from '../../src/domain/protection';
import type { UserWish } from '../../src/domain/userWish';
import type { ProvisionTask } from '../../src/operations/ProvisionTask';
import { Refused } from '../../src/operations/Refused';
import { WishChecks } from '../../src/operations/wishChecks';
import { wish } from '../support/wishes';

const taskOf = (wanted: Partial<UserWish> = {}): ProvisionTask => ({
	wish: wish(wanted),
	dryRun: false,
	unknownAttributes: 'refuse',
	returnPassword: false,
});
const withPassword = () =>
	taskOf({
		initialStatus: 'active_with_pass',
		password: { kind: 'generated', length: 20 },
	});

function setUp(failure?: Error) {
	const asked: Array<string | undefined> = [];
	const schemaFor = async (type: string | undefined) => {
		asked.push(type);
		if (failure) throw failure;
		return await Promise.resolve(undefined);
	};
	return { asked, checks: new WishChecks(schemaFor, NO_PROTECTION) };
}

test('a wish draws one password, whether it is checked alone, again or with others', async () => {
	const { checks } = setUp();
	const [first, second] = [withPassword(), withPassword()];
	const alone = await checks.check(first);
	const [one, other] = await checks.checkAll([first, second]);
	expect(alone.generated).toHaveLength(20);
	expect(one?.wish.password).toEqual({ kind: 'value', value: alone.generated });
	expect((await checks.check(second)).wish).toBe(other?.wish);
	expect(other?.wish.password).not.toEqual(one?.wish.password);
});

test('of many the schema of each user type is asked for once', async () => {
	const { asked, checks } = setUp();
	const tasks = [
		taskOf(),
		taskOf({ userTypeId: 'oty1' }),
		taskOf(),
		taskOf({ userTypeId: 'oty1' }),
	];
	expect((await checks.checkAll(tasks)).map(({ task }) => task)).toEqual(tasks);
	expect(asked).toEqual([undefined, 'oty1']);
	await checks.check(tasks[1] as ProvisionTask);
	expect(asked).toHaveLength(2);
});

test('whose wish cannot be right is left out of many, and refused alone', async () => {
	const { checks } = setUp();
	const [good, bad] = [taskOf(), taskOf({ login: '' })];
	expect(await checks.checkAll([bad, good])).toEqual([{ task: good, wish: expect.anything() }]);
	await expect(checks.check(bad)).rejects.toBeInstanceOf(Refused);
});

test('where the schema cannot be had that is said, alone and of many', async () => {
	const failure = new Error('no schema');
	const { checks } = setUp(failure);
	await expect(checks.checkAll([taskOf()])).rejects.toBe(failure);
	await expect(checks.check(taskOf())).rejects.toBe(failure);
});
