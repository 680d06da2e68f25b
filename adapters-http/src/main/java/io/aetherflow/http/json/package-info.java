/** How values, words and fields look in JSON and in text. */
@NullMarked
package io.aetherflow.http.json;

import org.jspecify.annotations.NullMarked;
