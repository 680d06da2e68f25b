/** The composition root: real adapters behind the use cases, for what a process is to do. */
@NullMarked
package io.aetherflow.app.platform;

import org.jspecify.annotations.NullMarked;
