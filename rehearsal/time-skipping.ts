import { TestWorkflowEnvironment } from '@temporalio/testing';
import { until } from '../scripts/toolchain/until';

type Server = NonNullable<NonNullable<Parameters<typeof TestWorkflowEnvironment.createTimeSkipping>[0]>['server']>;

/**
 * A Temporal server whose clock skips while nothing happens; `teardown()` it. It has no visibility lists, and a running
 * activity holds its clock. The SDK gives it five seconds to start, too few for a busy machine: it is tried again.
 */
export const timeSkippingServer = (server: Server): Promise<TestWorkflowEnvironment> =>
  until(() => TestWorkflowEnvironment.createTimeSkipping({ server }), { what: 'the server with a skipping clock' });
