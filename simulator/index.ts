/** An Okta org in memory: what it imitates and what it does not is in docs/simulator.md. */
export { createRealClock } from './clock/RealClock';
export { createVirtualClock, type VirtualClock } from './clock/VirtualClock';
export { createOrg, type CreateOrgOptions, type SimulatedOrg } from './createOrg';
export type { JournalEntry } from './journal';
export type { Knobs } from './knobs';
export type { Fault, FaultEffect } from './wire/Fault';
export { serve, type Served } from './wire/serve';
export type { Seed } from './seed';
export type { GroupView, UserView } from './views';
