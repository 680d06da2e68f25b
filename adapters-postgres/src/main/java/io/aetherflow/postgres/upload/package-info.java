/** Uploads in pieces, under way. */
@NullMarked
package io.aetherflow.postgres.upload;

import org.jspecify.annotations.NullMarked;
