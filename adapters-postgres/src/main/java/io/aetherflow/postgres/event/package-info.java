/** The event bus that needs nothing but the database. */
@NullMarked
package io.aetherflow.postgres.event;

import org.jspecify.annotations.NullMarked;
