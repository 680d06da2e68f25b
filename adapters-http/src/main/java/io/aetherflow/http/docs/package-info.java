/** The OpenAPI document and its viewer. */
@NullMarked
package io.aetherflow.http.docs;

import org.jspecify.annotations.NullMarked;
