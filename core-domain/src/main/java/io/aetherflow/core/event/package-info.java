/** What happened, told to everybody who listens: kept with the change itself, then carried to the bus. */
@NullMarked
package io.aetherflow.core.event;

import org.jspecify.annotations.NullMarked;
