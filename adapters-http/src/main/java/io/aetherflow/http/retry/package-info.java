/** Requests that are sent again: answered again, and done once. */
@NullMarked
package io.aetherflow.http.retry;

import org.jspecify.annotations.NullMarked;
