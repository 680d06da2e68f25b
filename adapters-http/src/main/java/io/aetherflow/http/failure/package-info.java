/** Failures as HTTP answers: one envelope, one table of statuses. */
@NullMarked
package io.aetherflow.http.failure;

import org.jspecify.annotations.NullMarked;
