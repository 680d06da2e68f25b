/** Profiles in Postgres. */
@NullMarked
package io.aetherflow.postgres.profile;

import org.jspecify.annotations.NullMarked;
