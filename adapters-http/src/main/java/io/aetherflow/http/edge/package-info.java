/** What holds for every request: id, headers, log, metrics. */
@NullMarked
package io.aetherflow.http.edge;

import org.jspecify.annotations.NullMarked;
