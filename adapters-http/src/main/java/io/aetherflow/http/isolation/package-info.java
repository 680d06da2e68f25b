/** Shows that no department sees another: every route that reads, replayed as every department. */
@NullMarked
package io.aetherflow.http.isolation;

import org.jspecify.annotations.NullMarked;
