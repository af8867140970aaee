import type { IDataObject } from 'n8n-workflow';
import { runHints } from '../../nodes/shared/runHints';

const hintOf = (...items: IDataObject[]) => runHints(items.map((json) => ({ json })))[0];

test('a run is summed up by what was done', () => {
	expect(hintOf({ action: 'kept' }, { action: 'created' }, { action: 'kept' })).toMatchObject({
		message: '2 kept, 1 created',
		type: 'info',
	});
});

test('items on their way to the error output are counted by what became of them', () => {
	const failed = { error: 'Could not create user kim in the hub', details: { action: 'failed' } };
	const refused = { error: 'Two users match', details: { action: 'refused' } };
	expect(hintOf({ action: 'created' }, failed, refused)).toMatchObject({
		message:
			'1 created, 1 failed, 1 refused: Could not create user kim in the hub; Two users match',
		type: 'warning',
	});
});
