import { followOrg } from './apps/assignGroup';
import { eventHooks } from './hooks/eventHooksOf';
import { systemLog } from './logs/systemLogOf';
import type { Org } from './org';

/** What happens in an org goes into its log, from there to its event hooks, and moves what hangs on groups and users. */
export function followEvents(org: Org): void {
	org.onEvent((event) => {
		eventHooks(org).offer(systemLog(org).record(event).event);
		followOrg(org, event);
	});
}
