/** config.yml, typed. */
@NullMarked
package io.aetherflow.app.config;

import org.jspecify.annotations.NullMarked;
