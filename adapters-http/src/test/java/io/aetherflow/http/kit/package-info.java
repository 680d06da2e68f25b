/** What other modules' tests hold the API's answers against. */
@NullMarked
package io.aetherflow.http.kit;

import org.jspecify.annotations.NullMarked;
