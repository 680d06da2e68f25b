/** Insights in Postgres. */
@NullMarked
package io.aetherflow.postgres.insight;

import org.jspecify.annotations.NullMarked;
