/** A Postgres of our own for those who bring none: unpacked, initialised, started and stopped by us. */
@NullMarked
package io.aetherflow.postgres.embedded;

import org.jspecify.annotations.NullMarked;
