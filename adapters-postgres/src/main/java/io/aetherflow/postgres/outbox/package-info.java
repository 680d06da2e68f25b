/** The outbox on Postgres. */
@NullMarked
package io.aetherflow.postgres.outbox;

import org.jspecify.annotations.NullMarked;
