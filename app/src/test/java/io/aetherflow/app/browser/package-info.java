/** The dashboard in a real browser. */
@NullMarked
package io.aetherflow.app.browser;

import org.jspecify.annotations.NullMarked;
