import type { Org } from '../org';
import { SystemLog } from './SystemLog';

const create = (org: Org) => new SystemLog(org);

/** The org's system log. */
export const systemLog = (org: Org): SystemLog => org.part(create);
