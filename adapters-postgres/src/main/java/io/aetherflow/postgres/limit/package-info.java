/** Counters of requests. */
@NullMarked
package io.aetherflow.postgres.limit;

import org.jspecify.annotations.NullMarked;
