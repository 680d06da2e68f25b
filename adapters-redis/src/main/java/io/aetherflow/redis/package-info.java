/** Counters of requests on Redis. */
@NullMarked
package io.aetherflow.redis;

import org.jspecify.annotations.NullMarked;
