/** Requests that may come twice: what was answered to the first is kept for the others. */
@NullMarked
package io.aetherflow.core.request;

import org.jspecify.annotations.NullMarked;
