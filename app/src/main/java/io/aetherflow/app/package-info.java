/** Puts the house together: adapters, use cases, workers, one process or many. */
@NullMarked
package io.aetherflow.app;

import org.jspecify.annotations.NullMarked;
