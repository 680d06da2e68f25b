/** How often something happened within a stretch of time, whichever process saw it. */
@NullMarked
package io.aetherflow.core.limit;

import org.jspecify.annotations.NullMarked;
