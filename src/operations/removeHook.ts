import type { OktaClient } from '../okta/client';
import { changeEventHook, deleteEventHook } from '../okta/eventHooks';
import { absentWhen } from '../okta/failures/absentWhen';
import { NotFound } from '../okta/failures/answerFailures';

/** Takes a hook out of the org; one that is gone already is as good. */
export async function removeHook(client: OktaClient, id: string): Promise<void> {
	await changeEventHook(client, id, 'deactivate').catch(absentWhen(NotFound));
	await deleteEventHook(client, id).catch(absentWhen(NotFound));
}
