/** Jobs, their queue and their verdicts in Postgres. */
@NullMarked
package io.aetherflow.postgres.job;

import org.jspecify.annotations.NullMarked;
