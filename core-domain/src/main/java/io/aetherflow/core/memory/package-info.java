/** An in-memory adapter for each port: the default in tests, and the fake nobody has to mock. */
@NullMarked
package io.aetherflow.core.memory;

import org.jspecify.annotations.NullMarked;
