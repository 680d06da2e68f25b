/** The platform's own HTTP API as a person's terminal uses it. */
@NullMarked
package io.aetherflow.app.client;

import org.jspecify.annotations.NullMarked;
