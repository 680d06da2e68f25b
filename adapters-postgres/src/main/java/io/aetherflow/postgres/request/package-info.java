/** Answers to requests that may come twice. */
@NullMarked
package io.aetherflow.postgres.request;

import org.jspecify.annotations.NullMarked;
