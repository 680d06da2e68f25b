/** What the API answers: one record for each JSON shape. */
@NullMarked
package io.aetherflow.http.view;

import org.jspecify.annotations.NullMarked;
