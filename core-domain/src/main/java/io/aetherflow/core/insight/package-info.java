/** What a model learned, with its chart, and the dashboard a department is shown. */
@NullMarked
package io.aetherflow.core.insight;

import org.jspecify.annotations.NullMarked;
