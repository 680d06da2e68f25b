/** Work on a dataset: states, leases, fences, the queue that rings. */
@NullMarked
package io.aetherflow.core.job;

import org.jspecify.annotations.NullMarked;
