import { systemLog } from '../logs/systemLogOf';
import type { Org } from '../org';
import { EventHooks } from './EventHooks';

const create = (org: Org) => new EventHooks(org, (event) => systemLog(org).record(event));

/** The org's event hooks. */
export const eventHooks = (org: Org): EventHooks => org.part(create);
