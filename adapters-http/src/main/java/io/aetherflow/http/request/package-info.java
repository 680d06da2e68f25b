/** The request itself: its id, what is left of its body. */
@NullMarked
package io.aetherflow.http.request;

import org.jspecify.annotations.NullMarked;
