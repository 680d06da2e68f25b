/** What tests of other modules need to try files: generators of the broken ones. */
@NullMarked
package io.aetherflow.files.kit;

import org.jspecify.annotations.NullMarked;
