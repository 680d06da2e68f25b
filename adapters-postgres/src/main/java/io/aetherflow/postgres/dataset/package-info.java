/** Datasets in Postgres. */
@NullMarked
package io.aetherflow.postgres.dataset;

import org.jspecify.annotations.NullMarked;
