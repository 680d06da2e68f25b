/** Nested documents (JSON, lines of JSON, XML) as flat records: two passes over the file, in bounded memory. */
@NullMarked
package io.aetherflow.files.nested;

import org.jspecify.annotations.NullMarked;
