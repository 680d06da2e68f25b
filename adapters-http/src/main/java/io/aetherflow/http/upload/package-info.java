/** Files as they come in, streamed. */
@NullMarked
package io.aetherflow.http.upload;

import org.jspecify.annotations.NullMarked;
