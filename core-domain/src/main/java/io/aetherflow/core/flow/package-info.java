/** Use cases and runners: the house at work, on ports alone. */
@NullMarked
package io.aetherflow.core.flow;

import org.jspecify.annotations.NullMarked;
