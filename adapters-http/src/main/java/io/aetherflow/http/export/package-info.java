/** Files as they go out, streamed. */
@NullMarked
package io.aetherflow.http.export;

import org.jspecify.annotations.NullMarked;
